import { CalendarOutlined, CheckCircleFilled, ClockCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Typography, theme } from 'antd';
import React, { type ReactElement } from 'react';
import type { Presence } from '../../domain';
import { tExpr, type T } from '../locale';

const ICONS: Record<Presence, ReactElement> = {
  online: <CheckCircleFilled aria-hidden />,
  away: <ClockCircleFilled aria-hidden />,
  offline: <MinusCircleOutlined aria-hidden />,
  absent: <CalendarOutlined aria-hidden />,
};

/** Words to translate when shown. */
export const PRESENCE_TITLES: Record<Presence, string> = {
  online: tExpr('Online'),
  away: tExpr('Away'),
  offline: tExpr('Offline'),
  absent: tExpr('Absent'),
};

/** Whether somebody is there: a shape, a colour and a word. */
export function PresenceMark({ presence, t }: { presence: Presence; t: T }) {
  const { token } = theme.useToken();
  const colours: Record<Presence, string> = {
    online: token.colorSuccess, away: token.colorWarning, offline: token.colorTextTertiary, absent: token.colorInfo,
  };
  return (
    <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap', fontSize: token.fontSizeSM }} data-presence={presence}>
      <span style={{ color: colours[presence] }}>{ICONS[presence]}</span> {t(PRESENCE_TITLES[presence])}
    </Typography.Text>
  );
}
