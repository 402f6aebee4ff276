import type { Context } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { WRITTEN_COLUMNS } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import { nameOf } from '../versions/name-of';
import { articleForCaller } from './article-for-caller';
import { checkRelated, visibleRelated, writeRelated } from './related-articles';

/** Beside the text: who cares for it, until when, and what it leads on to. They make no version, so an editor says what they were when he read them. */
const BESIDE = ['ownerId', 'reviewBy', 'related'] as const;
const SAVED = [...WRITTEN_COLUMNS, ...BESIDE] as const;

type Changes = Readonly<Record<string, unknown>>;

/**
 * Writes what an editor changed of an article, unless somebody else saved it since the editor read `version` and what stands in `was`: then nothing is
 * written and article.changedMeanwhile says who and what version there is.
 */
export async function saveArticle(desk: KnowledgeDesk, ctx: Context): Promise<Model> {
  const { values = {} } = ctx.action.params as { values?: { version?: unknown; article?: unknown; was?: unknown } };
  const [changes, was] = [changesIn(values.article, SAVED), values.was === undefined ? {} : changesIn(values.was, BESIDE)];
  const version = Number(values.version);
  if (!Number.isInteger(version)) throw new TicketingError('article.inputInvalid', { field: 'version' });
  return writeTransaction(desk.db, async (transaction) => {
    const article = await articleForCaller(ctx, 'update', transaction);
    if (Number(article.get('version')) !== version) throw await changedMeanwhile(desk, article);
    const related = (await visibleRelated(desk, ctx, String(article.get('id')), transaction)).map(({ id }) => id);
    const is: Changes = { ownerId: article.get('ownerId'), reviewBy: article.get('reviewBy'), related };
    if (Object.keys(was).some((column) => asText(was[column]) !== asText(is[column]))) throw await besideChangedMeanwhile(desk, article);
    await write(desk, ctx, article, changes, related, transaction);
    return article;
  });
}

async function write(desk: KnowledgeDesk, ctx: Context, article: Model, { related, ...columns }: Changes, visible: readonly string[], transaction: Transaction): Promise<void> {
  await checkBeside(desk, columns, transaction);
  const id = String(article.get('id'));
  if (related !== undefined) {
    await writeRelated(desk, id, await checkRelated(desk, ctx, id, related, transaction), visible, transaction);
    // Whoever comes too late is told who was faster.
    article.changed('updatedAt', true);
  }
  await article.update(columns, { transaction, context: ctx } as object);
}

async function checkBeside({ db }: KnowledgeDesk, { ownerId, reviewBy }: Changes, transaction: Transaction): Promise<void> {
  const isPerson = async (id: unknown) => /^\d{1,20}$/.test(String(id)) && (await db.getCollection('users').model.count({ where: { id: String(id) } as never, transaction })) > 0;
  if (ownerId !== undefined && ownerId !== null && !(await isPerson(ownerId))) throw new TicketingError('article.inputInvalid', { field: 'ownerId' });
  if (reviewBy !== undefined && reviewBy !== null && Number.isNaN(Date.parse(String(reviewBy)))) throw new TicketingError('article.inputInvalid', { field: 'reviewBy' });
}

/** The same for what JSON and the database call alike: ids are numbers or words, moments have more or fewer digits. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join();
  const isMoment = value instanceof Date || (typeof value === 'string' && /^\d{4}-/.test(value));
  return isMoment ? String(Date.parse(value instanceof Date ? value.toISOString() : value)) : String(value);
}

function changesIn(given: unknown, known: readonly string[]): Changes {
  if (typeof given !== 'object' || given === null) throw new TicketingError('article.inputInvalid', { field: 'article' });
  const unknown = Object.keys(given).filter((column) => !known.includes(column));
  if (unknown.length) throw new TicketingError('article.fieldReadOnly', { fields: unknown.join(', ') });
  return given as Changes;
}

async function changedMeanwhile({ db }: KnowledgeDesk, article: Model): Promise<TicketingError> {
  const version = Number(article.get('version'));
  const latest = (await db.getCollection('ticketingArticleVersions').model.findOne({ where: { articleId: article.get('id'), version } as never })) as Model | null;
  return new TicketingError('article.changedMeanwhile', { version, name: latest?.get('authorName') ?? '–', at: latest?.get('at') ?? null });
}

async function besideChangedMeanwhile({ db }: KnowledgeDesk, article: Model): Promise<TicketingError> {
  const updatedById = article.get('updatedById');
  const who = updatedById ? ((await db.getCollection('users').model.findByPk(String(updatedById), { attributes: ['id', 'nickname', 'username'] })) as Model | null) : null;
  return new TicketingError('article.changedMeanwhile', { version: article.get('version'), name: nameOf(who?.toJSON() as Parameters<typeof nameOf>[0]) ?? '–', at: article.get('updatedAt') });
}
