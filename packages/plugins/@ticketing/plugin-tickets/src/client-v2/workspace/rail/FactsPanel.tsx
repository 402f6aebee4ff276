import { Typography } from 'antd';
import dayjs from 'dayjs';
import React, { type ReactNode } from 'react';
import { FactList, type Fact } from '../../details-fields';
import { PriorityTag } from '../../fields/PriorityTag';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { Ticket, Workspace } from '../api/ticket-types';
import { PRIORITY_CHOICES, channelWord, urgencyWord } from '../words/ticket-words';
import { changedValues } from './changed-values';
import { EditableCard, type Values } from './EditableCard';
import { formValuesOf } from './ticket-form-values';
import { TicketForm } from './TicketForm';

export interface FactsPanelProps {
  workspace: Workspace;
  update(body: Values): Promise<void>;
  reload(): Promise<Ticket>;
  api: TicketApi;
  t: T;
}

const dash = <Typography.Text type="secondary">–</Typography.Text>;
const moment = (at: string | null | undefined): ReactNode =>
  at ? <time dateTime={at}>{dayjs(at).format('YYYY-MM-DD HH:mm')}</time> : null;

function factsOf(ticket: Ticket, t: T): Fact[] {
  const always: [string, string, ReactNode][] = [
    ['businessType', 'Business type', ticket.businessType && t(ticket.businessType.title)],
    ['category', 'Category', ticket.category && t(ticket.category.title)],
    ['priority', 'Priority', <PriorityTag key="priority" value={ticket.priority} choices={PRIORITY_CHOICES} t={t} />],
    ['assignee', 'Assignee', ticket.assignee?.nickname],
    ['channel', 'Channel', ticket.sourceChannel && channelWord(ticket.sourceChannel, t)],
    ['created', 'Submitted at', moment(ticket.submittedAt ?? ticket.createdAt)],
    ['firstResponse', 'First response at', moment(ticket.firstRespondedAt)],
  ];
  const whenKnown: [string, string, ReactNode][] = [
    ['urgency', 'Customer urgency', ticket.customerUrgency && urgencyWord(ticket.customerUrgency, t)],
    ['reference', 'External reference', [ticket.sourceSystem, ticket.externalRefId].filter(Boolean).join(' ')],
    ['pendingUntil', 'Pending until', moment(ticket.pendingUntil)],
    ['resolvedAt', 'Resolved at', moment(ticket.resolvedAt)],
    ['closedAt', 'Closed at', moment(ticket.closedAt)],
    ['resolution', 'Resolution', ticket.resolution && <span style={{ whiteSpace: 'pre-wrap' }}>{ticket.resolution}</span>],
    ['transfers', 'Transfers', ticket.transferCount || null],
    ['returns', 'Returns', ticket.returnCount || null],
    ['reopens', 'Reopens', ticket.reopenCount || null],
  ];
  return [
    ...always.map(([key, label, value]) => ({ key, label: t(label), value: value || dash })),
    ...whenKnown.filter(([, , value]) => value).map(([key, label, value]) => ({ key, label: t(label), value })),
  ];
}

/** What is known about the ticket itself; the plain fields can be edited in place. */
export function FactsPanel({ workspace, update, reload, api, t }: FactsPanelProps) {
  const { ticket, may } = workspace;
  return (
    <EditableCard
      title={t('Ticket')}
      ticket={ticket}
      mayEdit={may.edit}
      values={formValuesOf(ticket)}
      view={<FactList facts={factsOf(ticket, t)} />}
      form={(values, onChange, isBusy) => (
        <TicketForm
          values={values}
          onChange={onChange}
          isBusy={isBusy}
          ticket={ticket}
          api={api}
          t={t}
        />
      )}
      bodyOf={changedValues}
      update={update}
      reload={reload}
      t={t}
    />
  );
}
