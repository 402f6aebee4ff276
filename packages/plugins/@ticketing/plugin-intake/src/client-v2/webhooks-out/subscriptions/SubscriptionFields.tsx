import { ConditionsEditor, Field, type Choice, type FactValues } from '@ticketing/plugin-tickets/forms';
import { Checkbox, Input, Switch } from 'antd';
import React, { useId } from 'react';
import type { T } from '../../locale';
import { FACTS } from './fact-titles';
import type { SubscriptionProblems } from './place-of-refusal';
import type { SubscriptionDraft } from './subscription-draft';

export interface SubscriptionFieldsProps {
  draft: SubscriptionDraft;
  onChange(values: Partial<SubscriptionDraft>): void;
  problems: SubscriptionProblems;
  events: readonly Choice[];
  factValues: FactValues;
  t: T;
}

/** Everything of a subscription one can write. */
export function SubscriptionFields({ draft, onChange, problems, events, factValues, t }: SubscriptionFieldsProps) {
  const id = useId();
  return (
    <>
      <Field label={t('Title')} htmlFor={`${id}title`} error={problems.title} isRequired>
        <Input id={`${id}title`} value={draft.title} maxLength={120} onChange={(event) => onChange({ title: event.target.value })} />
      </Field>
      <Field label={t('Address')} htmlFor={`${id}url`} error={problems.url} hint={t('Events are posted there as JSON.')} isRequired>
        <Input id={`${id}url`} type="url" placeholder="https://" value={draft.url} maxLength={2000} onChange={(event) => onChange({ url: event.target.value })} />
      </Field>
      <Field label={t('Events')} error={problems.events} isRequired>
        <Checkbox.Group
          value={draft.events}
          options={events.map(({ value, label }) => ({ value, label: t(label) }))}
          onChange={(values) => onChange({ events: values.map(String) })}
        />
      </Field>
      <Field label={t('For which tickets')} error={problems.conditions}>
        <ConditionsEditor filter={draft.conditions} onChange={(conditions) => onChange({ conditions })} facts={FACTS} factValues={factValues} t={t} />
      </Field>
      <Field label={t('Tells internal notes and reasons')} htmlFor={`${id}internal`} hint={t('Without it, notes and the reasons of agents stay inside.')}>
        <Switch id={`${id}internal`} checked={draft.includesInternal} onChange={(includesInternal) => onChange({ includesInternal })} />
      </Field>
      <Field label={t('Enabled')} htmlFor={`${id}enabled`} hint={t('While it is switched off nothing new is noted for it.')}>
        <Switch id={`${id}enabled`} checked={draft.isEnabled} onChange={(isEnabled) => onChange({ isEnabled })} />
      </Field>
    </>
  );
}
