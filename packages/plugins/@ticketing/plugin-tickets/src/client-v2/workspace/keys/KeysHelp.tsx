import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Tooltip, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import { SHORTCUTS } from './shortcuts';

export interface KeysHelpProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  hasSingleKeys: boolean;
  onSingleKeysChange(isOn: boolean): void;
  t: T;
}

/** The list of keys, and the switch for those who type by voice or hit keys by accident. */
export function KeysHelp({ isOpen, onOpenChange, hasSingleKeys, onSingleKeysChange, t }: KeysHelpProps) {
  const { token } = theme.useToken();
  const list = (
    <div style={{ maxWidth: 320 }}>
      <dl style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: token.marginXS, margin: 0 }}>
        {SHORTCUTS.map(({ action, keys, meaning }) => (
          <React.Fragment key={action}>
            <dt style={{ whiteSpace: 'nowrap' }}>
              {keys.map((key) => (
                <Typography.Text keyboard key={key}>
                  {key}
                </Typography.Text>
              ))}
            </dt>
            <dd style={{ margin: 0 }}>{t(meaning)}</dd>
          </React.Fragment>
        ))}
      </dl>
      <Checkbox
        checked={hasSingleKeys}
        onChange={(event) => onSingleKeysChange(event.target.checked)}
        style={{ marginTop: token.marginXS }}
      >
        {t('Single letters act as keys')}
      </Checkbox>
    </div>
  );
  return (
    <Popover open={isOpen} onOpenChange={onOpenChange} trigger="click" title={t('Keys')} content={list} placement="bottomRight">
      <Tooltip title={isOpen ? '' : t('Keys')}>
        <Button type="text" icon={<QuestionCircleOutlined aria-hidden />} aria-label={t('Keys')} aria-expanded={isOpen} />
      </Tooltip>
    </Popover>
  );
}
