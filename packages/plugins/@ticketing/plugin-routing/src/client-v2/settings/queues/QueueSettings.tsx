import { SettingsPage, useSettingsRows } from '@ticketing/plugin-tickets/forms';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { QueueRow } from '../rows';
import type { SettingsApi } from '../settings-api';
import { useChoices } from '../use-choices';
import { QueueEditor } from './QueueEditor';
import { QueueList } from './QueueList';

export interface QueueSettingsProps {
  api: SettingsApi;
  /** Whether the desk knows working calendars. */
  hasCalendars: boolean;
  t: T;
}

const NEW = 'new';

/** The settings of queues: a list, and an editor for each. */
export function QueueSettings({ api, hasCalendars, t }: QueueSettingsProps) {
  const page = useSettingsRows(api.queues);
  const calendars = useChoices(hasCalendars ? api.calendarChoices : nothing);
  const [edited, setEdited] = useState<QueueRow | typeof NEW>();
  const row = edited === NEW ? undefined : edited;
  const otherQueues = (page.rows ?? []).filter(({ id }) => id !== row?.id).map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <SettingsPage
      intro={t('Where tickets wait for somebody, and how the desk chooses whom.')}
      addLabel={t('Add a queue')}
      onAdd={() => setEdited(NEW)}
      emptyText={t('There is no queue yet: nobody is assigned automatically.')}
      page={page}
    >
      <QueueList rows={page.rows ?? []} onEdit={setEdited} onDelete={({ id }) => void page.attempt(() => api.deleteQueue(String(id)))} t={t} />
      {edited && (
        <QueueEditor
          row={row}
          api={api}
          otherQueues={otherQueues}
          calendars={hasCalendars ? calendars : undefined}
          findPeople={api.people}
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

const nothing = async () => [];
