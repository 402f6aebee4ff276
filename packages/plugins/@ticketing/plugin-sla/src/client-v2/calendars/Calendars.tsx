import { SettingsPage, useSettingsRows } from '@ticketing/plugin-tickets/forms';
import React, { useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import type { T } from '../locale';
import type { CalendarRow } from './calendar-draft';
import { CalendarEditor } from './CalendarEditor';
import { CalendarList } from './CalendarList';

const NEW = 'new';

/** The page of working calendars: a list, and an editor for each. */
export function Calendars({ api, t }: { api: SettingsApi; t: T }) {
  const page = useSettingsRows(api.calendars);
  const [edited, setEdited] = useState<CalendarRow | typeof NEW>();
  return (
    <SettingsPage
      intro={t('When the desk works. Promised time counts only while a calendar is open.')}
      addLabel={t('Add a calendar')}
      onAdd={() => setEdited(NEW)}
      emptyText={t('There is no calendar yet: promised time counts around the clock.')}
      page={page}
    >
      <CalendarList rows={page.rows ?? []} onEdit={setEdited} onDelete={({ id }) => void page.attempt(() => api.deleteCalendar(String(id)))} t={t} />
      {edited && (
        <CalendarEditor
          row={edited === NEW ? undefined : edited}
          api={api}
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
