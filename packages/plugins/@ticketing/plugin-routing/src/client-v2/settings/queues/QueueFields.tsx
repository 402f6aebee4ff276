import { Field, type Choice } from '@ticketing/plugin-tickets/forms';
import { Divider, Flex, Input, Select, Switch, theme } from 'antd';
import React, { useId } from 'react';
import type { T } from '../../locale';
import { NumberField } from '../NumberField';
import { PersonSelect, type FindPeople } from '../people/PersonSelect';
import { MemberList } from './MemberList';
import { OverflowFields } from './OverflowFields';
import type { QueueProblems } from './place-of-refusal';
import type { QueueDraft } from './queue-draft';
import { StrategyField } from './StrategyField';
import { WeightSliders } from './WeightSliders';

export interface QueueFieldsProps {
  draft: QueueDraft;
  onChange(values: Partial<QueueDraft>): void;
  problems: QueueProblems;
  otherQueues: readonly Choice[];
  /** Undefined where no promised times are switched on. */
  calendars?: readonly Choice[];
  findPeople: FindPeople;
  t: T;
}

/** Everything of a queue one can write. */
export function QueueFields({ draft, onChange, problems, otherQueues, calendars, findPeople, t }: QueueFieldsProps) {
  const id = useId();
  const { token } = theme.useToken();
  return (
    <>
      <Field label={t('Name')} htmlFor={`${id}name`} error={problems.name} isRequired>
        <Input id={`${id}name`} value={draft.name} maxLength={120} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field label={t('Description')} htmlFor={`${id}description`}>
        <Input.TextArea
          id={`${id}description`}
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={draft.description}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Field>
      <Flex gap={token.marginLG} wrap>
        <Field label={t('Enabled')} htmlFor={`${id}enabled`} hint={t('Off: tickets wait here, nobody is assigned.')}>
          <Switch id={`${id}enabled`} checked={draft.isEnabled} onChange={(isEnabled) => onChange({ isEnabled })} />
        </Field>
        <Field label={t('Queue when no rule fits')} htmlFor={`${id}default`} error={problems.isDefault}>
          <Switch id={`${id}default`} checked={draft.isDefault} onChange={(isDefault) => onChange({ isDefault })} />
        </Field>
      </Flex>
      <StrategyField value={draft.strategy} onChange={(strategy) => onChange({ strategy })} error={problems.strategy} t={t} />
      {draft.strategy === 'skills' && <WeightSliders weights={draft.weights} onChange={(weights) => onChange({ weights })} error={problems.weights} t={t} />}
      <MemberList members={draft.members} onChange={(members) => onChange({ members })} findPeople={findPeople} error={problems.members} t={t} />
      <Field label={t('Supervisor')} error={problems.supervisorId}>
        <PersonSelect label={t('Supervisor')} value={draft.supervisorId} onChange={(supervisorId) => onChange({ supervisorId })} find={findPeople} />
      </Field>
      <Divider orientation="left">{t('Times and limits')}</Divider>
      <OverflowFields draft={draft} onChange={onChange} otherQueues={otherQueues} error={problems.overflow ?? problems.overflowAfterMinutes} t={t} />
      <NumberField
        label={t('An agent must accept within')}
        unit={t('min')}
        hint={t('Otherwise the ticket goes to somebody else. Empty: no time limit.')}
        error={problems.acceptWithinMinutes}
        value={draft.acceptWithinMinutes}
        onChange={(acceptWithinMinutes) => onChange({ acceptWithinMinutes })}
      />
      <Flex gap={token.margin} wrap>
        <NumberField
          label={t('At most this many tickets for one agent')}
          hint={t('Empty: no limit but the capacity of the agent.')}
          error={problems.assignmentLimit}
          value={draft.assignmentLimit}
          onChange={(assignmentLimit) => onChange({ assignmentLimit })}
        />
        {draft.assignmentLimit !== null && (
          <NumberField
            label={t('within')}
            unit={t('min')}
            error={problems.assignmentWindowMinutes}
            value={draft.assignmentWindowMinutes}
            onChange={(assignmentWindowMinutes) => onChange({ assignmentWindowMinutes })}
          />
        )}
      </Flex>
      <NumberField
        label={t('Leave tickets to people that are silent for more than')}
        unit={t('h')}
        hint={t('They wait, but nobody is assigned automatically. Empty: never.')}
        error={problems.ignoreOlderThanHours}
        value={draft.ignoreOlderThanHours}
        onChange={(ignoreOlderThanHours) => onChange({ ignoreOlderThanHours })}
      />
      {calendars && (
        <Field label={t('Minutes count in')} error={problems.calendarId}>
          <Select
            aria-label={t('Minutes count in')}
            allowClear
            placeholder={t('Around the clock, every day')}
            value={draft.calendarId ?? undefined}
            options={[...calendars]}
            onChange={(calendarId?: string) => onChange({ calendarId: calendarId ?? null })}
          />
        </Field>
      )}
    </>
  );
}
