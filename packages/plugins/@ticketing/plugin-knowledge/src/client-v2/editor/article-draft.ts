import type { ArticleChanges, BesideText } from '../articles/article-api';
import type { Article, RelatedArticle, WrittenArticle } from '../articles/article-types';

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
  /** Of a new article: null for whoever writes it. */
  ownerId: string | null;
  /** Ids of articles it leads on to, in their order. */
  related: string[];
}

const idOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

export const newDraft = (language: WrittenArticle['language']): ArticleDraft => ({
  kind: 'article', title: '', summary: '', content: '', keywords: [], language, audience: 'internal', categoryId: null, reviewBy: null, ownerId: null, related: [],
});

export const draftOf = (article: WrittenArticle & Partial<Pick<Article, 'reviewBy' | 'ownerId'>>, related: readonly RelatedArticle[] = []): ArticleDraft => ({
  kind: article.kind,
  title: article.title ?? '',
  summary: article.summary ?? '',
  content: article.content ?? '',
  keywords: article.keywords ?? [],
  language: article.language,
  audience: article.audience,
  categoryId: idOf(article.categoryId),
  reviewBy: article.reviewBy ? article.reviewBy.slice(0, 10) : null,
  ownerId: idOf(article.ownerId),
  related: related.map(({ id }) => String(id)),
});

/** What of a draft differs from what was read; nothing when nothing was written. */
export function changesOf(draft: ArticleDraft, read: ArticleDraft): ArticleChanges {
  const columns = (Object.keys(draft) as (keyof ArticleDraft)[]).filter((column) => JSON.stringify(draft[column]) !== JSON.stringify(read[column]));
  const changes = Object.fromEntries(columns.map((column) => [column, draft[column]]));
  // A day ends where the reader is.
  return { ...changes, ...('reviewBy' in changes && { reviewBy: draft.reviewBy && new Date(`${draft.reviewBy}T12:00:00`).toISOString() }) } as ArticleChanges;
}

/** What stood beside the text when it was read, of what is changed there: it makes no version that could tell whether somebody else was faster. */
export function wasBeside(changes: ArticleChanges, article: Pick<Article, 'reviewBy'>, read: ArticleDraft): Partial<BesideText> {
  return {
    ...('ownerId' in changes && { ownerId: read.ownerId }),
    ...('reviewBy' in changes && { reviewBy: article.reviewBy }),
    ...('related' in changes && { related: read.related }),
  };
}
