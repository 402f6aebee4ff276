import type { Model, Transaction } from '@nocobase/database';
import { effectOfCustomerComment, isFirstResponse } from '../../domain/comment/comment-effects';
import { CHANNELS } from '../../domain/ticket/ticket-columns';
import { TicketingError } from '../errors/ticketing-error';
import { announce } from '../events/ticket-events';
import { timeOf } from '../services/backdate';
import { ticketOfToday } from '../merge/ticket-of-today';
import { continueInNewTicket } from '../services/continue-in-new-ticket';
import type { Desk } from '../services/desk';
import { recordActivity } from '../services/history';
import { isEmptyComment, sanitizeComment } from '../services/sanitize-comment';
import { readSettings } from '../services/settings';
import { factsOf, lockTicket } from '../services/ticket-facts';
import { transitionTicket } from '../services/transition-ticket';
import { actorOf, asRule, isRuleWrite, type WriteOptions } from '../services/write-mark';

type CommentOptions = WriteOptions & { values?: { attachments?: unknown[] } };
const FIXED_COLUMNS = ['ticketId', 'originTicketId', 'direction', 'isInternal', 'isFirstResponse', 'authorId', 'contactId', 'channel'];

/** The rules of the conversation stand at the database, so that every door to a comment meets them. */
export function guardComments(desk: Desk): void {
  const { db } = desk;
  db.on('ticketingComments.beforeCreate', (comment: Model, options: CommentOptions) => inTransaction(options, (t) => fillComment(desk, comment, options, t)));
  db.on('ticketingComments.afterCreate', (comment: Model, options: CommentOptions) => inTransaction(options, (t) => followComment(desk, comment, options, t)));
  db.on('ticketingComments.beforeUpdate', (comment: Model, options: WriteOptions) => guardCommentUpdate(comment, options));
  db.on('ticketingComments.beforeBulkUpdate', (options: { individualHooks?: boolean }) => {
    options.individualHooks = true;
  });
}

/** Repositories always bring a transaction; a bare model write must too, or a comment and its effects could come apart. */
async function inTransaction(options: WriteOptions, work: (transaction: Transaction) => Promise<void>): Promise<void> {
  if (!options.transaction) throw new Error('comments are written in a transaction');
  await work(options.transaction);
}

async function fillComment(desk: Desk, comment: Model, options: CommentOptions, transaction: Transaction): Promise<void> {
  const actor = actorOf(options);
  // Over HTTP people of the desk speak for the desk; only server code says what a customer said.
  const direction = isRuleWrite(options) && comment.get('direction') === 'inbound' ? 'inbound' : 'outbound';
  const content = sanitizeComment(String(comment.get('content') ?? ''));
  if (isEmptyComment(content) && !options.values?.attachments?.length) throw new TicketingError('comment.empty', { field: 'content' });
  const channel = comment.get('channel') ?? 'agent';
  if (!CHANNELS.includes(channel as (typeof CHANNELS)[number])) throw new TicketingError('ticket.inputInvalid', { field: 'channel' });
  if (!comment.get('ticketId')) throw new TicketingError('ticket.notFound');

  const asked = await lockTicket(desk.db, comment.get('ticketId') as string, transaction);
  const ticket = await ticketToWriteOn(desk, asked, options, transaction);
  const isInternal = direction === 'outbound' && comment.get('isInternal') === true;
  const authorId = isRuleWrite(options) ? comment.get('authorId') ?? null : actor?.id ?? null;
  const landing = direction === 'inbound' ? await ticketForMessage(desk, { asked, ticket }, content, transaction) : ticket;
  comment.set({
    content,
    direction,
    channel,
    isInternal,
    authorId,
    contactId: direction === 'inbound' ? comment.get('contactId') ?? asked.get('contactId') ?? null : null,
    isFirstResponse: isFirstResponse(factsOf(ticket), { isInternal, direction, hasAuthor: authorId != null }),
    ticketId: landing.get('id'),
    originTicketId: originOf(comment, { asked, ticket, landing }, options),
  });
}

/** What is said on a merged ticket lands on the one in which it goes on. Only server code, which has asked for the rights there, takes that way. */
async function ticketToWriteOn({ db }: Desk, asked: Model, options: CommentOptions, transaction: Transaction): Promise<Model> {
  const today = await ticketOfToday(db, asked, transaction);
  if (today === asked) return asked;
  if (!isRuleWrite(options)) throw new TicketingError('ticket.isMerged', { ticketNo: today.get('ticketNo') });
  return lockTicket(db, today.get('id') as string, transaction);
}

interface Landing {
  /** What it was written to. */
  asked: Model;
  /** Where that goes on. */
  ticket: Model;
  landing: Model;
}

/** The ticket a comment was written on, where that is another one; a merge tells it of its note. */
function originOf(comment: Model, { asked, ticket, landing }: Landing, options: CommentOptions): unknown {
  if (landing !== ticket) return null;
  if (ticket !== asked) return asked.get('id');
  return isRuleWrite(options) ? (comment.get('originTicketId') ?? null) : null;
}

/** A message to a ticket that ended too long ago begins a new, linked one, which belongs to whoever wrote. */
async function ticketForMessage(desk: Desk, { asked, ticket }: Omit<Landing, 'landing'>, content: string, transaction: Transaction): Promise<Model> {
  const { reopenWindowDays } = await readSettings(desk.db, transaction);
  const effect = effectOfCustomerComment(factsOf(ticket), timeOf(desk, transaction), reopenWindowDays);
  if (effect !== 'newLinkedTicket') return ticket;
  return continueInNewTicket(desk, asked, content, transaction);
}

async function followComment(desk: Desk, comment: Model, options: CommentOptions, transaction: Transaction): Promise<void> {
  const now = timeOf(desk, transaction);
  const ticketId = comment.get('ticketId') as string;
  const actor = actorOf(options);
  const direction = comment.get('direction') as 'inbound' | 'outbound';
  const [isInternal, isFirst] = [comment.get('isInternal') === true, comment.get('isFirstResponse') === true];
  const ticket = await lockTicket(desk.db, ticketId, transaction);
  await ticket.update(
    {
      ...(isFirst && { firstRespondedAt: now }),
      ...(direction === 'outbound' && !isInternal && { lastAgentReplyAt: now }),
      ...(direction === 'inbound' && { lastCustomerReplyAt: now }),
    },
    asRule(transaction),
  );
  const commentId = String(comment.get('id'));
  const activity = await recordActivity(
    desk.db,
    { ticketId, type: 'commented', at: now, actor, data: { commentId, direction, isInternal, isFirstResponse: isFirst, isAutomatic: comment.get('authorId') == null } },
    transaction,
  );
  await announce(
    desk,
    'ticketing:ticket.commented',
    {
      activityId: String(activity.get('id')),
      ticketId: String(ticketId),
      commentId,
      direction,
      isInternal,
      isFirstResponse: isFirst,
      actorId: actor?.id ?? null,
    },
    transaction,
    options.context,
  );
  if (direction === 'inbound') await wakeTicket(desk, ticket, transaction);
}

async function wakeTicket(desk: Desk, ticket: Model, transaction: Transaction): Promise<void> {
  const { reopenWindowDays } = await readSettings(desk.db, transaction);
  const effect = effectOfCustomerComment(factsOf(ticket), timeOf(desk, transaction), reopenWindowDays);
  if (effect !== 'resume' && effect !== 'reopen') return;
  await transitionTicket(
    desk,
    { ticketId: ticket.get('id') as string, action: effect, input: { reason: 'customerReplied' }, actor: { kind: 'desk' }, actorName: null },
    transaction,
  );
}

function guardCommentUpdate(comment: Model, options: WriteOptions): void {
  const changed = (comment.changed() || []) as string[];
  const fields = changed.filter((column) => FIXED_COLUMNS.includes(column));
  if (fields.length && !isRuleWrite(options)) throw new TicketingError('comment.fieldReadOnly', { fields });
  if (changed.includes('content')) comment.set('content', sanitizeComment(String(comment.get('content') ?? '')));
}
