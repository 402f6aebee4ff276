import { EditorDrawer, refusalOf, type Choice } from '@ticketing/plugin-tickets/forms';
import { Divider } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { FindPeople } from '../people/PersonSelect';
import type { QueueRow } from '../rows';
import type { SettingsApi } from '../settings-api';
import { Simulator } from '../simulator/Simulator';
import { placeOfQueueRefusal, type QueueProblems } from './place-of-refusal';
import { queueDraftOf, queueValuesOf, type QueueDraft } from './queue-draft';
import { QueueFields } from './QueueFields';

export interface QueueEditorProps {
  /** The queue to edit; left out for a new one. */
  row?: QueueRow;
  api: Pick<SettingsApi, 'saveQueue' | 'simulate'>;
  otherQueues: readonly Choice[];
  calendars?: readonly Choice[];
  findPeople: FindPeople;
  onSaved(): void;
  onClose(): void;
  t: T;
}

/** One queue in a drawer: who works in it, how it chooses, and what that would mean for the tickets that wait. */
export function QueueEditor({ row, api, otherQueues, calendars, findPeople, onSaved, onClose, t }: QueueEditorProps) {
  const [draft, setDraft] = useState<QueueDraft>(() => queueDraftOf(row ?? {}));
  const [isDirty, setDirty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<QueueProblems>({});
  const id = row ? String(row.id) : undefined;
  const values = () => queueValuesOf(draft, calendars !== undefined);

  const change = (changed: Partial<QueueDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    setDirty(true);
  };
  const save = async () => {
    setBusy(true);
    setProblems({});
    try {
      await api.saveQueue(values(), id);
      onSaved();
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      setProblems({ [placeOfQueueRefusal(refusal)]: refusal.message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <EditorDrawer
      title={row ? t('Queue "{{name}}"', { name: row.name }) : t('New queue')}
      isDirty={isDirty}
      isBusy={isBusy}
      error={problems.whole}
      onSave={() => void save()}
      onClose={onClose}
      t={t}
    >
      <QueueFields
        draft={draft}
        onChange={change}
        problems={problems}
        otherQueues={otherQueues}
        calendars={calendars}
        findPeople={findPeople}
        t={t}
      />
      {id !== undefined && (
        <>
          <Divider orientation="left">{t('Try it')}</Divider>
          <Simulator api={api} read={() => ({ queue: { id, ...values() } })} t={t} />
        </>
      )}
    </EditorDrawer>
  );
}
