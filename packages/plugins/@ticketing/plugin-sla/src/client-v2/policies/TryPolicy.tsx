import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import { Field, toLocalInput } from '@ticketing/plugin-tickets/forms';
import { Input, Select } from 'antd';
import React, { useId, useState } from 'react';
import type { SettingsApi } from '../api/settings-api';
import type { T } from '../locale';
import { PreviewForm } from '../preview/PreviewForm';
import { usePreview } from '../preview/use-preview';
import { previewOfTrial, type Trial } from './try-input';

export interface TryPolicyProps {
  api: Pick<SettingsApi, 'preview'>;
  /** The policy as it stands on the form, saved or not; undefined while something on it cannot be read. */
  read(): { policy: Record<string, unknown>; calendarId: string | null } | undefined;
  t: T;
}

/** Deadlines of a ticket one makes up, before anything is saved. */
export function TryPolicy({ api, read, t }: TryPolicyProps) {
  const id = useId();
  const [trial, setTrial] = useState<Trial>(() => ({ priority: '', filedAt: toLocalInput(new Date()), pausedFrom: '', pausedTo: '' }));
  const { ask, ...answer } = usePreview(api);
  const change = (values: Partial<Trial>) => setTrial({ ...trial, ...values });
  const moment = (name: 'filedAt' | 'pausedFrom' | 'pausedTo', label: string) => (
    <Field label={label} htmlFor={`${id}${name}`}>
      <Input type="datetime-local" id={`${id}${name}`} value={trial[name]} onChange={(event) => change({ [name]: event.target.value })} />
    </Field>
  );
  const compute = () => {
    const [question, form] = [previewOfTrial(trial), read()];
    if (question && form) void ask({ ...question, ...form });
  };
  return (
    <section aria-label={t('Try it')}>
      <PreviewForm {...answer} onAsk={compute} t={t}>
        <Field label={t('Priority')}>
          <Select
            aria-label={t('Priority of the made-up ticket')}
            style={{ width: 130 }}
            value={trial.priority}
            options={[{ value: '' as const, label: t('All priorities') }, ...PRIORITIES.map((value) => ({ value, label: value }))]}
            onChange={(priority: Trial['priority']) => change({ priority })}
          />
        </Field>
        {moment('filedAt', t('Filed'))}
        {moment('pausedFrom', t('Paused from (optional)'))}
        {moment('pausedTo', t('Paused until'))}
      </PreviewForm>
    </section>
  );
}
