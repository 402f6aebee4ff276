import { SettingsPage, useSettingsRows } from '@ticketing/plugin-tickets/forms';
import React, { useState } from 'react';
import type { T } from '../locale';
import { SourceEditor } from './SourceEditor';
import { SourceList } from './SourceList';
import type { SourceRow } from './source-row';
import type { WebhooksInApi } from './webhooks-in-api';

export interface SourceSettingsProps {
  api: WebhooksInApi;
  /** Where the API of this app begins. */
  apiUrl: string;
  t: T;
}

const NEW = 'new';

/** The settings of webhooks that come in: a list of their sources, and an editor for each. */
export function SourceSettings({ api, apiUrl, t }: SourceSettingsProps) {
  const page = useSettingsRows(api.sources);
  const [edited, setEdited] = useState<SourceRow | typeof NEW>();
  return (
    <SettingsPage
      intro={t('Other systems post to an address of their own; what they send becomes tickets as you say here.')}
      addLabel={t('Add a source')}
      onAdd={() => setEdited(NEW)}
      emptyText={t('There is no source yet: nobody can send webhooks.')}
      page={page}
    >
      <SourceList rows={page.rows ?? []} apiUrl={apiUrl} onEdit={setEdited} onDelete={({ id }) => void page.attempt(() => api.delete(String(id)))} t={t} />
      {edited && (
        <SourceEditor
          row={edited === NEW ? undefined : edited}
          api={api}
          onSaved={() => {
            setEdited(undefined);
            void page.load();
          }}
          onClose={() => {
            setEdited(undefined);
            void page.load();
          }}
          t={t}
        />
      )}
    </SettingsPage>
  );
}
