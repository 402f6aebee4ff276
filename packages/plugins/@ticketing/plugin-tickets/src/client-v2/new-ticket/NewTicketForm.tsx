import { Alert, Button, Empty, Flex, Input, Skeleton, Typography, theme } from 'antd';
import React, { useEffect, useId, useRef, type ReactNode } from 'react';
import { DetailsFields } from '../details-fields';
import type { Choice } from '../fields/choice';
import type { T } from '../locale';
import type { PartyApi } from '../parties/party-api';
import type { TicketApi } from '../workspace/api/ticket-api';
import { BusinessTypePicker } from './BusinessTypePicker';
import { FormField } from './FormField';
import type { NewTicketApi } from './new-ticket-api';
import { RequesterFields } from './RequesterFields';
import { SortingFields } from './SortingFields';
import { detailKey, detailsOf } from './ticket-draft';
import { TicketFiled } from './TicketFiled';
import { useFiling } from './use-filing';

export interface NewTicketFormProps {
  api: NewTicketApi;
  ticketApi: Pick<TicketApi, 'businessTypes'>;
  parties: Pick<PartyApi, 'customers' | 'contacts'>;
  priorities: readonly Choice[];
  urgencies: readonly Choice[];
  /** Draws an icon by its NocoBase name. */
  icon(name: string): ReactNode;
  openTicket(ticketId: string): void;
  /** A ticket was filed; lists want to reload. */
  onFiled(): void;
  onDirty(isDirty: boolean): void;
  t: T;
}

const SHOWN_FIELDS = [
  'businessTypeCode',
  'title',
  'description',
  'categoryCode',
  'priority',
  'customerUrgency',
  'customerId',
  'contactId',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactCompany',
];

/** One form for every kind of request: the common part, then the fields only the chosen business type has. */
export function NewTicketForm(props: NewTicketFormProps) {
  const { api, ticketApi, parties, priorities, urgencies, icon, openTicket, onFiled, onDirty, t } = props;
  const { token } = theme.useToken();
  const prefix = useId();
  const idOf = (field: string) => `${prefix}-${field}`;
  const filing = useFiling({ api, ticketApi, shownFields: SHOWN_FIELDS, onFiled, onDirty, t });
  const { types, type, draft, change, problems, refusal } = filing;
  const form = useFirstProblem(problems, refusal);

  if (filing.typesError) {
    const retry = <Button onClick={filing.loadTypes}>{t('Try again')}</Button>;
    return <Alert type="error" showIcon message={filing.typesError} action={retry} />;
  }
  if (!types) return <Skeleton active />;
  if (types.length === 0) return <Empty description={t('There is no business type to file a ticket of. An admin can enable one.')} />;
  if (filing.filed) return <TicketFiled ticket={filing.filed} openTicket={openTicket} fileAnother={filing.fileAnother} t={t} />;

  return (
    <form
      ref={form}
      noValidate
      aria-label={t('New ticket')}
      onSubmit={(event) => {
        event.preventDefault();
        void filing.submit();
      }}
      style={{ display: 'grid', gap: token.margin, maxWidth: 880 }}
    >
      {refusal && <Alert type="error" showIcon role="alert" message={refusal} />}
      {types.length > 1 && (
        <BusinessTypePicker
          types={types}
          value={draft.typeCode}
          onChange={(typeCode) => change({ ...draft, typeCode })}
          icon={icon}
          problem={problems.businessTypeCode}
          t={t}
        />
      )}
      <FormField id={idOf('title')} label={t('Title')} isRequired problem={problems.title}>
        <Input
          id={idOf('title')}
          value={draft.title}
          maxLength={255}
          status={problems.title ? 'error' : undefined}
          aria-required
          onChange={(event) => change({ ...draft, title: event.target.value })}
        />
      </FormField>
      <FormField id={idOf('description')} label={t('Description')} problem={problems.description}>
        <Input.TextArea
          id={idOf('description')}
          value={draft.description}
          autoSize={{ minRows: 4, maxRows: 16 }}
          onChange={(event) => change({ ...draft, description: event.target.value })}
        />
      </FormField>
      <SortingFields draft={draft} type={type} onChange={change} priorities={priorities} urgencies={urgencies} problems={problems} idOf={idOf} t={t} />
      <RequesterFields draft={draft} onChange={change} problems={problems} idOf={idOf} parties={parties} t={t} />
      {type && type.fields.length > 0 && (
        <section
          aria-label={t(type.title)}
          style={{ padding: token.padding, background: token.colorFillQuaternary, borderRadius: token.borderRadiusLG }}
        >
          <Typography.Title level={5} style={{ marginTop: 0 }}>
            {t(type.title)}
          </Typography.Title>
          <DetailsFields
            fields={type.fields}
            values={detailsOf(draft, type)}
            onChange={(values) => change({ ...draft, details: { ...draft.details, [type.code]: values } })}
            errors={Object.fromEntries(type.fields.map(({ name }) => [name, problems[detailKey(type, name)] ?? '']))}
            t={t}
          />
        </section>
      )}
      <Flex justify="end">
        <Button type="primary" htmlType="submit" loading={filing.isBusy}>
          {t('File ticket')}
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
