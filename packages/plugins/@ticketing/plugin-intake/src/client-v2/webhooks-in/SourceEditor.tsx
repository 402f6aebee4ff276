import { EditorDrawer, refusalOf, type Choice } from '@ticketing/plugin-tickets/forms';
import { Divider } from 'antd';
import React, { useEffect, useState } from 'react';
import type { T } from '../locale';
import { ExampleSelect } from './ExampleSelect';
import { MappingFields } from './MappingFields';
import { placeOfSourceRefusal, previewProblems, type SourceProblems } from './place-of-problem';
import { PreviewPanel } from './PreviewPanel';
import { SecretField } from './SecretField';
import { sampleOf, sourceDraftOf, valuesOf, withExample, type SourceDraft } from './source-draft';
import { SourceFields } from './SourceFields';
import type { SourceRow } from './source-row';
import { usePreview } from './use-preview';
import type { WebhooksInApi } from './webhooks-in-api';

export interface SourceEditorProps {
  /** The source to edit; left out for a new one. */
  row?: SourceRow;
  api: WebhooksInApi;
  onSaved(): void;
  onClose(): void;
  t: T;
}

/** One source in a drawer: who sends, and what of it becomes tickets, tried on a sample while it is written. */
export function SourceEditor({ row, api, onSaved, onClose, t }: SourceEditorProps) {
  const [draft, setDraft] = useState<SourceDraft>(() => sourceDraftOf(row ?? {}));
  const [secret, setSecret] = useState('');
  // A new source is there after the first of two requests: whoever tries again after a refused secret must not make another.
  const [id, setId] = useState(row && String(row.id));
  const [hasPreviousSecret, setHasPreviousSecret] = useState(row?.hasPreviousSecret === true);
  const [isDirty, setDirty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<SourceProblems>({});
  const { businessTypes, detailFields } = useBusinessFields(api, draft.businessTypeCode);
  const preview = usePreview(api, draft);

  const change = (values: Partial<SourceDraft>) => {
    setDraft((before) => ({ ...before, ...values }));
    setDirty(true);
  };
  const attempt = async (work: () => Promise<unknown>, onDone: () => void) => {
    setBusy(true);
    setProblems({});
    try {
      await work();
      onDone();
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      setProblems({ [placeOfSourceRefusal(refusal)]: refusal.message });
    } finally {
      setBusy(false);
    }
  };
  const save = () => {
    if (sampleOf(draft.sample) === undefined) {
      setProblems({ sample: t('This is no JSON object or list.') });
      return;
    }
    void attempt(async () => {
      const saved = await api.save(valuesOf(draft), id);
      const savedId = id ?? String(saved.id);
      setId(savedId);
      if (secret) await api.setSecret(savedId, secret);
    }, onSaved);
  };
  const forgetPrevious = () => void attempt(() => api.forgetPreviousSecret(String(id)), () => setHasPreviousSecret(false));
  return (
    <EditorDrawer
      title={row ? t('Source "{{title}}"', { title: row.title }) : t('New source')}
      isDirty={isDirty || secret !== ''}
      isBusy={isBusy}
      error={problems.whole}
      onSave={save}
      onClose={onClose}
      t={t}
    >
      {!row && <ExampleSelect read={api.examples} onChoose={(example) => change(withExample(draft, example))} t={t} />}
      <SourceFields draft={draft} onChange={change} problems={problems} businessTypes={businessTypes} t={t} />
      <SecretField
        value={secret}
        onChange={setSecret}
        hasSecret={row?.hasSecret === true}
        hasPreviousSecret={hasPreviousSecret}
        onForgetPrevious={forgetPrevious}
        isMadeThere={draft.scheme === 'stripe'}
        error={problems.secret}
        t={t}
      />
      <Divider orientation="left">{t('What becomes a ticket')}</Divider>
      <MappingFields draft={draft} onChange={change} problems={{ ...previewProblems(preview.preview, t), ...problems }} detailFields={detailFields} t={t} />
      <Divider orientation="left">{t('Preview')}</Divider>
      <PreviewPanel {...preview} t={t} />
    </EditorDrawer>
  );
}

/** Business types to choose from, and what the chosen one can hold. */
function useBusinessFields(api: WebhooksInApi, businessTypeCode: string | null): { businessTypes: Choice[]; detailFields: Choice[] } {
  const [businessTypes, setBusinessTypes] = useState<Choice[]>([]);
  const [detailFields, setDetailFields] = useState<Choice[]>([]);
  useEffect(() => {
    api.businessTypes().then(setBusinessTypes, () => setBusinessTypes([]));
  }, [api]);
  useEffect(() => {
    let isCurrent = true;
    const show = (fields: Choice[]) => isCurrent && setDetailFields(fields);
    if (businessTypeCode) api.detailFields(businessTypeCode).then(show, () => show([]));
    else show([]);
    return () => {
      isCurrent = false;
    };
  }, [api, businessTypeCode]);
  return { businessTypes, detailFields };
}
