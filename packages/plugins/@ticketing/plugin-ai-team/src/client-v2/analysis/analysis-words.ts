import type { CustomerUrgency, Sentiment } from '../../domain';
import type { Analysis } from '../api/ai-api';
import type { T } from '../locale';

type Spoken<Value extends string> = Readonly<Record<Value, { words: string; color?: string }>>;

export const SENTIMENT_LOOK: Spoken<Sentiment> = {
  positive: { words: 'Sentiment: positive', color: 'green' },
  neutral: { words: 'Sentiment: neutral' },
  negative: { words: 'Sentiment: negative', color: 'red' },
};

export const URGENCY_LOOK: Spoken<CustomerUrgency> = {
  low: { words: 'Customer urgency: low' },
  normal: { words: 'Customer urgency: normal' },
  high: { words: 'Customer urgency: high', color: 'orange' },
};

/** Where another ticket is; a category nobody knows is shown by its code. */
export const STATUS_CATEGORY_LOOK: Readonly<Record<string, { words: string; color?: string } | undefined>> = {
  new: { words: 'New', color: 'blue' },
  assigned: { words: 'Assigned', color: 'geekblue' },
  processing: { words: 'In progress', color: 'cyan' },
  pending: { words: 'Waiting', color: 'orange' },
  resolved: { words: 'Resolved', color: 'green' },
  closed: { words: 'Closed' },
  cancelled: { words: 'Cancelled', color: 'red' },
};

/** How sure a proposal is: "Sure, 87%". Below the floor it says that nothing was done with it. */
export function sureWords({ confidence, isSure }: Pick<Analysis, 'confidence' | 'isSure'>, t: T): string {
  if (confidence === null) return isSure ? t('Sure') : t('Unsure: shown, not used');
  const percent = Math.round(confidence * 100);
  return isSure ? t('Sure, {{percent}}%', { percent }) : t('Unsure, {{percent}}%: shown, not used', { percent });
}
