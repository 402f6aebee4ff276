import { FieldsSelect, type VariableField } from '@nocobase/plugin-workflow/client-v2';
import { Checkbox, Form, Select } from 'antd';
import React from 'react';
import { TICKET_EVENT_NAMES } from '../../../domain/history/ticket-event-names';
import { LIFECYCLE_ACTIONS } from '../../../domain/lifecycle/lifecycle-table';
import { RULED_COLUMNS } from '../../../domain/ticket/ticket-columns';
import { COMMENT_KINDS } from '../../../domain/workflow/ticket-event-choice';
import { actionLabel } from '../../workspace/actions/action-words';
import { TicketConditionFields } from '../fields/TicketConditionFields';
import { useEditor } from '../use-editor';
import { COMMENT_LABELS, EVENT_LABELS } from '../workflow-words';

const TICKETS = 'ticketingTickets';
const NOT_EDITED: readonly string[] = [...RULED_COLUMNS, 'id', 'createdAt', 'updatedAt'];

/** Columns a person may edit: all others change with the lifecycle, which is another event. */
const isEdited = ({ name = '', hidden, target, uiSchema }: VariableField) =>
  !hidden && !target && Boolean(uiSchema) && !NOT_EDITED.includes(name);

/** Which events start the workflow, for which tickets, and what later nodes may read of them. */
export default function TicketEventFieldset() {
  const { t } = useEditor();
  const events: string[] = Form.useWatch(['config', 'events']) ?? [];
  const has = (name: keyof typeof EVENT_LABELS) => events.includes(name);
  return (
    <>
      <Form.Item name={['config', 'events']} label={t('Start when')} rules={[{ required: true, message: t('Choose at least one event') }]}>
        <Checkbox.Group
          style={{ display: 'flex', flexDirection: 'column', gap: 8 }}
          options={TICKET_EVENT_NAMES.map((name) => ({ value: name, label: t(EVENT_LABELS[name]) }))}
        />
      </Form.Item>
      {has('ticketing:ticket.updated') && (
        <Form.Item name={['config', 'fields']} label={t('Only when one of these fields changes')}>
          <FieldsSelect mode="multiple" collection={TICKETS} filter={isEdited} placeholder={t('Any field')} />
        </Form.Item>
      )}
      {has('ticketing:ticket.transitioned') && (
        <Form.Item name={['config', 'actions']} label={t('Only for these actions')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('Any action')}
            options={LIFECYCLE_ACTIONS.map((action) => ({ value: action, label: t(actionLabel(action)) }))}
          />
        </Form.Item>
      )}
      {has('ticketing:ticket.commented') && (
        <Form.Item name={['config', 'comments']} label={t('Only for these comments')}>
          <Select
            mode="multiple"
            allowClear
            placeholder={t('Any comment')}
            options={COMMENT_KINDS.map((kind) => ({ value: kind, label: t(COMMENT_LABELS[kind]) }))}
          />
        </Form.Item>
      )}
      <TicketConditionFields
        extra={has('ticketing:ticket.deleted') ? t('Deleted tickets start the workflow always: they cannot be looked up any more.') : undefined}
      />
    </>
  );
}
