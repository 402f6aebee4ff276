import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import { ConditionsEditor, Field, type Choice, type Fact, type FactValues } from '@ticketing/plugin-tickets/forms';
import { Input, Select, Switch } from 'antd';
import React, { useId } from 'react';
import type { T } from '../../locale';
import { FACT_TITLES } from '../../words/fact-titles';
import type { SkillRow } from '../rows';
import { RequiredSkillRows } from '../skills/RequiredSkillRows';
import type { RuleProblems } from './place-of-refusal';
import type { RuleDraft } from './rule-draft';

const FACTS: readonly Fact[] = Object.entries(FACT_TITLES).map(([name, title]) => ({ name, title }));

export interface RuleFieldsProps {
  draft: RuleDraft;
  onChange(values: Partial<RuleDraft>): void;
  problems: RuleProblems;
  queues: readonly Choice[];
  skills: readonly SkillRow[];
  factValues: FactValues;
  t: T;
}

/** Everything of a rule one can write. */
export function RuleFields({ draft, onChange, problems, queues, skills, factValues, t }: RuleFieldsProps) {
  const id = useId();
  return (
    <>
      <Field label={t('Name')} htmlFor={`${id}name`} error={problems.name} isRequired>
        <Input id={`${id}name`} value={draft.name} maxLength={120} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field label={t('Enabled')} htmlFor={`${id}enabled`}>
        <Switch id={`${id}enabled`} checked={draft.isEnabled} onChange={(isEnabled) => onChange({ isEnabled })} />
      </Field>
      <Field label={t('For which tickets')} hint={t('The first rule of the list whose conditions hold applies.')} error={problems.conditions}>
        <ConditionsEditor filter={draft.conditions} onChange={(conditions) => onChange({ conditions })} facts={FACTS} factValues={factValues} t={t} />
      </Field>
      <Field label={t('Into this queue')} error={problems.queueId} isRequired>
        <Select
          aria-label={t('Into this queue')}
          value={draft.queueId ?? undefined}
          options={[...queues]}
          onChange={(queueId: string) => onChange({ queueId })}
        />
      </Field>
      <Field label={t('Skills somebody needs')} hint={t('Besides those of the business type and the category.')} error={problems.requiredSkills}>
        <RequiredSkillRows
          value={draft.requiredSkills}
          onChange={(requiredSkills) => onChange({ requiredSkills })}
          skills={skills}
          emptyText={t('It asks for no skill.')}
          t={t}
        />
      </Field>
      <Field label={t('Set the priority to')} error={problems.priority}>
        <Select
          aria-label={t('Set the priority to')}
          allowClear
          style={{ width: 160 }}
          placeholder={t('as it is')}
          value={draft.priority ?? undefined}
          options={PRIORITIES.map((value) => ({ value, label: value }))}
          onChange={(priority?: Priority) => onChange({ priority: priority ?? null })}
        />
      </Field>
    </>
  );
}
