// Choices of our columns. Labels are locale keys of this plugin.
import type { AiTask, CustomerUrgency, Sentiment, SkipReason, WhyNot } from '../../domain';
import type { ProposalKind, ProposalState } from '../proposals/keep-proposal';
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
const SKIP_LABELS: Record<SkipReason | WhyNot, { label: string }> = {
  tooFewCategories: { label: 'No category: there are fewer than two' },
  notTrained: { label: 'No category: nothing was learned yet' },
  noKnownWords: { label: 'No category: no word of the ticket is known' },
  noService: { label: 'No language model is chosen, or it is switched off' },
  switchedOff: { label: 'Switched off in the settings' },
  budgetSpent: { label: 'The budget of the day is spent' },
  failed: { label: 'The language model did not answer' },
  badAnswer: { label: 'The answer of the language model could not be used' },
  nothingToSay: { label: 'There was nothing to work on' },
  nothingFound: { label: 'No article and no solved ticket fits' },
};

const TASK_LABELS: Record<AiTask, { label: string }> = {
  analyse: { label: 'Analyse a ticket' },
  draftReply: { label: 'Draft a reply' },
  reviewReply: { label: 'Review a reply' },
  translate: { label: 'Translate' },
};

const PROPOSAL_KIND_LABELS: Record<ProposalKind, { label: string }> = {
  classification: { label: 'Category and priority' },
  transition: { label: 'Next step' },
  reply: { label: 'Reply' },
};
const PROPOSAL_STATE_LABELS: Record<ProposalState, { label: string; color: string }> = {
  open: { label: 'Open', color: 'blue' },
  applied: { label: 'Accepted', color: 'green' },
  dismissed: { label: 'Dismissed', color: 'default' },
  replaced: { label: 'Replaced by a later one', color: 'default' },
};

const choicesOf = (looks: Record<string, { label: string; color?: string }>) => Object.entries(looks).map(([value, look]) => ({ value, ...look, label: tExpression(look.label) }));

export const SENTIMENT_CHOICES = choicesOf(SENTIMENT_LABELS);
export const URGENCY_CHOICES = choicesOf(URGENCY_LABELS);
export const TIER_CHOICES = choicesOf(TIER_LABELS);
export const SKIP_CHOICES = choicesOf(SKIP_LABELS);
export const TASK_CHOICES = choicesOf(TASK_LABELS);
export const PROPOSAL_KIND_CHOICES = choicesOf(PROPOSAL_KIND_LABELS);
export const PROPOSAL_STATE_CHOICES = choicesOf(PROPOSAL_STATE_LABELS);
