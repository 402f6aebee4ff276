// Choices of our columns. Labels are locale keys of this plugin.
import type { CustomerUrgency, Sentiment, SkipReason } from '../../domain';
import { tExpression } from '../locale';

/** Who told: a language model, or the built-in ones. */
export type Tier = 'llm' | 'lexical';

const SENTIMENT_LABELS: Record<Sentiment, { label: string; color: string }> = {
  positive: { label: 'Positive', color: 'green' },
  neutral: { label: 'Neutral', color: 'default' },
  negative: { label: 'Negative', color: 'red' },
};
const URGENCY_LABELS: Record<CustomerUrgency, { label: string; color: string }> = {
  low: { label: 'Low', color: 'default' },
  normal: { label: 'Normal', color: 'blue' },
  high: { label: 'High', color: 'orange' },
};
const TIER_LABELS: Record<Tier, { label: string; color: string }> = {
  llm: { label: 'Language model', color: 'purple' },
  lexical: { label: 'Built-in models', color: 'cyan' },
};
const SKIP_LABELS: Record<SkipReason, { label: string }> = {
  tooFewCategories: { label: 'No category: there are fewer than two' },
  notTrained: { label: 'No category: nothing was learned yet' },
  noKnownWords: { label: 'No category: no word of the ticket is known' },
};

const choicesOf = (looks: Record<string, { label: string; color?: string }>) => Object.entries(looks).map(([value, look]) => ({ value, ...look, label: tExpression(look.label) }));

export const SENTIMENT_CHOICES = choicesOf(SENTIMENT_LABELS);
export const URGENCY_CHOICES = choicesOf(URGENCY_LABELS);
export const TIER_CHOICES = choicesOf(TIER_LABELS);
export const SKIP_CHOICES = choicesOf(SKIP_LABELS);
