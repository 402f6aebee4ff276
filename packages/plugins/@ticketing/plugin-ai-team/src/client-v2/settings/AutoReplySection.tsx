import { Field } from '@ticketing/plugin-tickets/forms';
import { Card, Flex, Slider } from 'antd';
import React from 'react';
import type { SettingPart } from './setting-part';
import { SwitchLine } from './SwitchLine';

/** Whether customers are answered before a person has looked at the ticket. */
export function AutoReplySection({ values: { autoReply, autoReplyThreshold }, change, t }: SettingPart) {
  const percent = Math.round(autoReplyThreshold * 100);
  return (
    <Card size="small" title={t('Automatic reply')} role="group" aria-label={t('Automatic reply')}>
      <Flex vertical gap="middle">
        <SwitchLine
          label={t('Answer new tickets from the knowledge base')}
          says={t('When a published article surely answers a new ticket, the customer gets it at once, marked as an automatic answer. The ticket stays open: a person still looks at it.')}
          isOn={autoReply}
          onChange={(isOn) => change({ autoReply: isOn })}
        />
        {autoReply && (
          <Field label={t('How sure it must be: {{percent}}%', { percent })} hint={t('So many of the telling words of the question must stand in the article. Higher: fewer automatic answers, and fewer that do not fit.')}>
            <Slider ariaLabelForHandle={t('How sure it must be: {{percent}}%', { percent })} min={50} max={100} value={percent} onChange={(chosen) => change({ autoReplyThreshold: chosen / 100 })} />
          </Field>
        )}
      </Flex>
    </Card>
  );
}
