import React from 'react';
import { FactList } from './FactList';
import type { T } from '../locale';
import type { DetailField, DetailValues } from './detail-field';
import { FieldTextFor } from './field-text';

export interface DetailsViewProps {
  fields: readonly DetailField[];
  values: DetailValues;
  t: T;
}

/** The business fields of a ticket as text, name by name. */
export function DetailsView({ fields, values, t }: DetailsViewProps) {
  return (
    <FactList
      facts={fields.map((field) => ({
        key: field.name,
        label: t(field.title),
        value: <FieldTextFor field={field} value={values[field.name]} t={t} />,
      }))}
    />
  );
}
