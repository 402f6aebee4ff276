import { Card, Flex } from 'antd';
import React from 'react';
import type { SettingPart } from './setting-part';
import { SwitchLine } from './SwitchLine';

/** What of the customers reaches the language model, and what is kept of it. */
export function PrivacySection({ values: { redacts, keepsPrompts }, change, t }: SettingPart) {
  return (
    <Card size="small" title={t('Privacy')} role="group" aria-label={t('Privacy')}>
      <Flex vertical gap="middle">
        <SwitchLine
          label={t('Mask personal data before it leaves')}
          says={t('Names, addresses, numbers and secrets are replaced by placeholders before a language model sees them, and put back in its answer.')}
          isOn={redacts}
          onChange={(isOn) => change({ redacts: isOn })}
        />
        <SwitchLine
          label={t('Keep prompts and answers')}
          says={t('Administrators can read in “AI runs” what was asked and answered.')}
          isOn={keepsPrompts}
          onChange={(isOn) => change({ keepsPrompts: isOn })}
        />
      </Flex>
    </Card>
  );
}
