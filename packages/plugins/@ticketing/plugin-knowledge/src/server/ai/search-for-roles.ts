import type { Filter, Model } from '@nocobase/database';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { ArticleSearch } from '../search/article-search';

/** Under this key AI employees know our articles. */
export const ARTICLES_KEY = 'ticketing_articles';

/** What an AI employee asks. */
export interface EmployeeSearch {
  knowledgeBaseKeys?: string[];
  query: string;
  topK?: number;
  roleNames?: string[];
}

export interface FoundDocument {
  id: string;
  content: string;
  metadata: Record<string, unknown>;
  /** 0 to 1, one for the best. */
  score: number;
}

const [FOUND, MOST] = [5, 20];

export const describeBase = () => ({
  key: ARTICLES_KEY, name: 'Ticketing: Knowledge', description: 'Published articles of the service desk', knowledgeBaseType: 'EXTERNAL', knowledgeBaseOuterId: ARTICLES_KEY, vectorStoreProvider: 'ticketing', enabled: true,
});

/**
 * Published articles that answer a question, as far as these roles may see them. A role that sees some articles only, by a filter that asks who somebody
 * is, finds none: nobody is known here.
 */
export async function searchForRoles({ app, db }: KnowledgeDesk, index: ArticleSearch, { query, topK = FOUND, roleNames = [] }: EmployeeSearch): Promise<FoundDocument[]> {
  const can = roleNames.length ? app.acl.can({ roles: roleNames, resource: 'ticketingArticles', action: 'view' }) : null;
  if (!can) return [];
  const filter = ((can.params ?? {}) as { filter?: object }).filter ?? {};
  if (JSON.stringify(filter).includes('{{')) return [];
  const hits = await index.search({ text: query, limit: MOST });
  const visible = (await db.getRepository('ticketingArticles').find({
    filter: { $and: [{ id: { $in: hits.map(({ article }) => article.id) } }, filter] } as unknown as Filter, fields: ['id', 'liveVersion'],
  } as never)) as Model[];
  const versions = new Map(visible.map((row) => [String(row.get('id')), row.get('liveVersion')]));
  const shown = hits.filter(({ article }) => versions.get(article.id)).slice(0, Math.max(1, Math.min(topK, MOST)));
  const texts = await Promise.all(shown.map(({ article }) => db.getRepository('ticketingArticleVersions').findOne({ filter: { articleId: article.id, version: versions.get(article.id) } } as never) as Promise<Model | null>));
  const best = Math.max(...shown.map(({ score }) => score));
  return shown.flatMap(({ article, score }, at) =>
    texts[at]
      ? [{ id: article.id, content: `# ${article.articleNo} ${article.title}\n\n${String(texts[at]?.get('content') ?? '')}`, metadata: { articleNo: article.articleNo, title: article.title, audience: article.audience }, score: score / best }]
      : []);
}
