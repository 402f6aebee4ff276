import { Op, type Database, type Model } from '@nocobase/database';
import { columnOfReader, nameChanges } from './name-changes';
import { encodeCursor, olderThan, type Cursor } from './timeline-cursor';

type Json = Record<string, unknown>;
interface Entry extends Json {
  id: string;
  at: Date;
}

/** Most entries one page may hold. */
export const TIMELINE_LIMIT = 100;

/**
 * One page of a ticket's conversation and history, oldest first, ending at the newest entry or before `cursor`. `before` of the
 * answer is the cursor of the next older page, null at the beginning.
 */
export async function readTimeline(db: Database, ticketId: string, limit: number, cursor: Cursor | null): Promise<{ entries: Json[]; before: string | null }> {
  // One more than asked of each kind tells whether there is an older page.
  const [comments, activities] = [await readComments(db, ticketId, limit + 1, cursor), await readActivities(db, ticketId, limit + 1, cursor)];
  const newestFirst = [...comments, ...activities].sort((a, b) => b.at.getTime() - a.at.getTime() || compareIds(b.id, a.id));
  const page = newestFirst.slice(0, limit).reverse();
  const isLast = newestFirst.length <= limit;
  return { entries: page, before: isLast || !page.length ? null : encodeCursor({ at: page[0].at.toISOString(), id: page[0].id }) };
}

/** Snowflake ids grow with time; compared as numbers of any length. */
const compareIds = (a: string, b: string) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

const person = (row: unknown, columns: string[]): Json | null => {
  const model = row as Model | null | undefined;
  return model ? Object.fromEntries(columns.map((column) => [column, column === 'id' ? String(model.get('id')) : model.get(column) ?? null])) : null;
};

async function readComments(db: Database, ticketId: string, limit: number, cursor: Cursor | null): Promise<Entry[]> {
  const { model } = db.getCollection('ticketingComments');
  const rows = (await model.findAll({
    where: { ticketId, ...olderThan('createdAt', cursor) },
    include: [{ association: 'author' }, { association: 'contact' }, { association: 'originTicket', attributes: ['id', 'ticketNo'] }],
    order: [['createdAt', 'DESC'], ['id', 'DESC']],
    limit,
  })) as Model[];
  const [files, automatic] = [await filesOf(db, rows.map((row) => String(row.get('id')))), await automaticOf(db, rows)];
  return rows.map((row) => ({
    kind: 'comment',
    id: String(row.get('id')),
    at: row.get('createdAt') as Date,
    ...Object.fromEntries(['direction', 'isInternal', 'isFirstResponse', 'channel', 'content'].map((column) => [column, row.get(column)])),
    isAutomatic: automatic.has(String(row.get('id'))),
    author: person(row.get('author'), ['id', 'nickname']),
    contact: person(row.get('contact'), ['id', 'name']),
    // Written on a ticket that was merged into this one.
    originTicket: person(row.get('originTicket'), ['id', 'ticketNo']),
    attachments: files.get(String(row.get('id'))) ?? [],
  }));
}

/** Ids of what no person wrote, as the history tells: an author may also be missing because his account is gone. */
async function automaticOf(db: Database, comments: Model[]): Promise<Set<string>> {
  const unsigned = comments.filter((row) => row.get('direction') === 'outbound' && row.get('authorId') == null);
  if (!unsigned.length) return new Set();
  const ticketIds = unsigned.flatMap((row) => [row.get('ticketId'), row.get('originTicketId')]).filter((id) => id != null);
  const told = (await db.getCollection('ticketingActivities').model.findAll({
    where: { ticketId: { [Op.in]: [...new Set(ticketIds.map(String))] }, type: 'commented' }, attributes: ['data'],
  })) as Model[];
  return new Set(told.map((row) => (row.get('data') ?? {}) as Json).filter(({ isAutomatic }) => isAutomatic === true).map(({ commentId }) => String(commentId)));
}

async function filesOf(db: Database, commentIds: string[]): Promise<Map<string, Json[]>> {
  const byComment = new Map<string, Json[]>();
  if (!commentIds.length) return byComment;
  const links = await db.getCollection('ticketingCommentFiles').model.findAll({ where: { commentId: { [Op.in]: commentIds } }, raw: true });
  const rows = links as unknown as { commentId: string | number; fileId: string | number }[];
  const files = (await db.getCollection('ticketingFiles').model.findAll({ where: { id: { [Op.in]: rows.map((row) => row.fileId) } } })) as Model[];
  for (const { commentId, fileId } of rows) {
    const file = files.find((one) => String(one.get('id')) === String(fileId));
    if (file) byComment.set(String(commentId), [...(byComment.get(String(commentId)) ?? []), publicFile(file)]);
  }
  return byComment;
}

/** What a browser needs of a file; never its path on the server. */
export const publicFile = (file: Model): Json => {
  const id = String(file.get('id'));
  return {
    id,
    ...Object.fromEntries(['title', 'extname', 'size', 'mimetype'].map((column) => [column, file.get(column) ?? null])),
    url: `ticketingFiles:download?filterByTk=${id}`,
  };
};

async function readActivities(db: Database, ticketId: string, limit: number, cursor: Cursor | null): Promise<Entry[]> {
  const tickets = db.getCollection('ticketingTickets');
  const rows = (await db.getCollection('ticketingActivities').model.findAll({
    // The comment itself stands in the conversation.
    where: { ticketId, type: { [Op.ne]: 'commented' }, ...olderThan('at', cursor) },
    include: [{ association: 'actor' }],
    order: [['at', 'DESC'], ['id', 'DESC']],
    limit,
  })) as Model[];
  const entries = rows.map((row) => {
    const [from, to] = [(row.get('from') ?? {}) as Json, (row.get('to') ?? {}) as Json];
    const data = (row.get('data') ?? null) as Json | null;
    const collection = db.getCollection((data?.collection as string) ?? '') ?? tickets;
    return {
      kind: 'activity',
      id: String(row.get('id')),
      at: row.get('at') as Date,
      type: row.get('type'),
      actor: person(row.get('actor'), ['id', 'nickname']),
      actorName: row.get('actorName') ?? null,
      reason: row.get('reason') ?? null,
      data,
      fromStatus: from.status ?? null,
      toStatus: to.status ?? null,
      changes: Object.keys(to).map((field) => ({
        field,
        title: (collection.getField(columnOfReader(field))?.options.uiSchema?.title ?? field) as string,
        from: from[field] ?? null,
        to: to[field] ?? null,
      })),
    };
  });
  await nameChanges(db, entries.flatMap((entry) => entry.changes));
  return entries;
}
