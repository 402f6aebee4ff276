import { Checkbox, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import React, { type ReactNode } from 'react';
import type { T } from '../locale';
import type { DetailField } from './detail-field';

export interface FieldInputProps {
  id: string;
  field: DetailField;
  value: unknown;
  onChange(value: unknown): void;
  disabled?: boolean;
  invalid?: boolean;
  t: T;
}

type FieldInput = (props: FieldInputProps) => ReactNode;

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
const asDay = (value: unknown) => (typeof value === 'string' && value && dayjs(value).isValid() ? dayjs(value) : null);
const choices = (field: DetailField, t: T) => (field.enum ?? []).map(({ value, label }) => ({ value, label: t(label) }));
const status = (invalid?: boolean) => (invalid ? 'error' : undefined);

/** A line of text; `type` lets browsers and phones help with addresses. */
const line =
  (type: 'text' | 'email' | 'url' | 'tel'): FieldInput =>
  ({ id, field, value, onChange, disabled, invalid }) => (
    <Input
      id={id}
      type={type}
      value={asText(value)}
      disabled={disabled}
      status={status(invalid)}
      aria-required={field.required}
      onChange={(event) => onChange(event.target.value)}
    />
  );

const paragraph: FieldInput = ({ id, field, value, onChange, disabled, invalid }) => (
  <Input.TextArea
    id={id}
    value={asText(value)}
    disabled={disabled}
    status={status(invalid)}
    aria-required={field.required}
    autoSize={{ minRows: 2, maxRows: 8 }}
    onChange={(event) => onChange(event.target.value)}
  />
);

const number =
  (precision?: number): FieldInput =>
  ({ id, field, value, onChange, disabled, invalid }) => (
    <InputNumber
      id={id}
      style={{ width: '100%' }}
      precision={precision}
      value={value === null || value === undefined || value === '' ? null : Number(value)}
      disabled={disabled}
      status={status(invalid)}
      aria-required={field.required}
      onChange={(next) => onChange(next)}
    />
  );

const choice: FieldInput = ({ id, field, value, onChange, disabled, invalid, t }) => (
  <Select
    id={id}
    style={{ width: '100%' }}
    value={value ?? undefined}
    disabled={disabled}
    status={status(invalid)}
    allowClear={!field.required}
    showSearch
    optionFilterProp="label"
    placeholder={t('Please select')}
    options={choices(field, t)}
    onChange={(next: unknown) => onChange(next ?? null)}
  />
);

// A list without fixed choices (spare parts, say) takes free words.
const isFree = (field: DetailField) => field.isOpenList || !field.enum?.length;

const severalChoices: FieldInput = ({ id, field, value, onChange, disabled, invalid, t }) => (
  <Select
    id={id}
    style={{ width: '100%' }}
    mode={isFree(field) ? 'tags' : 'multiple'}
    value={Array.isArray(value) ? value : []}
    disabled={disabled}
    status={status(invalid)}
    allowClear
    optionFilterProp="label"
    placeholder={isFree(field) ? t('Type and press Enter') : t('Please select')}
    options={choices(field, t)}
    onChange={(next: unknown[]) => onChange(next)}
  />
);

const tick: FieldInput = ({ id, field, value, onChange, disabled, t }) => (
  <Checkbox id={id} checked={value === true} disabled={disabled} onChange={(event) => onChange(event.target.checked)}>
    {t(field.title)}
  </Checkbox>
);

const moment: FieldInput = ({ id, value, onChange, disabled, invalid }) => (
  <DatePicker
    id={id}
    style={{ width: '100%' }}
    showTime={{ format: 'HH:mm' }}
    format="YYYY-MM-DD HH:mm"
    value={asDay(value)}
    disabled={disabled}
    status={status(invalid)}
    onChange={(next) => onChange(next ? next.toISOString() : null)}
  />
);

const day: FieldInput = ({ id, value, onChange, disabled, invalid }) => (
  <DatePicker
    id={id}
    style={{ width: '100%' }}
    format="YYYY-MM-DD"
    value={asDay(value)}
    disabled={disabled}
    status={status(invalid)}
    onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : null)}
  />
);

const INPUTS: Record<string, FieldInput> = {
  input: line('text'),
  email: line('email'),
  url: line('url'),
  phone: line('tel'),
  textarea: paragraph,
  markdown: paragraph,
  richText: paragraph,
  number: number(),
  percent: number(),
  integer: number(0),
  select: choice,
  radioGroup: choice,
  multipleSelect: severalChoices,
  checkboxGroup: severalChoices,
  checkbox: tick,
  datetime: moment,
  datetimeNoTz: moment,
  date: day,
};

/** The input for a field; interfaces we do not know become a line of text. */
export function FieldInputFor(props: FieldInputProps) {
  return <>{(INPUTS[props.field.interface] ?? INPUTS.input)(props)}</>;
}
