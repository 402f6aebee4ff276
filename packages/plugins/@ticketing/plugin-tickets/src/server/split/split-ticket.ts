import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import { decideSplit, type Split, type SplitComment } from '../../domain/split/decide-split';
import { errorOf, TicketingError } from '../errors/ticketing-error';
import { linkTickets } from '../merge/link-tickets';
import { requesterOf } from '../merge/merge-facts';
import { retoldComments } from '../merge/retold-comments';
import { timeOf } from '../services/backdate';
import { CARRIED_OVER } from '../services/continue-in-new-ticket';
import type { Desk } from '../services/desk';
import { recordActivities } from '../services/history';
import { factsOf, lockTicket } from '../services/ticket-facts';
import { actorOf, asRule, type WriteOptions } from '../services/write-mark';
import { writeTransaction } from '../services/write-transaction';

export interface SplitOrder {
  ticketId: string;
  title: string | null;
  commentIds: readonly string[];
  expectedVersion?: number | null;
}

/**
 * Moves chosen comments with their files into a new ticket of the same requester and links the two; answers the new one. Throws ticket.notFound,
 * ticket.staleVersion, split.commentUnknown, what decideSplit refuses, and what creating a ticket throws.
 */
export async function splitTicket(desk: Desk, order: SplitOrder, context: WriteOptions['context'], transaction?: Transaction): Promise<Model> {
  if (!transaction) return writeTransaction(desk.db, (own) => splitTicket(desk, order, context, own));
  const { db } = desk;
  const source = await lockTicket(db, order.ticketId, transaction);
  const { version } = factsOf(source);
  if (order.expectedVersion != null && order.expectedVersion !== version) {
    throw new TicketingError('ticket.staleVersion', { expectedVersion: order.expectedVersion, version });
  }
  const comments = await readComments(db, order, transaction);
  const origins = await readOrigins(db, source, comments, transaction);
  const decision = decideSplit({ title: order.title, comments: comments.map((comment) => asSplitComment(comment, originOf(comment, source, origins))) });
  if (!decision.ok) throw errorOf(decision);
  const ticket = await createTicket(desk, { source, from: originOf(comments[0], source, origins), split: decision.value, context }, transaction);
  await tellSplit(desk, { source, ticket, split: decision.value, context }, transaction);
  await moveComments(desk, { source, ticket, comments }, transaction);
  return ticket.reload({ transaction });
}

async function readComments(db: Database, { ticketId, commentIds }: SplitOrder, transaction: Transaction): Promise<Model[]> {
  if (!commentIds.length) return [];
  const comments = (await db.getCollection('ticketingComments').model.findAll({
    where: { ticketId, id: { [Op.in]: [...commentIds] } }, order: [['createdAt', 'ASC'], ['id', 'ASC']], transaction,
  })) as Model[];
  if (comments.length !== commentIds.length) throw new TicketingError('split.commentUnknown', { field: 'commentIds' });
  return comments;
}

/** The tickets the comments were written on, where that was another one. */
async function readOrigins(db: Database, source: Model, comments: readonly Model[], transaction: Transaction): Promise<ReadonlyMap<string, Model>> {
  const ids = [...new Set(comments.flatMap((comment) => (comment.get('originTicketId') ? [String(comment.get('originTicketId'))] : [])))];
  const tickets = ids.length ? ((await db.getCollection('ticketingTickets').model.findAll({ where: { id: { [Op.in]: ids } }, transaction })) as Model[]) : [];
  return new Map([source, ...tickets].map((ticket) => [String(ticket.get('id')), ticket]));
}

const originOf = (comment: Model, source: Model, origins: ReadonlyMap<string, Model>): Model =>
  origins.get(String(comment.get('originTicketId') ?? source.get('id'))) ?? source;

const requesters = new WeakMap<Model, SplitComment['requester']>();

/** One object for each ticket: what comes from one ticket comes from one requester, also when nobody knows who he is. */
function requesterOfOrigin(origin: Model): SplitComment['requester'] {
  const known = requesters.get(origin) ?? requesterOf(origin);
  requesters.set(origin, known);
  return known;
}

const asSplitComment = (comment: Model, origin: Model): SplitComment => ({
  id: String(comment.get('id')),
  at: new Date(comment.get('createdAt') as string | Date),
  isFromCustomer: comment.get('direction') === 'inbound',
  isInternal: comment.get('isInternal') === true,
  text: plainText(String(comment.get('content') ?? '')),
  requester: requesterOfOrigin(origin),
});

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };

const plainText = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity])
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

interface NewOne {
  source: Model;
  /** Whose requester the new ticket gets. */
  from: Model;
  split: Split;
  context: WriteOptions['context'];
}

async function createTicket(desk: Desk, { source, from, split, context }: NewOne, transaction: Transaction): Promise<Model> {
  const ofExtensions = desk.registries.fieldExtensions.list().flatMap((extension) => extension.carried ?? []);
  const carried = Object.fromEntries([...CARRIED_OVER, ...ofExtensions].map((column) => [column, from.get(column) ?? undefined]));
  const types = desk.db.getCollection('ticketingBusinessTypes').model;
  const isTypeOpen = await types.count({ where: { code: String(carried.businessTypeCode ?? ''), isEnabled: true }, transaction });
  return desk.db.getRepository('ticketingTickets').create({
    values: {
      ...carried,
      businessTypeCode: isTypeOpen ? carried.businessTypeCode : undefined,
      categoryCode: isTypeOpen ? carried.categoryCode : undefined,
      priority: source.get('priority'),
      title: split.title,
      description: split.description || undefined,
      sourceChannel: from.get('sourceChannel'),
    },
    context,
    transaction,
  } as never) as Promise<Model>;
}

interface Moving {
  source: Model;
  ticket: Model;
  comments: readonly Model[];
}

/** One by one, so that whoever follows comments hears of each. What is the first response of one ticket is none of the other. */
async function moveComments({ db }: Desk, { source, ticket, comments }: Moving, transaction: Transaction): Promise<void> {
  for (const comment of comments) {
    await comment.update({ ticketId: ticket.get('id'), originTicketId: null, isFirstResponse: false }, asRule(transaction));
  }
  for (const one of [source, ticket]) {
    const moments = { lastCustomerReplyAt: await lastComment(db, one, 'inbound', transaction), lastAgentReplyAt: await lastComment(db, one, 'outbound', transaction) };
    await one.update({ ...moments, version: Number(one.get('version')) + 1 }, asRule(transaction));
  }
}

async function lastComment(db: Database, ticket: Model, direction: 'inbound' | 'outbound', transaction: Transaction): Promise<Date | null> {
  const row = (await db.getCollection('ticketingComments').model.findOne({
    attributes: ['createdAt'], where: { ticketId: String(ticket.get('id')), direction, isInternal: false }, order: [['createdAt', 'DESC']], transaction,
  })) as Model | null;
  return row ? new Date(row.get('createdAt') as string | Date) : null;
}

async function tellSplit(desk: Desk, { source, ticket, split, context }: Omit<NewOne, 'from'> & { ticket: Model }, transaction: Transaction): Promise<void> {
  const [at, actor] = [timeOf(desk, transaction), actorOf({ context })];
  await linkTickets(desk.db, ticket.get('id'), source.get('id'), transaction);
  const told = (one: Model, other: Model, type: string) => ({
    ticketId: String(one.get('id')),
    type,
    at,
    actor,
    data: { ticketId: String(other.get('id')), ticketNo: other.get('ticketNo'), commentIds: split.commentIds },
  });
  const said = await retoldComments(desk.db, { commentIds: split.commentIds, from: String(source.get('id')), to: String(ticket.get('id')) }, transaction);
  await recordActivities(desk.db, [told(source, ticket, 'split'), told(ticket, source, 'splitFrom'), ...said], transaction);
}
