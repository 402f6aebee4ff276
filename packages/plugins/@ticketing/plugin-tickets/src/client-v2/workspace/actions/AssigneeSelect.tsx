import { Select, Typography } from 'antd';
import React, { useCallback, useState } from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { Assignable } from '../api/ticket-types';
import { useFound } from './use-found';

export interface AssigneeSelectProps {
  id: string;
  ticketId: string;
  /** Left out of the choices: a ticket is not transferred to who has it. */
  currentAssigneeId?: string;
  value?: string;
  onChange(assigneeId: string | undefined): void;
  invalid?: boolean;
  api: TicketApi;
  t: T;
}

const nameOf = ({ nickname, username }: Assignable) => (username && username !== nickname ? `${nickname} (${username})` : nickname);

/** People who may take the ticket, found by name. */
export function AssigneeSelect({ id, ticketId, currentAssigneeId, value, onChange, invalid, api, t }: AssigneeSelectProps) {
  const [search, setSearch] = useState('');
  const find = useCallback((text: string) => api.assignableUsers(ticketId, text), [api, ticketId]);
  const { items: people, error } = useFound(find, search);

  const choices = (people ?? []).filter((person) => String(person.id) !== String(currentAssigneeId ?? ''));
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      showSearch
      filterOption={false}
      status={invalid || error ? 'error' : undefined}
      loading={!people && !error}
      value={value}
      placeholder={t('Search by name')}
      aria-required
      notFoundContent={error ?? (people ? t('Nobody found') : t('Loading'))}
      options={choices.map((person) => ({ value: String(person.id), label: nameOf(person), facts: person.facts ?? [] }))}
      optionRender={({ label, data: { facts } }) => (
        <>
          {label}
          {facts.length > 0 && <Typography.Text type="secondary"> · {facts.join(' · ')}</Typography.Text>}
        </>
      )}
      onSearch={setSearch}
      onChange={(next: string | undefined) => onChange(next)}
    />
  );
}
