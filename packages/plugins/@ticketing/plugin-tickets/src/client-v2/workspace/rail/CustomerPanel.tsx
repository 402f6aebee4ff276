import { Tag, Typography, theme } from 'antd';
import React, { type MouseEvent } from 'react';
import { FactList, mailtoLink, telLink, type Fact } from '../../details-fields';
import type { T } from '../../locale';
import type { OtherTicket, Ticket } from '../api/ticket-types';
import { Moment } from '../conversation/Moment';
import { RailCard } from './RailCard';

export interface CustomerPanelProps {
  ticket: Ticket;
  otherTickets: readonly OtherTicket[];
  openTicket(id: string): void;
  /** The address of another ticket, for people who want it in a new tab. */
  hrefOf(id: string): string;
  t: T;
}

function customerFacts(ticket: Ticket, t: T): Fact[] {
  const email = ticket.contactEmail || ticket.contact?.email;
  const phone = ticket.contactPhone || ticket.contact?.phone;
  const facts: (Fact | false)[] = [
    Boolean(ticket.customer?.name) && { key: 'customer', label: t('Customer'), value: ticket.customer?.name },
    Boolean(ticket.contactCompany) && { key: 'company', label: t('Contact company'), value: ticket.contactCompany },
    { key: 'contact', label: t('Contact'), value: ticket.contactName || ticket.contact?.name || '–' },
    Boolean(email) && {
      key: 'email',
      label: t('E-mail address'),
      value: <Typography.Link href={mailtoLink(String(email))}>{email}</Typography.Link>,
    },
    Boolean(phone) && {
      key: 'phone',
      label: t('Phone'),
      value: <Typography.Link href={telLink(String(phone))}>{phone}</Typography.Link>,
    },
  ];
  return facts.filter((fact): fact is Fact => fact !== false);
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** Who asks, how to reach them, and what else they asked. */
export function CustomerPanel({ ticket, otherTickets, openTicket, hrefOf, t }: CustomerPanelProps) {
  const { token } = theme.useToken();
  return (
    <RailCard title={t('Customer')}>
      <FactList facts={customerFacts(ticket, t)} />
      <Typography.Title level={5} style={{ margin: `${token.marginSM}px 0 ${token.marginXXS}px`, fontSize: token.fontSize }}>
        {t('Other tickets')}
      </Typography.Title>
      {otherTickets.length === 0 && <Typography.Text type="secondary">{t('No other tickets')}</Typography.Text>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
        {otherTickets.map((other) => (
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
    </RailCard>
  );
}
