import { theme } from 'antd';
import React, { type ReactNode } from 'react';

export interface FormRowProps {
  /** The input's id, so that a click on the label reaches it. */
  id: string;
  label: string;
  children: ReactNode;
}

/** A labelled input of a form in the rail. */
export function FormRow({ id, label, children }: FormRowProps) {
  const { token } = theme.useToken();
  return (
    <div>
      <label htmlFor={id} style={{ display: 'block', marginBottom: token.marginXXS }}>
        {label}
      </label>
      {children}
    </div>
  );
}
