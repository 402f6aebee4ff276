import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import { isSameRequester } from '../../domain/merge/requester';
import { takenOver } from '../../domain/merge/taken-over';
import { changesBetween } from '../../domain/history/changes';
import { SILENT_COLUMNS } from '../../domain/ticket/ticket-columns';
import { announce } from '../events/ticket-events';
import type { Desk } from '../services/desk';
import { recordActivities, recordActivity, type ActivityEntry } from '../services/history';
import { sanitizeComment } from '../services/sanitize-comment';
import { lockTicket } from '../services/ticket-facts';
import { asRule } from '../services/write-mark';
import { addMissingRows } from './add-missing-rows';
import { linkTickets } from './link-tickets';
import { retoldComments } from './retold-comments';
import { mergingTicket, requesterOf } from './merge-facts';

export interface Joining {
  source: Model;
  targetId: string;
  at: Date;
  actor: ActivityEntry['actor'];
}

/**
 * Brings everything of a ticket that was merged into the other one, in the transaction of the merge: comments, files, followers, links, the
 * earlier submission, the more urgent priority, and what other plugins carry. Both rows are locked already.
 */
export async function joinTickets(desk: Desk, joining: Joining, transaction: Transaction): Promise<void> {
  const { db } = desk;
  const { source, targetId, at, actor } = joining;
  const sourceId = String(source.get('id'));
  const target = await lockTicket(db, targetId, transaction);
  const { plain, ruled } = takenOver(mergingTicket(source), mergingTicket(target));
  const isOneRequester = isSameRequester(requesterOf(source), { ...requesterOf(target), ...plain });

  await passOnMerged(db, sourceId, targetId, transaction);
  const note = await tellInNote(desk, joining, isOneRequester, transaction);
  const moved = await moveComments(db, { source, target, isOneRequester, isSourceFirst: 'firstRespondedAt' in ruled }, transaction);
  await moveFollowers(db, sourceId, targetId, transaction);
  await linkEverything(db, sourceId, targetId, transaction);

  const before = target.toJSON() as Record<string, unknown>;
  const carried = Object.assign({}, ...desk.registries.fieldExtensions.list().map(({ merged }) => merged?.((column) => source.get(column)) ?? {}));
  const patch = { ...plain, ...ruled, ...carried };
  const changes = changesBetween(before, patch, SILENT_COLUMNS);
  const activity = await recordActivity(
    db,
    {
      ticketId: targetId,
      type: 'mergedFrom',
      at,
      actor,
      from: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
      to: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
      data: { ticketId: sourceId, ticketNo: source.get('ticketNo'), comments: moved, noteId: note, isOneRequester },
    },
    transaction,
  );
  // The version grows in any case: whoever has the ticket open is told that there is news.
  await target.update({ ...patch, version: Number(target.get('version')) + 1 }, asRule(transaction));
  if (!changes.length) return;
  const told = { activityId: String(activity.get('id')), ticketId: targetId, changes, actorId: actor?.id ?? null };
  await announce(desk, 'ticketing:ticket.updated', told, transaction);
}

/** What was merged into the source before goes on in the target: nobody follows a chain. */
async function passOnMerged(db: Database, sourceId: string, targetId: string, transaction: Transaction): Promise<void> {
  const earlier = (await db.getCollection('ticketingTickets').model.findAll({ where: { mergedIntoId: sourceId }, order: [['id', 'ASC']], transaction })) as Model[];
  for (const ticket of earlier) await ticket.update({ mergedIntoId: targetId }, asRule(transaction));
}

/** What the source asked, as a note: customers do not see notes, and it may be another customer's. Answers the note's id. */
async function tellInNote(desk: Desk, { source, targetId, actor }: Joining, isOneRequester: boolean, transaction: Transaction): Promise<string> {
  const { db } = desk;
  const sourceId = String(source.get('id'));
  const values = {
    ticketId: targetId, content: noteOf(source), direction: 'outbound', isInternal: true, channel: 'agent', authorId: actor?.id ?? null, originTicketId: sourceId,
  };
  const note = (await db.getRepository('ticketingComments').create({ values, transaction, ticketingWrite: 'rule', ticketingActorName: actor?.name } as never)) as Model;
  const noteId = String(note.get('id'));
  const links = (await db.getCollection('ticketingTicketFiles').model.findAll({ where: { ticketId: sourceId }, raw: true, transaction })) as unknown as { fileId: string | number }[];
  const fileIds = links.map(({ fileId }) => String(fileId));
  // Files of the same person belong to the request itself; those of somebody else stay where only the desk sees them.
  if (isOneRequester) await addMissingRows(db, 'ticketingTicketFiles', fileIds.map((fileId) => ({ ticketId: targetId, fileId })), transaction);
  else await addMissingRows(db, 'ticketingCommentFiles', fileIds.map((fileId) => ({ commentId: noteId, fileId })), transaction);
  return noteId;
}

const noteOf = (source: Model): string =>
  `<p><strong>${escapeHtml(`${source.get('ticketNo')} ${source.get('title')}`)}</strong></p>${sanitizeComment(String(source.get('description') ?? ''))}`;

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

interface Moving {
  source: Model;
  target: Model;
  isOneRequester: boolean;
  isSourceFirst: boolean;
}

/** Moves the comments and answers how many there were. Each keeps the ticket it was written on. */
async function moveComments(db: Database, { source, target, isOneRequester, isSourceFirst }: Moving, transaction: Transaction): Promise<number> {
  const [sourceId, targetId] = [String(source.get('id')), String(target.get('id'))];
  const { model } = db.getCollection('ticketingComments');
  const quietly = { transaction, hooks: false, silent: true };
  await model.update({ originTicketId: sourceId }, { where: { ticketId: sourceId, originTicketId: null }, ...quietly });
  // One first response a ticket: the earlier one, if it was given to the same person.
  await model.update({ isFirstResponse: false }, { where: { ticketId: isSourceFirst ? targetId : sourceId, isFirstResponse: true }, ...quietly });
  const comments = ((await model.findAll({ attributes: ['id'], where: { ticketId: sourceId }, transaction })) as Model[]).map((comment) => String(comment.get('id')));
  await model.update({ ticketId: targetId }, { where: { ticketId: sourceId }, ...quietly });
  // Whoever reads clocks off the history of the target finds what was said to its customer. To another customer nothing was said.
  if (isOneRequester) await recordActivities(db, await retoldComments(db, { commentIds: comments, from: sourceId, to: targetId }, transaction), transaction);
  return comments.length;
}

async function moveFollowers(db: Database, sourceId: string, targetId: string, transaction: Transaction): Promise<void> {
  const rows = (await db.getCollection('ticketingFollowers').model.findAll({ where: { ticketId: sourceId }, raw: true, transaction })) as unknown as { userId: string | number }[];
  await addMissingRows(db, 'ticketingFollowers', rows.map(({ userId }) => ({ ticketId: targetId, userId: String(userId) })), transaction);
}

async function linkEverything(db: Database, sourceId: string, targetId: string, transaction: Transaction): Promise<void> {
  const rows = (await db.getCollection('ticketingTicketLinks').model.findAll({
    where: { ticketId: sourceId, relatedTicketId: { [Op.ne]: targetId } }, raw: true, transaction,
  })) as unknown as { relatedTicketId: string | number }[];
  for (const { relatedTicketId } of rows) await linkTickets(db, targetId, relatedTicketId, transaction);
  await linkTickets(db, sourceId, targetId, transaction);
}
