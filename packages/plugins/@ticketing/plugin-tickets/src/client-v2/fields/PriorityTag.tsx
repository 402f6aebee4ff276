import { Tag } from 'antd';
import React from 'react';
import type { T } from '../locale';
import { choiceOf, type Choice } from './choice';

/** From red, which shouts, to grey, which waits. */
const COLOURS: Record<string, string> = { P0: 'red', P1: 'orange', P2: 'blue', P3: 'default' };

export interface PriorityTagProps {
  value: unknown;
  choices?: readonly Choice[];
  /** Only the code ("P0") where space is short; the full name is then the tooltip. */
  isShort?: boolean;
  t: T;
}

/** A priority in its colour, and in words: colour alone does not reach everybody. */
export function PriorityTag({ value, choices = [], isShort, t }: PriorityTagProps) {
  if (value === null || value === undefined || value === '') return null;
  const code = String(value);
  const choice = choiceOf(choices, code);
  const name = choice ? t(choice.label) : code;
  return (
    <Tag color={COLOURS[code] ?? choice?.color} title={isShort ? name : undefined} style={{ marginInlineEnd: 0 }}>
      {isShort ? code : name}
    </Tag>
  );
}
