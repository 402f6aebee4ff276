import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import { Field, type Choice } from '@ticketing/plugin-tickets/forms';
import { Divider, Flex, Input, Select, Switch, theme } from 'antd';
import React, { useId } from 'react';
import type { T } from '../../locale';
import { NumberField } from '../NumberField';
import { PersonSelect, type FindPeople } from '../people/PersonSelect';
import type { SkillRow } from '../rows';
import type { AgentDraft } from './agent-draft';
import { AgentSkills } from './AgentSkills';
import type { AgentProblems } from './place-of-refusal';

export interface AgentFieldsProps {
  draft: AgentDraft;
  onChange(values: Partial<AgentDraft>): void;
  problems: AgentProblems;
  /** Whose profile it is cannot change any more. */
  isStored: boolean;
  findPeople: FindPeople;
  languages: readonly Choice[];
  skills: readonly SkillRow[];
  t: T;
}

/** Everything of a profile one can write. */
export function AgentFields({ draft, onChange, problems, isStored, findPeople, languages, skills, t }: AgentFieldsProps) {
  const id = useId();
  const { token } = theme.useToken();
  const moment = (name: 'absentFrom' | 'absentUntil', label: string) => (
    <Field label={label} htmlFor={`${id}${name}`} error={problems[name]}>
      <Input type="datetime-local" id={`${id}${name}`} value={draft[name]} onChange={(event) => onChange({ [name]: event.target.value })} />
    </Field>
  );
  return (
    <>
      <Field label={t('User')} error={problems.userId} isRequired>
        <PersonSelect label={t('User')} value={draft.userId} onChange={(userId) => onChange({ userId })} find={findPeople} isDisabled={isStored} />
      </Field>
      <Field label={t('Takes tickets')} htmlFor={`${id}enabled`} hint={t('Off: no tickets come automatically, and no limits hold.')}>
        <Switch id={`${id}enabled`} checked={draft.isEnabled} onChange={(isEnabled) => onChange({ isEnabled })} />
      </Field>
      <Field label={t('Languages')} error={problems.languages}>
        <Select
          aria-label={t('Languages')}
          mode="tags"
          value={draft.languages}
          options={languages.map(({ value, label }) => ({ value, label: t(label) }))}
          onChange={(chosen: string[]) => onChange({ languages: chosen })}
        />
      </Field>
      <Flex gap={token.margin} wrap>
        <NumberField
          label={t('Capacity')}
          hint={t('Open tickets at once.')}
          least={0}
          error={problems.capacity}
          value={draft.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
        {PRIORITIES.map((priority) => (
          <NumberField
            key={priority}
            label={t('of which {{priority}}', { priority })}
            hint={t('Empty: no limit of its own.')}
            least={0}
            error={problems[`capacity${priority}`]}
            value={draft.capacityByPriority[priority]}
            onChange={(value) => onChange({ capacityByPriority: { ...draft.capacityByPriority, [priority]: value } })}
          />
        ))}
      </Flex>
      <Field label={t('Skills')} error={problems.skills}>
        <AgentSkills value={draft.skills} onChange={(chosen) => onChange({ skills: chosen })} skills={skills} t={t} />
      </Field>
      <Divider orientation="left">{t('Absence')}</Divider>
      <Flex gap={token.margin} wrap>
        {moment('absentFrom', t('From'))}
        {moment('absentUntil', t('Until'))}
      </Flex>
      <Field label={t('Substitute')} error={problems.substituteId}>
        <PersonSelect label={t('Substitute')} value={draft.substituteId} onChange={(substituteId) => onChange({ substituteId })} find={findPeople} />
      </Field>
    </>
  );
}
