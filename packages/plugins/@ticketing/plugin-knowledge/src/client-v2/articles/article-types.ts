import type { ArticleKind, ArticleLanguage, ArticleMove, ArticleState, Audience } from '../../domain';

/** What people write of an article. */
export interface WrittenArticle {
  kind: ArticleKind;
  title: string;
  summary: string | null;
  content: string | null;
  keywords: string[] | null;
  language: ArticleLanguage;
  audience: Audience;
  categoryId: string | number | null;
}

export interface Article extends WrittenArticle {
  id: string | number;
  articleNo: string;
  state: ArticleState;
  version: number;
  liveVersion: number | null;
  publishedAt: string | null;
  reviewBy: string | null;
  ownerId: string | number | null;
  sentBackReason: string | null;
  helpfulCount: number;
  unhelpfulCount: number;
  useCount: number;
}

/** An article another one leads on to. */
export interface RelatedArticle {
  id: string | number;
  articleNo: string;
  title: string;
  audience: Audience;
  isPublished: boolean;
}

/** An article as its editor opens it. */
export interface Standing {
  article: Article;
  html: string;
  owner: { id: string; name: string | null } | null;
  related: RelatedArticle[];
  may: { write: boolean; publish: boolean; moves: ArticleMove[] };
}

export interface ArticleVersion extends WrittenArticle {
  id: string | number;
  version: number;
  at: string;
  authorName: string | null;
}

export interface ArticleMoveMade {
  id: string | number;
  move: ArticleMove;
  version: number;
  reason: string | null;
  at: string;
  actorName: string | null;
}
