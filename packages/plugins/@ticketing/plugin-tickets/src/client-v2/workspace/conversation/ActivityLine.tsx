import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  LockOutlined,
  PauseCircleOutlined,
  PlayCircleOutlined,
  PlusCircleOutlined,
  RedoOutlined,
  RollbackOutlined,
  SwapOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import { theme } from 'antd';
import React, { type ReactNode } from 'react';
import type { T } from '../../locale';
import type { ActivityEntry } from '../api/ticket-types';
import { activityWords } from './activity-words';
import { Moment } from './Moment';

const ICONS: Record<string, ReactNode> = {
  created: <PlusCircleOutlined />,
  assigned: <UserAddOutlined />,
  accepted: <PlayCircleOutlined />,
  paused: <PauseCircleOutlined />,
  resumed: <PlayCircleOutlined />,
  transferred: <SwapOutlined />,
  returned: <RollbackOutlined />,
  resolved: <CheckCircleOutlined />,
  reopened: <RedoOutlined />,
  closed: <LockOutlined />,
  cancelled: <CloseCircleOutlined />,
};

/** A step of the ticket's history, in one quiet line between the messages. */
export function ActivityLine({ entry, t }: { entry: ActivityEntry; t: T }) {
  const { token } = theme.useToken();
  const { sentence, reason, changes } = activityWords(entry, t);
  return (
    <div
      style={{
        display: 'flex',
        gap: token.marginXS,
        alignItems: 'baseline',
        alignSelf: 'stretch',
        fontSize: token.fontSizeSM,
        color: token.colorTextSecondary,
        paddingInline: token.paddingXS,
      }}
    >
      <span aria-hidden>{ICONS[entry.type] ?? <EditOutlined />}</span>
      <span style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {reason ? t('{{what}}: {{reason}}', { what: sentence, reason }) : sentence}
        {changes.length > 0 && <span> · {changes.join(' · ')}</span>}
      </span>
      <Moment at={entry.at} />
    </div>
  );
}
