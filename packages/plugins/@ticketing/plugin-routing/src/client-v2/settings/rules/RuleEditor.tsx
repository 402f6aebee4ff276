import { EditorDrawer, refusalOf, type Choice, type FactValues } from '@ticketing/plugin-tickets/forms';
import { Divider } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { RuleRow, SkillRow } from '../rows';
import type { SettingsApi } from '../settings-api';
import { Simulator } from '../simulator/Simulator';
import { placeOfRuleRefusal, type RuleProblems } from './place-of-refusal';
import { ruleDraftOf, rulesWith, type RuleDraft } from './rule-draft';
import { RuleFields } from './RuleFields';

export interface RuleEditorProps {
  /** The rule to edit; left out for a new one. */
  row?: RuleRow;
  /** All rules in their order, to try this one among them. */
  rows: readonly RuleRow[];
  api: Pick<SettingsApi, 'saveRule' | 'simulate'>;
  queues: readonly Choice[];
  skills: readonly SkillRow[];
  factValues: FactValues;
  /** For a new rule: its place in the list. */
  sort: number;
  onSaved(): void;
  onClose(): void;
  t: T;
}

/** One rule in a drawer: which tickets go where, and what that would mean for those that wait. */
export function RuleEditor({ row, rows, api, queues, skills, factValues, sort, onSaved, onClose, t }: RuleEditorProps) {
  const [draft, setDraft] = useState<RuleDraft>(() => ruleDraftOf(row ?? {}));
  const [isDirty, setDirty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<RuleProblems>({});
  const id = row ? String(row.id) : undefined;
  const change = (values: Partial<RuleDraft>) => {
    setDraft((before) => ({ ...before, ...values }));
    setDirty(true);
  };
  const save = async () => {
    setBusy(true);
    setProblems({});
    try {
      await api.saveRule({ ...draft, name: draft.name.trim(), ...(row ? {} : { sort }) }, id);
      onSaved();
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      setProblems({ [placeOfRuleRefusal(refusal)]: refusal.message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <EditorDrawer
      title={row ? t('Rule "{{name}}"', { name: row.name }) : t('New rule')}
      isDirty={isDirty}
      isBusy={isBusy}
      error={problems.whole}
      onSave={() => void save()}
      onClose={onClose}
      t={t}
    >
      <RuleFields draft={draft} onChange={change} problems={problems} queues={queues} skills={skills} factValues={factValues} t={t} />
      <Divider orientation="left">{t('Try it')}</Divider>
      <Simulator api={api} read={() => ({ rules: rulesWith(rows, draft, id) })} t={t} />
    </EditorDrawer>
  );
}
