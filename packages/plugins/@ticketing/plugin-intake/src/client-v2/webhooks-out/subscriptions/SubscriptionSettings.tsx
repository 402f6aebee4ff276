import { factValues, SettingsPage, useSettingsRows } from '@ticketing/plugin-tickets/forms';
import React, { useMemo, useState } from 'react';
import type { SubscriptionRow } from '../rows';
import type { WebhooksParts } from '../webhooks-parts';
import { SubscriptionEditor } from './SubscriptionEditor';
import { SubscriptionList } from './SubscriptionList';

const NEW = 'new';

/** Who is told of events: a list and an editor for each. */
export function SubscriptionSettings({ api, columnChoices, t }: WebhooksParts) {
  const page = useSettingsRows(api.subscriptions);
  const [edited, setEdited] = useState<SubscriptionRow | typeof NEW>();
  const valuesOfFact = useMemo(() => factValues(api, columnChoices), [api, columnChoices]);
  const choices = useMemo(
    () => ({ events: columnChoices('ticketingWebhookSubscriptions', 'events'), problems: columnChoices('ticketingWebhookSubscriptions', 'lastProblem'), reasons: columnChoices('ticketingWebhookSubscriptions', 'disabledReason') }),
    [columnChoices],
  );
  return (
    <SettingsPage
      intro={t('Other systems are told what happens to tickets, signed and in order. What they do not take is tried again for a day.')}
      addLabel={t('Add a subscription')}
      onAdd={() => setEdited(NEW)}
      emptyText={t('Nobody has subscribed yet.')}
      page={page}
    >
      <SubscriptionList rows={page.rows ?? []} choices={choices} onEdit={setEdited} onDelete={({ id }) => void page.attempt(() => api.deleteSubscription(String(id)))} t={t} />
      {edited && (
        <SubscriptionEditor
          row={edited === NEW ? undefined : edited}
          api={api}
          choices={choices}
          factValues={valuesOfFact}
          onSaved={() => void page.load()}
          onClose={() => {
            setEdited(undefined);
            // A test or a secret may have changed what the list says.
            void page.load();
          }}
          t={t}
        />
      )}
    </SettingsPage>
  );
}
