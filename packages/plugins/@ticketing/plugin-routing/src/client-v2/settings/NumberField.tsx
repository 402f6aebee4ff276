import { Field } from '@ticketing/plugin-tickets/forms';
import { InputNumber } from 'antd';
import React, { useId } from 'react';

export interface NumberFieldProps {
  label: string;
  value: number | null;
  onChange(value: number | null): void;
  unit?: string;
  hint?: string;
  error?: string;
  least?: number;
}

/** A whole number, or nothing. */
export function NumberField({ label, value, onChange, unit, hint, error, least = 1 }: NumberFieldProps) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} hint={hint} error={error}>
      <InputNumber id={id} min={least} precision={0} style={{ width: 160 }} addonAfter={unit} value={value} onChange={onChange} />
    </Field>
  );
}
