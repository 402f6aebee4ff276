import { Typography, theme } from 'antd';
import React, { type ReactNode } from 'react';

export interface FormFieldProps {
  /** The input's id, so that a click on the label reaches it. */
  id: string;
  label: string;
  isRequired?: boolean;
  hint?: ReactNode;
  problem?: string;
  children: ReactNode;
}

/** A labelled input with its hint and what is wrong with it, in the look of the details fields. */
export function FormField({ id, label, isRequired, hint, problem, children }: FormFieldProps) {
  const { token } = theme.useToken();
  return (
    <div style={{ minWidth: 0 }}>
      <label htmlFor={id} style={{ display: 'block', marginBottom: token.marginXXS }}>
        {label}
        {isRequired && (
          <Typography.Text type="danger" aria-hidden>
            {' *'}
          </Typography.Text>
        )}
      </label>
      {children}
      {problem ? (
        <Typography.Text type="danger" role="alert">
          {problem}
        </Typography.Text>
      ) : (
        hint && <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>{hint}</Typography.Text>
      )}
    </div>
  );
}

/** Fields side by side where there is room, below each other where there is not. */
export function FieldRow({ children }: { children: ReactNode }) {
  const { token } = theme.useToken();
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))', gap: token.margin }}>
      {children}
    </div>
  );
}
