import type { Model } from '@nocobase/database';
import type { KnowledgeDesk } from '../knowledge-desk';
import { renderMarkdown } from '../markdown/render-markdown';

/** What a reader gets of an article. */
export interface PublicArticle {
  id: string;
  articleNo: string;
  title: string;
  summary: string | null;
  html: string;
  language: string;
  kind: string;
  categoryId: string | null;
  publishedAt: Date | null;
}

/** The published text of an article for customers; null for whatever is not published or not for them, and for one that does not exist: nobody can tell which. */
export async function readPublicArticle({ db }: KnowledgeDesk, articleNo: string): Promise<PublicArticle | null> {
  const article = (await db.getCollection('ticketingArticles').model.findOne({ where: { articleNo }, attributes: ['id', 'articleNo', 'liveVersion', 'publishedAt'] })) as Model | null;
  if (!article?.get('liveVersion')) return null;
  const published = (await db.getCollection('ticketingArticleVersions').model.findOne({
    where: { articleId: article.get('id'), version: article.get('liveVersion'), audience: 'public' } as never,
  })) as Model | null;
  if (!published) return null;
  return {
    id: String(article.get('id')),
    articleNo,
    title: String(published.get('title')),
    summary: published.get('summary') as string | null,
    html: renderMarkdown(String(published.get('content') ?? '')),
    language: String(published.get('language')),
    kind: String(published.get('kind')),
    categoryId: published.get('categoryId') ? String(published.get('categoryId')) : null,
    publishedAt: article.get('publishedAt') as Date | null,
  };
}
