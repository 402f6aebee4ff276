import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Flex, Popconfirm, Tag, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import { STRATEGY_TITLES } from '../../words/strategy-words';
import type { QueueRow } from '../rows';

export interface QueueListProps {
  rows: readonly QueueRow[];
  onEdit(row: QueueRow): void;
  onDelete(row: QueueRow): void;
  t: T;
}

/** The queues with what tells them apart. */
export function QueueList({ rows, onEdit, onDelete, t }: QueueListProps) {
  const { token } = theme.useToken();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
      {rows.map((row) => (
        <li
          key={row.id}
          aria-label={row.name}
          style={{ padding: token.paddingSM, border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadius, background: token.colorBgContainer }}
        >
          <Flex align="center" gap={token.marginXS} wrap>
            <div style={{ flex: 1, minWidth: 180 }}>
              <Typography.Text strong>{row.name}</Typography.Text>{' '}
              {row.isDefault && <Tag>{t('for tickets no rule fits')}</Tag>}
              {row.isEnabled === false && <Tag>{t('switched off')}</Tag>}
              <div>
                <Typography.Text type="secondary">{summaryOf(row, t)}</Typography.Text>
              </div>
            </div>
            <Button icon={<EditOutlined aria-hidden />} aria-label={t('Edit {{name}}', { name: row.name })} onClick={() => onEdit(row)} />
            <Popconfirm
              title={t('Delete {{name}}?', { name: row.name })}
              description={t('Tickets that wait in it then wait in no queue.')}
              okText={t('Delete')}
              cancelText={t('Cancel')}
              onConfirm={() => onDelete(row)}
            >
              <Button danger icon={<DeleteOutlined aria-hidden />} aria-label={t('Delete {{name}}', { name: row.name })} />
            </Popconfirm>
          </Flex>
        </li>
      ))}
    </ul>
  );
}

const summaryOf = ({ strategy = 'skills', members = [], overflowAfterMinutes, acceptWithinMinutes }: QueueRow, t: T): string =>
  [
    t(STRATEGY_TITLES[strategy]),
    t('members: {{number}}', { number: members.length }),
    overflowAfterMinutes && t('overflows after {{minutes}} min', { minutes: overflowAfterMinutes }),
    acceptWithinMinutes && t('to be accepted within {{minutes}} min', { minutes: acceptWithinMinutes }),
  ]
    .filter(Boolean)
    .join(' · ');
