import type { ArticleChanges } from '../articles/article-api';
import type { Article, WrittenArticle } from '../articles/article-types';

/** What is being written, before it is saved. */
export interface ArticleDraft {
  kind: WrittenArticle['kind'];
  title: string;
  summary: string;
  content: string;
  keywords: string[];
  language: WrittenArticle['language'];
  audience: WrittenArticle['audience'];
  categoryId: string | null;
  /** A day, YYYY-MM-DD. */
  reviewBy: string | null;
}

const idOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

export const newDraft = (language: WrittenArticle['language']): ArticleDraft => ({
  kind: 'article', title: '', summary: '', content: '', keywords: [], language, audience: 'internal', categoryId: null, reviewBy: null,
});

export const draftOf = (article: WrittenArticle & Partial<Pick<Article, 'reviewBy'>>): ArticleDraft => ({
  kind: article.kind,
  title: article.title ?? '',
  summary: article.summary ?? '',
  content: article.content ?? '',
  keywords: article.keywords ?? [],
  language: article.language,
  audience: article.audience,
  categoryId: idOf(article.categoryId),
  reviewBy: article.reviewBy ? article.reviewBy.slice(0, 10) : null,
});

/** What of a draft differs from what was read; nothing when nothing was written. */
export function changesOf(draft: ArticleDraft, read: ArticleDraft): ArticleChanges {
  const columns = (Object.keys(draft) as (keyof ArticleDraft)[]).filter((column) => JSON.stringify(draft[column]) !== JSON.stringify(read[column]));
  const changes = Object.fromEntries(columns.map((column) => [column, draft[column]]));
  // A day ends where the reader is.
  return { ...changes, ...('reviewBy' in changes && { reviewBy: draft.reviewBy && new Date(`${draft.reviewBy}T12:00:00`).toISOString() }) } as ArticleChanges;
}
