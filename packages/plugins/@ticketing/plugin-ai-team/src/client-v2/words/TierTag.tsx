import { Tag } from 'antd';
import React from 'react';
import type { Tier } from '../api/ai-api';
import type { T } from '../locale';

const TIER_LOOKS: Readonly<Record<Tier, { words: string; color?: string }>> = {
  llm: { words: 'Language model', color: 'purple' },
  lexical: { words: 'Built-in' },
};

/** Who answered: a language model, or the models the desk brings along. */
export function TierTag({ tier, t }: { tier: Tier; t: T }) {
  const { words, color } = TIER_LOOKS[tier];
  return (
    <Tag bordered={false} color={color} style={{ marginInlineEnd: 0 }}>{t(words)}</Tag>
  );
}
