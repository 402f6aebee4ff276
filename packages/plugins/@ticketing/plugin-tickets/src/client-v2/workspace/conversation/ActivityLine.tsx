import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  LockOutlined,
  MergeCellsOutlined,
  PauseCircleOutlined,
  PlayCircleOutlined,
  PlusCircleOutlined,
  RedoOutlined,
  RollbackOutlined,
  ScissorOutlined,
  SwapOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import { theme } from 'antd';
import React, { type ReactNode } from 'react';
import type { T } from '../../locale';
import type { ActivityEntry } from '../api/ticket-types';
import { activityWords, type People } from './activity-words';
import { Moment } from './Moment';

const ICONS: Record<string, ReactNode> = {
  created: <PlusCircleOutlined />,
  assign: <UserAddOutlined />,
  accept: <PlayCircleOutlined />,
  pause: <PauseCircleOutlined />,
  resume: <PlayCircleOutlined />,
  transfer: <SwapOutlined />,
  return: <RollbackOutlined />,
  resolve: <CheckCircleOutlined />,
  reopen: <RedoOutlined />,
  close: <LockOutlined />,
  cancel: <CloseCircleOutlined />,
  merge: <MergeCellsOutlined />,
  mergedFrom: <MergeCellsOutlined />,
  split: <ScissorOutlined />,
  splitFrom: <ScissorOutlined />,
};

/** A step of the ticket's history, in one quiet line between the messages. */
export function ActivityLine({ entry, people, t }: { entry: ActivityEntry; people: People; t: T }) {
  const { token } = theme.useToken();
  const { sentence, reason, changes } = activityWords(entry, people, t);
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
