import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Moment } from '@ticketing/plugin-tickets/client-v2';
import type { Choice } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Popconfirm, Table, Tag, Typography } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import { labelOf } from '../label-of';
import type { SubscriptionRow } from '../rows';

export interface SubscriptionChoices {
  events: readonly Choice[];
  problems: readonly Choice[];
  reasons: readonly Choice[];
}

export interface SubscriptionListProps {
  rows: readonly SubscriptionRow[];
  choices: SubscriptionChoices;
  onEdit(row: SubscriptionRow): void;
  onDelete(row: SubscriptionRow): void;
  t: T;
}

/** Each subscription with how it fares. */
export function SubscriptionList({ rows, choices, onEdit, onDelete, t }: SubscriptionListProps) {
  if (!rows.length) return null;
  return (
    <Table<SubscriptionRow>
      size="small"
      rowKey={({ id }) => String(id)}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 900 }}
      columns={[
        {
          title: t('Title'), key: 'title', width: 280,
          render: (_value, { title, url }) => (
            <div>
              <Typography.Text strong>{title}</Typography.Text>
              <div style={{ overflowWrap: 'anywhere' }}>
                <Typography.Text type="secondary">{url}</Typography.Text>
              </div>
            </div>
          ),
        },
        { title: t('Events'), key: 'events', render: (_value, { events }) => (events ?? []).map((name) => <Tag key={name}>{labelOf(choices.events, name, t)}</Tag>) },
        { title: t('State'), key: 'state', width: 200, render: (_value, row) => <StateOf row={row} choices={choices} t={t} /> },
        { title: t('Last delivery'), key: 'last', width: 160, render: (_value, { lastDeliveredAt }) => (lastDeliveredAt ? <Moment at={lastDeliveredAt} /> : t('never')) },
        { title: t('Failures in a row'), dataIndex: 'consecutiveFailures', width: 120, render: (count: number | null) => count ?? 0 },
        {
          title: '', key: 'actions', width: 100,
          render: (_value, row) => (
            <Flex gap="small">
              <Button icon={<EditOutlined aria-hidden />} aria-label={t('Edit {{name}}', { name: row.title })} onClick={() => onEdit(row)} />
              <Popconfirm
                title={t('Delete {{name}}?', { name: row.title })}
                description={t('What it has not been told yet, and its list of deliveries, are deleted too.')}
                okText={t('Delete')}
                cancelText={t('Cancel')}
                onConfirm={() => onDelete(row)}
              >
                <Button danger icon={<DeleteOutlined aria-hidden />} aria-label={t('Delete {{name}}', { name: row.title })} />
              </Popconfirm>
            </Flex>
          ),
        },
      ]}
    />
  );
}

function StateOf({ row, choices, t }: { row: SubscriptionRow; choices: SubscriptionChoices; t: T }) {
  const { isEnabled, disabledReason, consecutiveFailures, lastProblem } = row;
  const isFailing = isEnabled !== false && (consecutiveFailures ?? 0) > 0;
  const reason = isEnabled === false ? disabledReason && labelOf(choices.reasons, disabledReason, t) : isFailing && lastProblem && labelOf(choices.problems, lastProblem, t);
  const [color, text] = isEnabled === false ? ['default', t('switched off')] : isFailing ? ['red', t('failing')] : ['green', t('working')];
  return (
    <div>
      <Tag color={color}>{text}</Tag>
      {reason && <Typography.Text type="secondary">{reason}</Typography.Text>}
    </div>
  );
}
