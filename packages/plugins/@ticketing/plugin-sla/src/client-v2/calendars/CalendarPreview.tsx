import { Field, fromLocalInput, toLocalInput, type Choice } from '@ticketing/plugin-tickets/forms';
import { Input, Select, Typography } from 'antd';
import React, { useEffect, useId, useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import type { T } from '../locale';
import { PreviewForm } from '../preview/PreviewForm';
import { usePreview } from '../preview/use-preview';
import type { CalendarValues } from './calendar-draft';

export interface CalendarPreviewProps {
  calendar: CalendarValues;
  api: Pick<SettingsApi, 'preview' | 'policies'>;
  t: T;
}

/** When tickets would be due with this calendar, saved or not. */
export function CalendarPreview({ calendar, api, t }: CalendarPreviewProps) {
  const id = useId();
  const [policies, setPolicies] = useState<Choice[]>([]);
  const [policyId, setPolicyId] = useState<string>();
  const [filedAt, setFiledAt] = useState(() => toLocalInput(new Date()));
  const { ask, ...answer } = usePreview(api);
  useEffect(() => {
    api.policies().then(
      (rows) => {
        setPolicies(rows.map((row) => ({ value: String(row.id), label: row.name })));
        setPolicyId((chosen) => chosen ?? (rows[0] ? String(rows[0].id) : undefined));
      },
      () => setPolicies([]),
    );
  }, [api]);
  const submittedAt = fromLocalInput(filedAt);
  const show = () => {
    if (policyId && submittedAt) void ask({ calendar, policyId, submittedAt, now: submittedAt });
  };
  return (
    <section aria-label={t('Preview')}>
      <Typography.Paragraph type="secondary">{t('When a ticket filed at this moment would be due with the calendar as it stands above.')}</Typography.Paragraph>
      <PreviewForm {...answer} onAsk={show} isDisabled={!policyId || !submittedAt} t={t}>
        <Field label={t('Policy')}>
          <Select aria-label={t('Policy')} style={{ width: 200 }} value={policyId} options={policies} onChange={setPolicyId} />
        </Field>
        <Field label={t('Filed')} htmlFor={`${id}filed`}>
          <Input type="datetime-local" id={`${id}filed`} value={filedAt} onChange={(event) => setFiledAt(event.target.value)} />
        </Field>
      </PreviewForm>
    </section>
  );
}
