import type { ArticleKind, ArticleMove, ArticleState, Audience } from '../../domain';

/** How a state looks; the label is a key of our locale files. */
export const STATE_LOOKS: Record<ArticleState, { label: string; color: string }> = {
  draft: { label: 'Draft', color: 'default' },
  review: { label: 'In review', color: 'gold' },
  published: { label: 'Published', color: 'green' },
  archived: { label: 'Archived', color: 'volcano' },
};
export const KIND_LABELS: Record<ArticleKind, string> = { article: 'Article', faq: 'FAQ' };
export const AUDIENCE_LABELS: Record<Audience, string> = { public: 'Customers', internal: 'Desk only' };
/** A move that was made. */
export const MOVE_MADE_LOOKS: Record<ArticleMove, { label: string; color: string }> = {
  submit: { label: 'Submitted for review', color: 'gold' },
  sendBack: { label: 'Sent back', color: 'default' },
  publish: { label: 'Published', color: 'green' },
  archive: { label: 'Archived', color: 'volcano' },
  restore: { label: 'Taken out of the archive', color: 'blue' },
};
export const MOVE_LABELS: Record<ArticleMove, string> = {
  submit: 'Submit for review', sendBack: 'Send back', publish: 'Publish', archive: 'Archive', restore: 'Take out of the archive',
};
