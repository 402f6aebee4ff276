import { Tag, Typography } from 'antd';
import dayjs from 'dayjs';
import React, { type ReactNode } from 'react';
import type { T } from '../locale';
import { mailtoLink, telLink } from './contact-links';
import { isBlank, type DetailField } from './detail-field';

type FieldText = (value: unknown, field: DetailField, t: T) => ReactNode;

const choice = (value: unknown, field: DetailField, t: T) => {
  const known = field.enum?.find((candidate) => String(candidate.value) === String(value));
  return (
    <Tag key={String(value)} color={known?.color} style={{ marginInlineEnd: 4 }}>
      {known ? t(known.label) : String(value)}
    </Tag>
  );
};
const choices: FieldText = (value, field, t) =>
  (Array.isArray(value) ? value : [value]).map((one) => choice(one, field, t));
const dateAs =
  (format: string): FieldText =>
  (value) =>
    dayjs(String(value)).isValid() ? dayjs(String(value)).format(format) : String(value);
const wrapped = (text: string) => <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</span>;

// Only web addresses become links: what a customer typed must not run script.
const link: FieldText = (value) =>
  /^https?:\/\//i.test(String(value)) ? (
    <Typography.Link href={String(value)} target="_blank" rel="noopener noreferrer">
      {String(value)}
    </Typography.Link>
  ) : (
    wrapped(String(value))
  );

const TEXTS: Record<string, FieldText> = {
  select: choices,
  radioGroup: choices,
  multipleSelect: choices,
  checkboxGroup: choices,
  checkbox: (value, _field, t) => (value === true ? t('Yes') : t('No')),
  datetime: dateAs('YYYY-MM-DD HH:mm'),
  datetimeNoTz: dateAs('YYYY-MM-DD HH:mm'),
  date: dateAs('YYYY-MM-DD'),
  email: (value) => <Typography.Link href={mailtoLink(String(value))}>{String(value)}</Typography.Link>,
  phone: (value) => <Typography.Link href={telLink(String(value))}>{String(value)}</Typography.Link>,
  url: link,
};

const anything: FieldText = (value, field, t) => {
  if (Array.isArray(value)) return choices(value, field, t);
  return wrapped(typeof value === 'object' ? JSON.stringify(value) : String(value));
};

/** A field's value as a person reads it; a dash where nothing was filled in. */
export function FieldTextFor({ field, value, t }: { field: DetailField; value: unknown; t: T }) {
  if (isBlank(value)) return <Typography.Text type="secondary">–</Typography.Text>;
  return <>{(TEXTS[field.interface] ?? anything)(value, field, t)}</>;
}
