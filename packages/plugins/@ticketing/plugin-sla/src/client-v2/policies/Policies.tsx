import { factValues, lastPlace, moveItem, SettingsPage, useSettingsRows, type Choice, type ColumnChoices } from '@ticketing/plugin-tickets/forms';
import React, { useEffect, useMemo, useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import type { T } from '../locale';
import type { PolicyRow } from './policy-draft';
import { PolicyEditor } from './PolicyEditor';
import { PolicyList } from './PolicyList';

export interface PoliciesProps {
  api: SettingsApi;
  columnChoices: ColumnChoices;
  t: T;
}

const NEW = 'new';

/** The page of policies: their order, and an editor for each. */
export function Policies({ api, columnChoices, t }: PoliciesProps) {
  const page = useSettingsRows(api.policies);
  const [calendars, setCalendars] = useState<Choice[]>([]);
  const [roles, setRoles] = useState<Choice[]>([]);
  const [edited, setEdited] = useState<PolicyRow | typeof NEW>();
  const valuesOfFact = useMemo(() => factValues(api, columnChoices), [api, columnChoices]);
  const rows = page.rows ?? [];

  useEffect(() => {
    // Without the right to read calendars or roles everything else can still be chosen.
    api.calendars().then((found) => setCalendars(found.map(({ id, name }) => ({ value: String(id), label: name }))), () => setCalendars([]));
    api.roles().then(setRoles, () => setRoles([]));
  }, [api]);

  const move = (from: number, to: number) => {
    const moved = moveItem(rows, from, to);
    page.show(moved);
    void page.attempt(() => api.reorderPolicies(moved.map(({ id }) => String(id))));
  };
  return (
    <SettingsPage
      intro={t('A ticket gets the first policy, from the top, whose conditions hold.')}
      addLabel={t('Add a policy')}
      onAdd={() => setEdited(NEW)}
      emptyText={t('There is no policy yet: nothing is promised to anybody.')}
      page={page}
    >
      <PolicyList rows={rows} onMove={move} onEdit={setEdited} onDelete={({ id }) => void page.attempt(() => api.deletePolicy(String(id)))} t={t} />
      {edited && (
        <PolicyEditor
          row={edited === NEW ? undefined : edited}
          api={api}
          calendars={calendars}
          roles={roles}
          factValues={valuesOfFact}
          sort={lastPlace(rows)}
          onSaved={() => {
            setEdited(undefined);
            void page.load();
          }}
          onClose={() => setEdited(undefined)}
          t={t}
        />
      )}
    </SettingsPage>
  );
}
