import { EditorDrawer, refusalOf, type FactValues } from '@ticketing/plugin-tickets/forms';
import { Divider } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { SubscriptionRow } from '../rows';
import type { WebhooksApi } from '../webhooks-api';
import { placeOfRefusal, type SubscriptionProblems } from './place-of-refusal';
import { SecretPanel } from './SecretPanel';
import { subscriptionDraftOf, type SubscriptionDraft } from './subscription-draft';
import { SubscriptionFields } from './SubscriptionFields';
import type { SubscriptionChoices } from './SubscriptionList';
import { TestPanel } from './TestPanel';

export interface SubscriptionEditorProps {
  /** The subscription to edit; left out for a new one. */
  row?: SubscriptionRow;
  api: Pick<WebhooksApi, 'saveSubscription' | 'rotateSecret' | 'test'>;
  choices: SubscriptionChoices;
  factValues: FactValues;
  onSaved(): void;
  onClose(): void;
  t: T;
}

/** One subscription in a drawer. A new one stays open after it was saved: its secret is shown this once, and it can be tried. */
export function SubscriptionEditor({ row: given, api, choices, factValues, onSaved, onClose, t }: SubscriptionEditorProps) {
  const [row, setRow] = useState(given);
  const [draft, setDraft] = useState<SubscriptionDraft>(() => subscriptionDraftOf(given ?? {}));
  const [isDirty, setDirty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<SubscriptionProblems>({});
  const [secret, setSecret] = useState<string>();
  const change = (values: Partial<SubscriptionDraft>) => {
    setDraft((before) => ({ ...before, ...values }));
    setDirty(true);
  };
  const save = async () => {
    setBusy(true);
    setProblems({});
    try {
      const saved = await api.saveSubscription({ ...draft, title: draft.title.trim(), url: draft.url.trim() }, row && String(row.id));
      setDirty(false);
      onSaved();
      if (row) return onClose();
      setRow(saved);
      setSecret(await api.rotateSecret(String(saved.id)));
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      setProblems({ [placeOfRefusal(refusal)]: refusal.message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <EditorDrawer
      title={row ? t('Subscription "{{name}}"', { name: row.title }) : t('New subscription')}
      isDirty={isDirty}
      isBusy={isBusy}
      error={problems.whole}
      onSave={() => void save()}
      onClose={onClose}
      t={t}
    >
      <SubscriptionFields draft={draft} onChange={change} problems={problems} events={choices.events} factValues={factValues} t={t} />
      {row && (
        <>
          <Divider orientation="left">{t('Secret')}</Divider>
          <SecretPanel secret={secret} rotate={async () => setSecret(await api.rotateSecret(String(row.id)))} t={t} />
          <Divider orientation="left">{t('Try it')}</Divider>
          <TestPanel test={() => api.test(String(row.id))} isDirty={isDirty} problems={choices.problems} t={t} />
        </>
      )}
    </EditorDrawer>
  );
}
