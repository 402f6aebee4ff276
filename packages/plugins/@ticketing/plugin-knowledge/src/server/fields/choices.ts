// Choices of our collections. Labels are locale keys of this plugin.
import type { ArticleKind, ArticleLanguage, ArticleMove, ArticleState, Audience } from '../../domain';
import { tExpression } from '../locale';

const STATES: Record<ArticleState, { label: string; color: string }> = {
  draft: { label: 'Draft', color: 'default' },
  review: { label: 'In review', color: 'gold' },
  published: { label: 'Published', color: 'green' },
  archived: { label: 'Archived', color: 'volcano' },
};
const KINDS: Record<ArticleKind, { label: string; color: string }> = {
  article: { label: 'Article', color: 'blue' },
  faq: { label: 'FAQ', color: 'purple' },
};
const AUDIENCES: Record<Audience, { label: string; color: string }> = {
  public: { label: 'Customers', color: 'cyan' },
  internal: { label: 'Desk only', color: 'orange' },
};
const MOVES: Record<ArticleMove, { label: string; color: string }> = {
  submit: { label: 'Submitted for review', color: 'gold' },
  sendBack: { label: 'Sent back', color: 'default' },
  publish: { label: 'Published', color: 'green' },
  archive: { label: 'Archived', color: 'volcano' },
  restore: { label: 'Taken out of the archive', color: 'blue' },
};
// Names of languages in those languages: nobody has to read another one to find his own.
const LANGUAGES: Record<ArticleLanguage, { label: string }> = { en: { label: 'English' }, zh: { label: '中文' } };

const choicesOf = (looks: Record<string, { label: string; color?: string }>) =>
  Object.entries(looks).map(([value, look]) => ({ value, ...look, label: tExpression(look.label) }));

export const STATE_CHOICES = choicesOf(STATES);
export const MOVE_CHOICES = choicesOf(MOVES);
export const KIND_CHOICES = choicesOf(KINDS);
export const AUDIENCE_CHOICES = choicesOf(AUDIENCES);
export const LANGUAGE_CHOICES = choicesOf(LANGUAGES);
