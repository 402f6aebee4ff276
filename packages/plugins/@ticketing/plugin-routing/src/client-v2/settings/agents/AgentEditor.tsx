import { EditorDrawer, refusalOf, type Choice } from '@ticketing/plugin-tickets/forms';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { FindPeople } from '../people/PersonSelect';
import { nameOfUser, type AgentRow, type SkillRow } from '../rows';
import type { SettingsApi } from '../settings-api';
import { NEW_AGENT, agentDraftOf, agentValuesOf, type AgentDraft } from './agent-draft';
import { AgentFields } from './AgentFields';
import { placeOfAgentRefusal, type AgentProblems } from './place-of-refusal';

export interface AgentEditorProps {
  /** The profile to edit; left out for a new one. */
  row?: AgentRow;
  api: Pick<SettingsApi, 'saveAgent'>;
  findPeople: FindPeople;
  languages: readonly Choice[];
  skills: readonly SkillRow[];
  onSaved(): void;
  onClose(): void;
  t: T;
}

/** One profile in a drawer: what somebody can take, and when he is absent. */
export function AgentEditor({ row, api, findPeople, languages, skills, onSaved, onClose, t }: AgentEditorProps) {
  const [draft, setDraft] = useState<AgentDraft>(() => (row ? agentDraftOf(row) : NEW_AGENT));
  const [isDirty, setDirty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<AgentProblems>({});
  const change = (values: Partial<AgentDraft>) => {
    setDraft((before) => ({ ...before, ...values }));
    setDirty(true);
  };
  const save = async () => {
    if (!draft.userId) return setProblems({ userId: t('Please choose somebody') });
    setBusy(true);
    setProblems({});
    try {
      await api.saveAgent(agentValuesOf(draft), row ? String(row.id) : undefined);
      onSaved();
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      setProblems({ [placeOfAgentRefusal(refusal)]: refusal.message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <EditorDrawer
      title={row ? t('Agent "{{name}}"', { name: nameOfUser(row.user) }) : t('New agent')}
      isDirty={isDirty}
      isBusy={isBusy}
      error={problems.whole}
      onSave={() => void save()}
      onClose={onClose}
      t={t}
    >
      <AgentFields
        draft={draft}
        onChange={change}
        problems={problems}
        isStored={row !== undefined}
        findPeople={findPeople}
        languages={languages}
        skills={skills}
        t={t}
      />
    </EditorDrawer>
  );
}
