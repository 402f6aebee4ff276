import { Typography } from 'antd';
import React from 'react';
import { FactList, mailtoLink, telLink, type Fact } from '../../details-fields';
import type { T } from '../../locale';
import type { PartyApi } from '../../parties/party-api';
import type { Ticket, Workspace } from '../api/ticket-types';
import { changedValues } from './changed-values';
import { CustomerForm } from './CustomerForm';
import { EditableCard, type Values } from './EditableCard';
import { OtherTickets } from './OtherTickets';
import { columnsOf, requesterIn } from './ticket-requester';

export interface CustomerPanelProps {
  workspace: Pick<Workspace, 'ticket' | 'may' | 'otherTickets'>;
  update(body: Values): Promise<void>;
  reload(): Promise<Ticket>;
  parties: PartyApi;
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

/** Who asks, how to reach them, and what else they asked; who it is can be changed in place. */
export function CustomerPanel({ workspace, update, reload, parties, openTicket, hrefOf, t }: CustomerPanelProps) {
  const { ticket, may, otherTickets } = workspace;
  return (
    <EditableCard
      title={t('Customer')}
      ticket={ticket}
      mayEdit={may.edit}
      values={requesterIn(ticket)}
      view={<FactList facts={customerFacts(ticket, t)} />}
      form={(requester, onChange, isBusy) => (
        <CustomerForm requester={requester} onChange={onChange} isBusy={isBusy} parties={parties} t={t} />
      )}
      below={<OtherTickets tickets={otherTickets} openTicket={openTicket} hrefOf={hrefOf} t={t} />}
      bodyOf={(before, after) => changedValues(columnsOf(before), columnsOf(after))}
      update={update}
      reload={reload}
      t={t}
    />
  );
}
