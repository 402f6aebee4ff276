import { SettingsPage, useSettingsRows, type ColumnChoices } from '@ticketing/plugin-tickets/forms';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { AgentRow } from '../rows';
import type { SettingsApi } from '../settings-api';
import { AgentEditor } from './AgentEditor';
import { AgentList } from './AgentList';

export interface AgentSettingsProps {
  api: SettingsApi;
  columnChoices: ColumnChoices;
  t: T;
}

const NEW = 'new';

/** The settings of agents: a list, and an editor for each. */
export function AgentSettings({ api, columnChoices, t }: AgentSettingsProps) {
  const page = useSettingsRows(api.agents);
  const { rows: skills = [] } = useSettingsRows(api.skills);
  const [edited, setEdited] = useState<AgentRow | typeof NEW>();
  return (
    <SettingsPage
      intro={t('Who takes part in routing: what somebody can do, and how much work at once.')}
      addLabel={t('Add an agent')}
      onAdd={() => setEdited(NEW)}
      emptyText={t('There are no agents yet: nobody is assigned automatically.')}
      page={page}
    >
      <AgentList
        rows={page.rows ?? []}
        skills={skills}
        onEdit={setEdited}
        onDelete={({ id }) => void page.attempt(() => api.deleteAgent(String(id)))}
        t={t}
      />
      {edited && (
        <AgentEditor
          row={edited === NEW ? undefined : edited}
          api={api}
          findPeople={api.people}
          languages={columnChoices('ticketingTickets', 'languageCode')}
          skills={skills}
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
