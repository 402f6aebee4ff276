import { columns, type TicketFieldExtension } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';
import { decimal } from './ai-collection';
import { SENTIMENT_CHOICES, TIER_CHOICES, URGENCY_CHOICES } from './choices';

const { choice, json, line, moment, paragraph } = columns;

const FIELDS: TicketFieldExtension['fields'] = [
  line('aiLanguage', tExpression('Language (AI)')),
  line('aiCategoryCode', tExpression('Category code (AI)')),
  decimal('aiConfidence', 'Confidence of the category (AI)'),
  choice('aiSentiment', tExpression('Sentiment (AI)'), SENTIMENT_CHOICES),
  choice('aiUrgency', tExpression('Urgency in words (AI)'), URGENCY_CHOICES),
  json('aiKeywords', tExpression('Keywords (AI)')),
  paragraph('aiSummary', tExpression('Summary (AI)')),
  paragraph('aiReasoning', tExpression('Reason for the category (AI)')),
  paragraph('aiSuggestedReply', tExpression('Suggested reply (AI)')),
  json('aiSimilarTicketIds', tExpression('Similar tickets (AI)')),
  json('aiArticleIds', tExpression('Articles that fit (AI)')),
  choice('aiTier', tExpression('Told by (AI)'), TIER_CHOICES),
  moment('aiAnalysedAt', tExpression('Analysed at (AI)')),
];

const ruled = FIELDS.map(({ name }) => name);

/** What AI tells of a ticket. Nobody else writes here, AI writes nowhere else, and the history tells of people. */
export const AI_COLUMNS: TicketFieldExtension = { key: 'ai', fields: FIELDS, ruled, silent: ruled };
