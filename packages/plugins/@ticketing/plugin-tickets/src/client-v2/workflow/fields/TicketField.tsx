import { useCurrentWorkflowContext, WorkflowVariableWrapper, type VariableField } from '@nocobase/plugin-workflow/client-v2';
import { Form } from 'antd';
import React, { useMemo } from 'react';
import { ticketSource } from '../record-choices';
import { startsWithTicket } from '../register-ticket-trigger';
import { useEditor } from '../use-editor';
import { RecordSelect } from './RecordSelect';

const isTicketId = ({ collectionName, name, target, isForeignKey }: VariableField) =>
  (name === 'id' && collectionName === 'ticketingTickets') || Boolean(isForeignKey && target === 'ticketingTickets');
// The same object each time: the tree of variables is built anew for another one.
const TICKET_IDS = { types: [isTicketId] };

export interface TicketFieldProps {
  /** Of the node's setting. The ticket a node acts on is nearly always the one that started the workflow, so that is suggested. */
  name?: 'ticketId' | 'targetId';
  label?: string;
}

/** A ticket, chosen or by a variable. */
export function TicketField({ name = 'ticketId', label }: TicketFieldProps) {
  const { api, t } = useEditor();
  const source = useMemo(() => ticketSource(api), [api]);
  const workflow = useCurrentWorkflowContext();
  return (
    <Form.Item
      name={['config', name]}
      label={label ?? t('Ticket')}
      initialValue={name === 'ticketId' && startsWithTicket(workflow?.type) ? '{{$context.data.id}}' : undefined}
      rules={[{ required: true, message: t('Choose a ticket') }]}
    >
      <WorkflowVariableWrapper
        variableOptions={TICKET_IDS}
        render={(field) => <RecordSelect {...field} label={label ?? t('Ticket')} source={source} placeholder={t('Search by number or title')} t={t} />}
      />
    </Form.Item>
  );
}
