import { Tag } from 'antd';
import React from 'react';
import type { T } from '../locale';
import { choiceOf, type Choice } from './choice';

export interface StatusTagProps {
  value: unknown;
  choices: readonly Choice[];
  t: T;
}

/** A status in its colour and in the reader's language; a status nobody knows any more shows its code. */
export function StatusTag({ value, choices, t }: StatusTagProps) {
  if (value === null || value === undefined || value === '') return null;
  const choice = choiceOf(choices, value);
  return (
    <Tag color={choice?.color} style={{ marginInlineEnd: 0 }}>
      {choice ? t(choice.label) : String(value)}
    </Tag>
  );
}
