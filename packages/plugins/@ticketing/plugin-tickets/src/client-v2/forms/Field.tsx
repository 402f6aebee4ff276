import { Form } from 'antd';
import React, { useEffect, useRef, type ReactNode } from 'react';

export interface FieldProps {
  label: string;
  /** Id of the control, so that a click on the label leads there; left out for groups of controls. */
  htmlFor?: string;
  hint?: ReactNode;
  error?: string;
  isRequired?: boolean;
  children: ReactNode;
}

/** A labelled control of a settings form, with what is wrong about it below; a form that scrolls goes there. */
export function Field({ label, htmlFor, hint, error, isRequired, children }: FieldProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView?.({ block: 'center' });
  }, [error]);
  return (
    <div ref={place}>
      <Form.Item label={label} htmlFor={htmlFor} required={isRequired} extra={hint} validateStatus={error ? 'error' : undefined} help={error}>
        {children}
      </Form.Item>
    </div>
  );
}
