import { Field, fromLocalInput, toLocalInput, type Choice } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Input, Select, Typography } from 'antd';
import React, { useEffect, useId, useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import type { T } from '../locale';
import { PreviewTable } from '../preview/PreviewTable';
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
  const { preview, error, isBusy, ask } = usePreview(api);
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
      <Flex gap="small" wrap align="end">
        <Field label={t('Policy')}>
          <Select aria-label={t('Policy')} style={{ width: 200 }} value={policyId} options={policies} onChange={setPolicyId} />
        </Field>
        <Field label={t('Filed')} htmlFor={`${id}filed`}>
          <Input type="datetime-local" id={`${id}filed`} value={filedAt} onChange={(event) => setFiledAt(event.target.value)} />
        </Field>
        <Field label=" ">
          <Button onClick={show} loading={isBusy} disabled={!policyId || !submittedAt}>
            {t('Show the deadlines')}
          </Button>
        </Field>
      </Flex>
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {preview && <PreviewTable preview={preview} t={t} />}
    </section>
  );
}
