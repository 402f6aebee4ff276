import { Field, type Choice } from '@ticketing/plugin-tickets/forms';
import { Input, InputNumber, Select, Switch } from 'antd';
import React, { useId } from 'react';
import { WEBHOOK_SCHEMES, type WebhookScheme } from '../../domain';
import type { T } from '../locale';
import type { SourceProblems } from './place-of-problem';
import type { SourceDraft } from './source-draft';
import { SCHEME_WORDS } from './words';

export interface SourceFieldsProps {
  draft: SourceDraft;
  onChange(values: Partial<SourceDraft>): void;
  problems: SourceProblems;
  businessTypes: readonly Choice[];
  t: T;
}

/** Who sends, and how that is proven. */
export function SourceFields({ draft, onChange, problems, businessTypes, t }: SourceFieldsProps) {
  const id = useId();
  return (
    <>
      <Field label={t('Title')} htmlFor={`${id}title`} error={problems.title} isRequired>
        <Input id={`${id}title`} value={draft.title} maxLength={120} onChange={(event) => onChange({ title: event.target.value })} />
      </Field>
      <Field label={t('Enabled')} htmlFor={`${id}enabled`}>
        <Switch id={`${id}enabled`} checked={draft.isEnabled} onChange={(isEnabled) => onChange({ isEnabled })} />
      </Field>
      <Field label={t('Signature')} htmlFor={`${id}scheme`} hint={t(SCHEME_WORDS[draft.scheme].hint)} error={problems.scheme} isRequired>
        <Select<WebhookScheme>
          id={`${id}scheme`}
          aria-label={t('Signature')}
          value={draft.scheme}
          options={WEBHOOK_SCHEMES.map((scheme) => ({ value: scheme, label: t(SCHEME_WORDS[scheme].title), title: t(SCHEME_WORDS[scheme].title) }))}
          onChange={(scheme) => onChange({ scheme })}
        />
      </Field>
      <Field
        label={t('Accepted age in seconds')}
        htmlFor={`${id}tolerance`}
        hint={t('What was signed longer ago is refused, so that nobody repeats an old message. GitHub signs no time: each of its messages is accepted once.')}
        error={problems.toleranceSeconds}
      >
        <InputNumber id={`${id}tolerance`} min={30} max={3600} precision={0} value={draft.toleranceSeconds} onChange={(toleranceSeconds) => onChange({ toleranceSeconds })} />
      </Field>
      <Field label={t('Most deliveries per minute')} htmlFor={`${id}perMinute`} error={problems.perMinute}>
        <InputNumber id={`${id}perMinute`} min={1} max={6000} precision={0} value={draft.perMinute} onChange={(perMinute) => onChange({ perMinute })} />
      </Field>
      <Field label={t('Name of the system')} htmlFor={`${id}system`} hint={t('Its ids are known for ever under this name. Empty: the title.')} error={problems.sourceSystem}>
        <Input id={`${id}system`} value={draft.sourceSystem} maxLength={100} onChange={(event) => onChange({ sourceSystem: event.target.value })} />
      </Field>
      <Field label={t('Business type')} hint={t('Of all its tickets, unless the mapping says another.')} error={problems.businessTypeCode}>
        <Select
          aria-label={t('Business type')}
          allowClear
          value={draft.businessTypeCode}
          options={businessTypes.map(({ value, label }) => ({ value, label: t(label), title: t(label) }))}
          onChange={(businessTypeCode?: string) => onChange({ businessTypeCode: businessTypeCode ?? null })}
        />
      </Field>
    </>
  );
}
