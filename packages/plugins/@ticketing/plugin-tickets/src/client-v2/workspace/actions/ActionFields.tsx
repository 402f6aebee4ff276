import { DatePicker, Input, Select, Typography } from 'antd';
import dayjs from 'dayjs';
import React, { useId, type ReactNode } from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { ActionInput, AllowedAction, Need, Ticket } from '../api/ticket-types';
import { INPUT_OF } from './action-input';
import { AssigneeSelect } from './AssigneeSelect';
import { TargetSelect } from './TargetSelect';

export interface ActionFieldsProps {
  action: AllowedAction;
  ticket: Ticket;
  input: ActionInput;
  onChange(input: ActionInput): void;
  /** Translated, by input field. */
  errors: Partial<Record<keyof ActionInput, string>>;
  api: TicketApi;
  t: T;
}

const LABELS: Record<Need, string> = {
  assignee: 'Assignee',
  reason: 'Reason',
  resolution: 'Resolution',
  pendingUntil: 'Until when (optional)',
  target: 'Merge into',
};

/** The inputs an action needs, in its own order; the status is asked only when there is a choice. */
export function ActionFields({ action, ticket, input, onChange, errors, api, t }: ActionFieldsProps) {
  const prefix = useId();
  const put = (change: ActionInput) => onChange({ ...input, ...change });
  const text = (id: string, name: 'reason' | 'resolution') => (
    <Input.TextArea
      id={id}
      value={input[name] ?? ''}
      status={errors[name] ? 'error' : undefined}
      aria-required
      autoSize={{ minRows: 3, maxRows: 10 }}
      onChange={(event) => put({ [name]: event.target.value })}
    />
  );
  const inputs: Record<Need, (id: string) => ReactNode> = {
    assignee: (id) => (
      <AssigneeSelect
        id={id}
        ticketId={ticket.id}
        currentAssigneeId={ticket.assignee?.id}
        value={input.assigneeId}
        invalid={Boolean(errors.assigneeId)}
        onChange={(assigneeId) => put({ assigneeId })}
        api={api}
        t={t}
      />
    ),
    reason: (id) => text(id, 'reason'),
    resolution: (id) => text(id, 'resolution'),
    target: (id) => (
      <TargetSelect
        id={id}
        ticketId={ticket.id}
        value={input.targetId}
        invalid={Boolean(errors.targetId)}
        onChange={(targetId) => put({ targetId })}
        api={api}
        t={t}
      />
    ),
    pendingUntil: (id) => (
      <DatePicker
        id={id}
        style={{ width: '100%' }}
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        disabledDate={(day) => day.isBefore(dayjs(), 'day')}
        status={errors.pendingUntil ? 'error' : undefined}
        value={input.pendingUntil ? dayjs(input.pendingUntil) : null}
        onChange={(moment) => put({ pendingUntil: moment ? moment.toISOString() : null })}
      />
    ),
  };
  const field = (name: keyof ActionInput, label: string, control: (id: string) => ReactNode) => {
    const id = `${prefix}-${name}`;
    return (
      <div key={name} style={{ marginBottom: 12 }}>
        <label htmlFor={id} style={{ display: 'block', marginBottom: 4 }}>
          {t(label)}
        </label>
        {control(id)}
        {errors[name] && (
          <Typography.Text type="danger" role="alert">
            {errors[name]}
          </Typography.Text>
        )}
      </div>
    );
  };
  return (
    <>
      {action.needs.map((need) => field(INPUT_OF[need], LABELS[need], inputs[need]))}
      {action.statuses.length > 1 &&
        field('status', 'New status', (id) => (
          <Select
            id={id}
            style={{ width: '100%' }}
            value={input.status ?? action.statuses[0].code}
            options={action.statuses.map(({ code, title }) => ({ value: code, label: t(title) }))}
            onChange={(status: string) => put({ status })}
          />
        ))}
    </>
  );
}
