import { Alert, Button, Empty, Flex, Skeleton, Typography, theme } from 'antd';
import React from 'react';
import type { QueueView, WaitingTicket } from '../api/queue-view';
import type { Live } from '../live/use-live';
import type { T } from '../locale';
import type { Wish } from './use-assigning';
import { WaitingRow } from './WaitingRow';

export interface WaitingListProps {
  queue: QueueView;
  tickets: Live<WaitingTicket[]>;
  busyTicketId?: string;
  onOpen(ticket: WaitingTicket): void;
  onAssign(wish: Wish): void;
  /** Assigns at once what can be assigned; left out for people who may not. */
  onDrain?(): void;
  /** In ms. */
  now: number;
  t: T;
}

/** The tickets that wait in one queue, the next one first. */
export function WaitingList({ queue, tickets: { value, error }, busyTicketId, onOpen, onAssign, onDrain, now, t }: WaitingListProps) {
  const { token } = theme.useToken();
  const title = t('Waiting in {{queue}}', { queue: queue.name });
  return (
    <section aria-label={title} style={{ minWidth: 0 }}>
      <Flex justify="space-between" align="center" gap={token.marginXS} style={{ marginBottom: token.marginXS, minHeight: token.controlHeight }} wrap>
        <Typography.Title level={5} style={{ margin: 0 }}>
          {title}
        </Typography.Title>
        {onDrain && queue.waiting > 0 && <Button onClick={onDrain}>{t('Assign now what can be assigned')}</Button>}
      </Flex>
      {error && <Alert type="error" showIcon role="alert" message={error} style={{ marginBottom: token.marginXS }} />}
      {!value && !error && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {value?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('Nothing waits here')} />}
      {value && value.length > 0 && (
        <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
          {value.map((ticket) => (
            <WaitingRow
              key={ticket.id}
              ticket={ticket}
              agents={queue.agents}
              isBusy={ticket.id === busyTicketId}
              onOpen={() => onOpen(ticket)}
              onAssign={(agent) => onAssign({ ticket, agent })}
              now={now}
              t={t}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
