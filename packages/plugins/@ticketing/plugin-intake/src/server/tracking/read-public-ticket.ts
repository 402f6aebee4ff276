import { Op, type Model } from '@nocobase/database';
import { customerThread, requestFileIds, sanitizeComment, type CustomerThread } from '@ticketing/plugin-tickets';
import { choicesOf, PUBLIC_EVENT_TYPES, PUBLIC_STATUS, publicEventOf, publicName, type CustomerChoices, type PublicStatus } from '../../domain';
import type { StatusCategory } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import type { Opened } from './tracking-token';

/** Messages of one page, the newest ones. */
export const MESSAGES = 200;

export interface PublicFile {
  id: string;
  name: string;
  size: number;
}

export interface PublicMessage {
  at: Date;
  isFromCustomer: boolean;
  /** Null: the desk. */
  name: string | null;
  /** Sanitised HTML. */
  html: string;
  files: PublicFile[];
}

/** Everything a customer may know of a ticket. What is not a field here cannot be shown to him. */
export interface PublicTicket {
  ticketNo: string;
  title: string;
  description: string | null;
  languageCode: string | null;
  submittedAt: Date;
  status: PublicStatus;
  choices: CustomerChoices;
  events: { at: Date; words: string }[];
  messages: PublicMessage[];
  /** Whether older messages are left out. */
  isCut: boolean;
  files: PublicFile[];
}

/**
 * A ticket as its customer sees it: no internal note, no person but by name, nothing of its way through the desk. Where it was merged into another
 * one, what is said and done there, as far as it is for him. Null when it is gone.
 */
export async function readPublicTicket(desk: IntakeDesk, { ticketId, reader }: Opened, showsAgentNames: boolean): Promise<PublicTicket | null> {
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId)) as Model | null;
  if (!ticket) return null;
  const thread = await customerThread(desk.db, ticket, reader);
  const category = thread.ticket.get('statusCategory') as StatusCategory;
  const [messages, events] = [await readMessages(desk, thread, showsAgentNames), await readEvents(desk, ticket, thread)];
  return {
    ticketNo: String(ticket.get('ticketNo')),
    title: String(ticket.get('title')),
    description: (ticket.get('description') as string | null) || null,
    languageCode: (ticket.get('languageCode') as string | null) || null,
    submittedAt: new Date(ticket.get('submittedAt') as string | Date),
    status: PUBLIC_STATUS[category],
    choices: thread.isOwn ? choicesOf(category) : NO_CHOICES,
    events,
    messages: messages.slice(0, MESSAGES).reverse(),
    isCut: messages.length > MESSAGES,
    files: await filesOfRequest(desk, ticket, reader),
  };
}

const NO_CHOICES: CustomerChoices = { solved: false, reopen: false };

async function readMessages(desk: IntakeDesk, { where }: CustomerThread, showsAgentNames: boolean): Promise<PublicMessage[]> {
  const rows = (await desk.db.getCollection('ticketingComments').model.findAll({
    where: where as never,
    include: [{ association: 'author', attributes: ['nickname'] }, { association: 'contact', attributes: ['name'] }],
    order: [['createdAt', 'DESC'], ['id', 'DESC']],
    limit: MESSAGES + 1,
  })) as Model[];
  const files = await filesOfComments(desk, rows.map((row) => String(row.get('id'))));
  return rows.map((row) => {
    const isFromCustomer = row.get('direction') === 'inbound';
    const author = row.get('author') as Model | null;
    const contact = row.get('contact') as Model | null;
    return {
      at: new Date(row.get('createdAt') as string | Date),
      isFromCustomer,
      name: isFromCustomer ? publicName(contact?.get('name') as string | null) : showsAgentNames ? publicName(author?.get('nickname') as string | null) : null,
      html: sanitizeComment(String(row.get('content') ?? '')),
      files: files.get(String(row.get('id'))) ?? [],
    };
  });
}

/** His own ticket's, and after it was merged those of the one in which it goes on. */
async function readEvents({ db }: IntakeDesk, asked: Model, { ticket }: CustomerThread): Promise<PublicTicket['events']> {
  const ofAsked = { ticketId: String(asked.get('id')) };
  const ofToday = { ticketId: String(ticket.get('id')), at: { [Op.gt]: asked.get('closedAt') } };
  const rows = (await db.getCollection('ticketingActivities').model.findAll({
    where: { [Op.or]: ticket === asked ? [ofAsked] : [ofAsked, ofToday], type: { [Op.in]: PUBLIC_EVENT_TYPES } } as never, attributes: ['at', 'type'], order: [['at', 'ASC'], ['id', 'ASC']],
  })) as Model[];
  return rows.map((row) => ({ at: new Date(row.get('at') as string | Date), words: publicEventOf(String(row.get('type'))) ?? '' }));
}

async function filesOfRequest({ db }: IntakeDesk, ticket: Model, reader: Opened['reader']): Promise<PublicFile[]> {
  const ids = await requestFileIds(db, ticket, reader);
  return ids.length ? ((await db.getCollection('ticketingFiles').model.findAll({ where: { id: { [Op.in]: ids } }, order: [['id', 'ASC']] })) as Model[]).map(publicFile) : [];
}

/** Files by the comment they hang on. */
async function filesOfComments({ db }: IntakeDesk, ids: readonly string[]): Promise<Map<string, PublicFile[]>> {
  const byRow = new Map<string, PublicFile[]>();
  if (!ids.length) return byRow;
  const links = (await db.getCollection('ticketingCommentFiles').model.findAll({ where: { commentId: { [Op.in]: [...ids] } }, raw: true })) as unknown as Record<string, string | number>[];
  const files = (await db.getCollection('ticketingFiles').model.findAll({ where: { id: { [Op.in]: links.map(({ fileId }) => fileId) } } })) as Model[];
  for (const link of links) {
    const file = files.find((one) => String(one.get('id')) === String(link.fileId));
    if (file) byRow.set(String(link.commentId), [...(byRow.get(String(link.commentId)) ?? []), publicFile(file)]);
  }
  return byRow;
}

const publicFile = (file: Model): PublicFile => ({
  id: String(file.get('id')),
  name: `${String(file.get('title') ?? 'file')}${String(file.get('extname') ?? '')}`,
  size: Number(file.get('size') ?? 0),
});

/** A file of a ticket its customer may have: one of the request itself or of a message he may read. Null otherwise. */
export async function publicFileOf(desk: IntakeDesk, { ticketId, reader }: Opened, fileId: unknown): Promise<Model | null> {
  if (!/^\d{1,20}$/.test(String(fileId))) return null;
  const { db } = desk;
  const ticket = (await db.getCollection('ticketingTickets').model.findByPk(ticketId)) as Model | null;
  if (!ticket) return null;
  const { where } = await customerThread(db, ticket, reader);
  const onTicket = (await requestFileIds(db, ticket, reader)).includes(String(fileId));
  const comments = (await db.getCollection('ticketingCommentFiles').model.findAll({ where: { fileId: String(fileId) }, raw: true })) as unknown as { commentId: string }[];
  const ids = comments.map(({ commentId }) => commentId);
  const onMessage = ids.length ? await db.getCollection('ticketingComments').model.count({ where: { [Op.and]: [{ id: { [Op.in]: ids } }, where] } as never }) : 0;
  return onTicket || onMessage ? ((await db.getCollection('ticketingFiles').model.findByPk(String(fileId))) as Model | null) : null;
}
