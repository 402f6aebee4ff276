import { Moment } from '@ticketing/plugin-tickets/client-v2';
import type { Choice } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Table, Tag, Typography } from 'antd';
import React from 'react';
import type { DeliveryState } from '../../../domain';
import type { T } from '../../locale';
import { labelOf } from '../label-of';
import type { DeliveryRow } from '../rows';
import { PAGE_SIZE } from '../webhooks-api';

const COLORS: Record<DeliveryState, string> = { waiting: 'blue', delivered: 'green', dead: 'red' };

export interface DeliveryTableProps {
  /** Undefined while it is on its way. */
  answer?: { rows: readonly DeliveryRow[]; count: number };
  page: number;
  onPage(page: number): void;
  choices: { events: readonly Choice[]; states: readonly Choice[]; problems: readonly Choice[] };
  onShow(row: DeliveryRow): void;
  onReplay(row: DeliveryRow): void;
  t: T;
}

/** Deliveries, the newest first. */
export function DeliveryTable({ answer, page, onPage, choices, onShow, onReplay, t }: DeliveryTableProps) {
  return (
    <Table<DeliveryRow>
      size="small"
      rowKey={({ id }) => String(id)}
      loading={!answer}
      dataSource={[...(answer?.rows ?? [])]}
      locale={{ emptyText: t('There is no delivery.') }}
      pagination={{ current: page, pageSize: PAGE_SIZE, total: answer?.count ?? 0, onChange: onPage, showSizeChanger: false, hideOnSinglePage: true }}
      scroll={{ x: 1000 }}
      columns={[
        { title: t('Time'), key: 'at', width: 150, render: (_value, { createdAt }) => <Moment at={createdAt} /> },
        { title: t('Event'), key: 'event', width: 150, render: (_value, { eventName }) => labelOf(choices.events, eventName, t) },
        { title: t('Ticket'), dataIndex: 'ticketNo', width: 170 },
        { title: t('Subscription'), key: 'subscription', width: 160, render: (_value, { subscription }) => subscription?.title },
        { title: t('State'), key: 'state', width: 110, render: (_value, { state }) => <Tag color={COLORS[state]}>{labelOf(choices.states, state, t)}</Tag> },
        { title: t('Tries'), dataIndex: 'tries', width: 70 },
        { title: t('Next try'), key: 'next', width: 150, render: (_value, { nextTryAt }) => nextTryAt && <Moment at={nextTryAt} /> },
        { title: t('Problem'), key: 'problem', render: (_value, row) => <ProblemOf row={row} problems={choices.problems} t={t} /> },
        {
          title: '', key: 'actions', width: 180,
          render: (_value, row) => (
            <Flex gap="small">
              <Button size="small" aria-label={t('Payload of {{event}}', { event: row.eventId })} onClick={() => onShow(row)}>
                {t('Payload')}
              </Button>
              <Button size="small" aria-label={t('Replay {{event}}', { event: row.eventId })} onClick={() => onReplay(row)}>
                {t('Replay')}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}

function ProblemOf({ row: { lastProblem, lastStatus, lastDetail }, problems, t }: { row: DeliveryRow; problems: readonly Choice[]; t: T }) {
  if (!lastProblem) return null;
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {[labelOf(problems, lastProblem, t), lastStatus].filter(Boolean).join(': ')}
      {lastDetail && (
        <div>
          <Typography.Text type="secondary">{lastDetail}</Typography.Text>
        </div>
      )}
    </div>
  );
}
