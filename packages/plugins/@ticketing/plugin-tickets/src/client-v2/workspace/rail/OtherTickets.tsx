import { Tag, Typography, theme } from 'antd';
import React, { type MouseEvent } from 'react';
import type { T } from '../../locale';
import type { OtherTicket } from '../api/ticket-types';
import { Moment } from '../conversation/Moment';

export interface OtherTicketsProps {
  tickets: readonly OtherTicket[];
  openTicket(id: string): void;
  /** The address of another ticket, for people who want it in a new tab. */
  hrefOf(id: string): string;
  t: T;
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** What the same customer or contact asked besides. */
export function OtherTickets({ tickets, openTicket, hrefOf, t }: OtherTicketsProps) {
  const { token } = theme.useToken();
  return (
    <>
      <Typography.Title level={5} style={{ margin: `${token.marginSM}px 0 ${token.marginXXS}px`, fontSize: token.fontSize }}>
        {t('Other tickets')}
      </Typography.Title>
      {tickets.length === 0 && <Typography.Text type="secondary">{t('No other tickets')}</Typography.Text>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
        {tickets.map((other) => (
          <li key={other.id}>
            <Typography.Link
              href={hrefOf(other.id)}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                openTicket(other.id);
              }}
              style={{ display: 'block', overflowWrap: 'anywhere' }}
            >
              {other.title}
            </Typography.Link>
            <span style={{ fontSize: token.fontSizeSM, color: token.colorTextSecondary }}>
              <Tag bordered={false} color={other.statusColor ?? undefined}>
                {t(other.statusTitle)}
              </Tag>
              {other.ticketNo} · <Moment at={other.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
