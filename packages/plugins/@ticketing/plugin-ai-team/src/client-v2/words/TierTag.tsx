import { Tag } from 'antd';
import React from 'react';
import type { Tier } from '../api/ai-api';
import type { T } from '../locale';

const TIER_LOOKS: Readonly<Partial<Record<string, { words: string; color?: string }>>> = {
  llm: { words: 'Language model', color: 'purple' },
  lexical: { words: 'Built-in' },
} satisfies Record<Tier, unknown>;

/** Who answered: a language model, or the models the desk brings along; nothing when nobody did. */
export function TierTag({ tier, t }: { tier: string; t: T }) {
  const look = TIER_LOOKS[tier];
  if (!look) return null;
  const { words, color } = look;
  return (
    <Tag bordered={false} color={color} style={{ marginInlineEnd: 0 }}>{t(words)}</Tag>
  );
}
