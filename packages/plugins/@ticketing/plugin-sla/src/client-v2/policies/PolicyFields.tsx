import { ConditionsEditor, Field, type Choice, type FactValues } from '@ticketing/plugin-tickets/forms';
import { Input, InputNumber, Select, Switch } from 'antd';
import React, { useId } from 'react';
import type { T } from '../locale';
import { FACTS } from '../service-level/finding-words';
import { EscalationSteps } from './EscalationSteps';
import type { PolicyDraft, Problems } from './policy-draft';
import { TargetsTable } from './TargetsTable';

export interface PolicyFieldsProps {
  draft: PolicyDraft;
  onChange(values: Partial<PolicyDraft>): void;
  problems: Problems;
  calendars: readonly Choice[];
  roles: readonly Choice[];
  factValues: FactValues;
  t: T;
}

/** Everything of a policy one can write. */
export function PolicyFields({ draft, onChange, problems, calendars, roles, factValues, t }: PolicyFieldsProps) {
  const id = useId();
  return (
    <>
      <Field label={t('Name')} htmlFor={`${id}name`} error={problems.name} isRequired>
        <Input id={`${id}name`} value={draft.name} maxLength={120} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field label={t('Enabled')} htmlFor={`${id}enabled`}>
        <Switch id={`${id}enabled`} checked={draft.isEnabled} onChange={(isEnabled) => onChange({ isEnabled })} />
      </Field>
      <Field
        label={t('For which tickets')}
        hint={t('The first policy of the list whose conditions hold applies.')}
        error={problems.conditions}
      >
        <ConditionsEditor filter={draft.conditions} onChange={(conditions) => onChange({ conditions })} facts={FACTS} factValues={factValues} t={t} />
      </Field>
      <Field label={t('Working calendar')} hint={t('A calendar of the customer or the queue takes its place.')} error={problems.calendarId}>
        <Select
          aria-label={t('Working calendar')}
          allowClear
          placeholder={t('Around the clock, every day')}
          value={draft.calendarId ?? undefined}
          options={calendars.map(({ value, label }) => ({ value, label }))}
          onChange={(calendarId?: string) => onChange({ calendarId: calendarId ?? null })}
        />
      </Field>
      <Field
        label={t('Promised working time')}
        hint={t('For example 30m, 1h 30m or 1:30; a bare number is minutes. Empty: nothing is promised.')}
        error={problems.targets}
      >
        <TargetsTable texts={draft.targetTexts} onChange={(targetTexts) => onChange({ targetTexts })} problems={problems} t={t} />
      </Field>
      <Field label={t('Warn when this much of the time is used')} htmlFor={`${id}warn`} hint={t('Empty: no warning.')} error={problems.warnAtPercent}>
        <InputNumber
          id={`${id}warn`}
          min={1}
          max={99}
          precision={0}
          addonAfter="%"
          value={draft.warnAtPercent}
          onChange={(warnAtPercent) => onChange({ warnAtPercent })}
        />
      </Field>
      <Field label={t('Escalation')} hint={t('Working time after the breach; the clock pauses with the ticket.')} error={problems.escalation}>
        <EscalationSteps steps={draft.steps} onChange={(steps) => onChange({ steps })} roles={roles} problems={problems} t={t} />
      </Field>
    </>
  );
}
