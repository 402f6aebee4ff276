import { Flex, Segmented, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import { COMPOSER_KINDS, composerKinds, type ComposerKind } from './composer-kinds';

export interface KindSwitchProps {
  kind: ComposerKind;
  onChange(kind: ComposerKind): void;
  t: T;
}

/** What is being written: who speaks, and who may read it. */
export function KindSwitch({ kind, onChange, t }: KindSwitchProps) {
  const { token } = theme.useToken();
  return (
    <Flex justify="space-between" align="center" gap={token.marginXS} wrap>
      <Segmented<ComposerKind>
        className="ticketing-composer-kinds"
        aria-label={t('What to write')}
        value={kind}
        onChange={onChange}
        options={COMPOSER_KINDS.map((value) => ({
          value,
          label: t(composerKinds[value].label),
          icon: composerKinds[value].icon,
        }))}
      />
      <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
        {t(composerKinds[kind].hint)}
      </Typography.Text>
    </Flex>
  );
}
