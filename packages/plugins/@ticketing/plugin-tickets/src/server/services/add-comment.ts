import { Op, type Model, type Transaction } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import type { Desk } from './desk';
import { factsOf, lockTicket } from './ticket-facts';
import { actorOf, type WriteOptions } from './write-mark';
import { writeTransaction } from './write-transaction';

export interface NewComment {
  ticketId: string | number;
  content: string;
  direction: 'inbound' | 'outbound';
  isInternal: boolean;
  channel: string;
  /** The person of the desk who wrote it; null for customers and automatic messages. */
  authorId: string | null;
  contactId?: string | null;
  /** Files uploaded by the author for this comment. */
  attachmentIds?: readonly string[];
  expectedVersion?: number | null;
}

/**
 * Adds a comment with everything that follows from it (hooks/comment-hooks.ts), in one transaction. A customer's message wakes or
 * reopens its ticket, or begins a new one; read `ticketId` of the answer. Throws comment.empty, comment.attachmentUnknown,
 * ticket.staleVersion, ticket.notFound.
 */
export async function addComment(
  desk: Desk,
  comment: NewComment,
  context?: WriteOptions['context'],
  transaction?: Transaction,
): Promise<Model> {
  if (!transaction) return writeTransaction(desk.db, (own) => addComment(desk, comment, context, own));
  const { attachmentIds = [], expectedVersion, ...columns } = comment;
  const { version } = factsOf(await lockTicket(desk.db, comment.ticketId, transaction));
  if (expectedVersion != null && expectedVersion !== version) throw new TicketingError('ticket.staleVersion', { expectedVersion, version });
  await checkAttachments(desk, attachmentIds, actorOf({ context })?.id ?? comment.authorId, transaction);
  return desk.db.getRepository('ticketingComments').create({
    values: { ...columns, ...(attachmentIds.length && { attachments: [...attachmentIds] }) },
    context,
    transaction,
    ticketingWrite: 'rule',
  } as never) as Promise<Model>;
}

/** Only files their uploader adds and nobody used yet: a guessed id must not open somebody else's file. */
async function checkAttachments(desk: Desk, ids: readonly string[], uploaderId: string | null, transaction: Transaction): Promise<void> {
  if (!ids.length) return;
  const own = await desk.db.getCollection('ticketingFiles').model.count({
    where: { id: { [Op.in]: [...ids] }, ...(uploaderId && { createdById: uploaderId }) },
    transaction,
  });
  const used = await desk.db.getCollection('ticketingCommentFiles').model.count({ where: { fileId: { [Op.in]: [...ids] } }, transaction });
  if (own !== new Set(ids).size || used) throw new TicketingError('comment.attachmentUnknown', { field: 'attachments' });
}
