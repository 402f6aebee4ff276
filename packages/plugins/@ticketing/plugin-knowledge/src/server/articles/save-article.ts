import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { WRITTEN_COLUMNS } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import { articleForCaller } from './article-for-caller';

/** Beside the text: who cares for it, and until when. */
const SAVED = [...WRITTEN_COLUMNS, 'ownerId', 'reviewBy'] as const;

/**
 * Writes what an editor changed of an article, unless somebody else saved it since the editor read `version`: then nothing is written and
 * article.changedMeanwhile says who and what version there is.
 */
export async function saveArticle(desk: KnowledgeDesk, ctx: Context): Promise<Model> {
  const { values = {} } = ctx.action.params as { values?: { version?: unknown; article?: unknown } };
  const changes = changesIn(values.article);
  const version = Number(values.version);
  if (!Number.isInteger(version)) throw new TicketingError('article.inputInvalid', { field: 'version' });
  return writeTransaction(desk.db, async (transaction) => {
    const article = await articleForCaller(ctx, 'update', transaction);
    if (Number(article.get('version')) !== version) throw await changedMeanwhile(desk, article);
    await article.update(changes, { transaction, context: ctx } as object);
    return article;
  });
}

function changesIn(given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) throw new TicketingError('article.inputInvalid', { field: 'article' });
  const unknown = Object.keys(given).filter((column) => !(SAVED as readonly string[]).includes(column));
  if (unknown.length) throw new TicketingError('article.fieldReadOnly', { fields: unknown.join(', ') });
  return given as Record<string, unknown>;
}

async function changedMeanwhile({ db }: KnowledgeDesk, article: Model): Promise<TicketingError> {
  const version = Number(article.get('version'));
  const latest = (await db.getCollection('ticketingArticleVersions').model.findOne({ where: { articleId: article.get('id'), version } as never })) as Model | null;
  return new TicketingError('article.changedMeanwhile', { version, name: latest?.get('authorName') ?? '–', at: latest?.get('at') ?? null });
}
