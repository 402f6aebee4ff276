import { Input } from 'antd';
import React from 'react';
import { minutesOfText, textOfMinutes } from './duration-text';

export interface DurationInputProps {
  /** As typed: it becomes minutes when the form is saved. */
  text: string;
  onChange(text: string): void;
  label: string;
  error?: string;
  placeholder?: string;
}

/** A duration typed as "1h 30m"; leaving the field puts it into that form. */
export function DurationInput({ text, onChange, label, error, placeholder }: DurationInputProps) {
  const tidy = () => {
    const minutes = minutesOfText(text);
    if (minutes !== undefined) onChange(textOfMinutes(minutes));
  };
  const isUnreadable = minutesOfText(text) === undefined;
  return (
    <Input
      aria-label={label}
      aria-invalid={isUnreadable || Boolean(error)}
      title={error}
      status={isUnreadable || error ? 'error' : undefined}
      value={text}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onBlur={tidy}
      style={{ width: '100%' }}
    />
  );
}
