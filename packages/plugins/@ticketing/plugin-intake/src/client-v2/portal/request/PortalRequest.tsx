import { Alert, Button, Checkbox, Empty, Flex, Input, Skeleton, theme } from 'antd';
import { BusinessTypePicker, DetailsFields, FormField, RequestFormSlot, useUploads, type RequestClient } from '@ticketing/plugin-tickets/forms';
import React, { useEffect, useId, useRef, type ReactNode } from 'react';
import type { T } from '../../locale';
import { FilePicker } from '../FilePicker';
import type { PortalApi } from '../portal-api';
import { detailsOf } from './request-draft';
import { RequestSent } from './RequestSent';
import { SortingChoices } from './SortingChoices';
import { useRequest } from './use-request';

export interface PortalRequestProps {
  api: PortalApi;
  /** Language of the page, such as zh-CN. */
  language: string;
  /** Draws an icon by its NocoBase name. */
  icon(name: string): ReactNode;
  client: RequestClient;
  /** The host's translation, for what other plugins show. */
  hostT(key: string, options?: Record<string, unknown>): string;
  t: T;
}

/** One form for every kind of request: what it is about, then what only this kind asks. */
export function PortalRequest({ api, language, icon, client, hostT, t }: PortalRequestProps) {
  const { token } = theme.useToken();
  const prefix = useId();
  const idOf = (field: string) => `${prefix}-${field}`;
  const request = useRequest(api, language, t);
  const { forms, form, draft, change, problems, refusal } = request;
  const uploads = useUploads(api);
  const element = useFirstProblem(problems, refusal);

  if (request.formsProblem) return <Alert type="error" showIcon role="alert" message={request.formsProblem} action={<Button onClick={request.loadForms}>{t('Try again')}</Button>} />;
  if (!forms) return <Skeleton active />;
  if (!forms.types.length) return <Empty description={t('There is nothing you can ask for here at the moment.')} />;
  if (request.receipt) return <RequestSent receipt={request.receipt} api={api} another={request.startAgain} t={t} />;
  return (
    <form
      ref={element}
      noValidate
      aria-label={t('New request')}
      onSubmit={(event) => {
        event.preventDefault();
        void request.submit();
      }}
      style={{ display: 'grid', gap: token.margin, maxWidth: 760 }}
    >
      {refusal && <Alert type="error" showIcon role="alert" message={refusal} />}
      {forms.types.length > 1 && (
        <BusinessTypePicker types={forms.types} value={draft.typeCode} onChange={(typeCode) => change({ ...draft, typeCode })} icon={icon} problem={problems.businessTypeCode} t={t} />
      )}
      <FormField id={idOf('title')} label={t('Subject')} isRequired problem={problems.title}>
        <Input id={idOf('title')} value={draft.title} maxLength={200} aria-required status={problems.title ? 'error' : undefined} onChange={(event) => change({ ...draft, title: event.target.value })} />
      </FormField>
      <FormField id={idOf('description')} label={t('Description')}>
        <Input.TextArea id={idOf('description')} value={draft.description} maxLength={50_000} autoSize={{ minRows: 4, maxRows: 16 }} onChange={(event) => change({ ...draft, description: event.target.value })} />
      </FormField>
      <RequestFormSlot text={`${draft.title}\n${draft.description}`} language={language} client={client} t={hostT} />
      {form && <SortingChoices draft={draft} form={form} onChange={change} idOf={idOf} t={t} />}
      {form && form.fields.length > 0 && (
        <section aria-label={t(form.title)} style={{ padding: token.padding, background: token.colorFillQuaternary, borderRadius: token.borderRadiusLG }}>
          <DetailsFields fields={form.fields} values={detailsOf(draft, form)} onChange={(values) => change({ ...draft, details: { ...draft.details, [form.code]: values } })} errors={problems} t={t} />
        </section>
      )}
      <FilePicker
        files={draft.files}
        onChange={(turn) => request.setDraft((current) => ({ ...current, files: turn(current.files) }))}
        api={api}
        uploads={uploads}
        types={forms.files.types}
        hint={t('At most {{most}} files of {{mostMb}} MB each', { most: forms.files.most, mostMb: forms.files.mostMb })}
        t={t}
      />
      <Checkbox checked={draft.isPrivate} onChange={(event) => change({ ...draft, isPrivate: event.target.checked })}>
        {t('Keep this request from colleagues of my organisation')}
      </Checkbox>
      <Flex justify="end">
        <Button type="primary" htmlType="submit" loading={request.isBusy} disabled={uploads.isUploading}>
          {t('Send request')}
        </Button>
      </Flex>
    </form>
  );
}

/** Brings the first thing that is wrong into view: the form is longer than a screen. */
function useFirstProblem(problems: object, refusal: string | undefined) {
  const form = useRef<HTMLFormElement>(null);
  const isWrong = Boolean(refusal) || Object.keys(problems).length > 0;
  useEffect(() => {
    if (isWrong) form.current?.querySelector('[role="alert"]')?.scrollIntoView?.({ block: 'center' });
  }, [isWrong]);
  return form;
}
