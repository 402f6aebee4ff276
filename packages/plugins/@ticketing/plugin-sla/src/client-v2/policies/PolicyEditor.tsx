import { EditorDrawer, type Choice, type FactValues } from '@ticketing/plugin-tickets/forms';
import { Divider } from 'antd';
import React from 'react';
import type { SettingsApi } from '../api/settings-api';
import { useDraft } from '../editing/use-draft';
import type { T } from '../locale';
import { placeOfRefusal } from './place-of-refusal';
import { NEW_POLICY, draftOf, unreadablePlaces, valuesOf, type PolicyDraft, type PolicyRow } from './policy-draft';
import { PolicyFields } from './PolicyFields';
import { TryPolicy } from './TryPolicy';

export interface PolicyEditorProps {
  /** The policy to edit; left out for a new one. */
  row?: PolicyRow;
  api: Pick<SettingsApi, 'savePolicy' | 'preview'>;
  calendars: readonly Choice[];
  roles: readonly Choice[];
  factValues: FactValues;
  /** For a new policy: its place in the list. */
  sort: number;
  onSaved(): void;
  onClose(): void;
  t: T;
}

// The key of a policy that is not saved yet; the server makes one of the name.
const TRIAL_KEY = 'trial';

/** One policy in a drawer: what it promises, to which tickets, and what that would mean. */
export function PolicyEditor({ row, api, calendars, roles, factValues, sort, onSaved, onClose, t }: PolicyEditorProps) {
  const { draft, change, problems, setProblems, save, state } = useDraft<PolicyDraft>(() => (row ? draftOf(row) : NEW_POLICY), placeOfRefusal);

  const isReadable = () => {
    const places = unreadablePlaces(draft);
    setProblems(Object.fromEntries(places.map((place) => [place, t('This is no duration. For example: 30m, 1h 30m')])));
    return places.length === 0;
  };
  const keep = () => {
    if (isReadable()) void save(() => api.savePolicy({ ...valuesOf(draft), ...(row ? {} : { sort }) }, row ? String(row.id) : undefined), onSaved);
  };
  const read = () => {
    if (!isReadable()) return undefined;
    const { calendarId, ...values } = valuesOf(draft);
    return { policy: { key: row?.key ?? TRIAL_KEY, ...values, name: values.name || TRIAL_KEY }, calendarId };
  };
  return (
    <EditorDrawer
      title={row ? t('Policy "{{name}}"', { name: row.name }) : t('New policy')}
      {...state}
      onSave={keep}
      onClose={onClose}
      t={t}
    >
      <PolicyFields draft={draft} onChange={change} problems={problems} calendars={calendars} roles={roles} factValues={factValues} t={t} />
      <Divider orientation="left">{t('Try it')}</Divider>
      <TryPolicy api={api} read={read} t={t} />
    </EditorDrawer>
  );
}
