import type { Application } from '@nocobase/server';
import type { Database, Model, Transaction } from '@nocobase/database';
import { DEMO_ARTICLES } from '../../domain/demo/articles';
import { once } from './demo-records';

/** What the demo asks of the plugin that keeps articles; the desk knows it by its package name only. */
interface Knowledge {
  publish(articleId: string, transaction: Transaction): Promise<void>;
}

/** Where articles are kept, the demo desk has written what solves its tickets, in both languages. */
export async function makeKnowledge({ db, pm }: Pick<Application, 'db' | 'pm'>): Promise<void> {
  if (!db.hasCollection('ticketingArticles')) return;
  const knowledge = pm.get('@ticketing/plugin-knowledge') as unknown as Knowledge;
  const categories = await categoryIds(db);
  for (const { key, category, keywords, ...written } of DEMO_ARTICLES) {
    await once(db, `article:${key}`, 'ticketingArticles', async (transaction) => {
      const values = { ...written, keywords: [...keywords], categoryId: categories.get(category) ?? null };
      const article: Model = await db.getRepository('ticketingArticles').create({ values, context: { skipWorkflow: true }, transaction });
      const id = String(article.get('id'));
      await knowledge.publish(id, transaction);
      return id;
    });
  }
}

async function categoryIds(db: Database): Promise<Map<string, string>> {
  const rows: Model[] = await db.getModel('ticketingCategories').findAll({ attributes: ['id', 'code'] });
  return new Map(rows.map((row) => [String(row.get('code')), String(row.get('id'))]));
}
