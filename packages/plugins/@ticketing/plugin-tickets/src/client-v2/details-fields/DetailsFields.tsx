import { Typography, theme } from 'antd';
import React, { useId } from 'react';
import type { T } from '../locale';
import type { DetailField, DetailValues } from './detail-field';
import { DetailsView } from './DetailsView';
import { FieldInputFor } from './field-inputs';

export interface DetailsFieldsProps {
  fields: readonly DetailField[];
  values: DetailValues;
  /** Gets all values with the changed one in place. */
  onChange(values: DetailValues): void;
  readOnly?: boolean;
  disabled?: boolean;
  /** What is wrong, by field name; shown below the field. */
  errors?: Record<string, string>;
  t: T;
}

/** The business fields of a ticket as inputs, one below the other; `readOnly` shows them as text. */
export function DetailsFields({ fields, values, onChange, readOnly, disabled, errors = {}, t }: DetailsFieldsProps) {
  const { token } = theme.useToken();
  const prefix = useId();
  if (readOnly) return <DetailsView fields={fields} values={values} t={t} />;
  return (
    <div style={{ display: 'grid', gap: token.marginSM }}>
      {fields.map((field) => {
        const id = `${prefix}-${field.name}`;
        const error = errors[field.name];
        return (
          <div key={field.name}>
            {/* A checkbox carries its own label. */}
            {field.interface !== 'checkbox' && (
              <label htmlFor={id} style={{ display: 'block', marginBottom: token.marginXXS }}>
                {t(field.title)}
                {field.required && (
                  <Typography.Text type="danger" aria-hidden>
                    {' *'}
                  </Typography.Text>
                )}
              </label>
            )}
            <FieldInputFor
              id={id}
              field={field}
              value={values[field.name]}
              disabled={disabled}
              invalid={Boolean(error)}
              onChange={(value) => onChange({ ...values, [field.name]: value })}
              t={t}
            />
            {error && (
              <Typography.Text type="danger" role="alert">
                {error}
              </Typography.Text>
            )}
          </div>
        );
      })}
    </div>
  );
}
