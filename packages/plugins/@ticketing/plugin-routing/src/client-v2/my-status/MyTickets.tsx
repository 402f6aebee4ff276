import { BellOutlined } from '@ant-design/icons';
import { PriorityTag, useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Alert, Empty, Flex, Tag, Typography, theme } from 'antd';
import React from 'react';
import type { MyTicket } from '../api/me';
import { tExpr, type T } from '../locale';
import { sinceWords } from '../words/duration-words';
import { ReadAloud } from '../words/ReadAloud';
import { Card } from './Card';
import { useArrivals } from './use-arrivals';

/** Where an open ticket of mine stands. */
const STANDS: Record<string, string> = {
  assigned: tExpr('Not accepted yet'),
  processing: tExpr('In progress'),
  pending: tExpr('Paused'),
};

export interface MyTicketsProps {
  tickets: readonly MyTicket[];
  /** Why they could not be read again. */
  error?: string;
  openTicket(id: string): void;
  t: T;
}

/** My open tickets, the latest first. One that arrives stands out for a while and is read aloud. */
export function MyTickets({ tickets, error, openTicket, t }: MyTicketsProps) {
  const { token } = theme.useToken();
  const now = useMinute();
  const { freshIds, latest } = useArrivals(tickets);
  const news = latest.map(({ ticketNo, title }) => `${ticketNo} ${title}`).join(', ');
  return (
    <Card title={t('My open tickets ({{number}})', { number: tickets.length })}>
      <ReadAloud>
        <span role="status" aria-live="polite">
          {news && t('New ticket for you: {{tickets}}', { tickets: news })}
        </span>
      </ReadAloud>
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {tickets.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('You have no open tickets')} />}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {tickets.map((ticket) => {
          const isFresh = freshIds.has(ticket.id);
          return (
            <li
              key={ticket.id}
              aria-label={`${ticket.ticketNo} ${ticket.title}`}
              style={{
                padding: token.paddingXS,
                borderBottom: `1px solid ${token.colorBorderSecondary}`,
                background: isFresh ? token.colorPrimaryBg : undefined,
                transition: 'background 1s',
              }}
            >
              <Flex align="start" gap={token.marginXS}>
                <PriorityTag value={ticket.priority} isShort t={t} />
                <div style={{ flex: 1, minWidth: 0 }}>
                  <Typography.Link role="link" tabIndex={0} onClick={() => openTicket(ticket.id)} onKeyDown={(event) => event.key === 'Enter' && openTicket(ticket.id)}>
                    {ticket.title}
                  </Typography.Link>
                  <div style={{ color: token.colorTextSecondary, fontSize: token.fontSizeSM }}>
                    {ticket.ticketNo}
                    {STANDS[ticket.statusCategory] && ` · ${t(STANDS[ticket.statusCategory])}`}
                    {ticket.assignedAt && ` · ${t('yours for {{time}}', { time: sinceWords(ticket.assignedAt, now, t) })}`}
                  </div>
                </div>
                {isFresh && (
                  <Tag color="blue" icon={<BellOutlined aria-hidden />} style={{ marginInlineEnd: 0 }}>
                    {t('New')}
                  </Tag>
                )}
              </Flex>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
