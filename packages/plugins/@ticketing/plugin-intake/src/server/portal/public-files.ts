import { Op, type Model } from '@nocobase/database';
import { customerThread } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';

export interface PublicFile {
  id: string;
  title: string;
  extname: string | null;
  size: number | null;
}

interface Link {
  fileId: string | number;
  commentId?: string | number;
}

/** What a customer gets to know of a file; never its path on the server. */
export const publicFile = (file: Model): PublicFile => ({
  id: String(file.get('id')),
  title: String(file.get('title') ?? 'file'),
  extname: (file.get('extname') as string | null) ?? null,
  size: (file.get('size') as number | null) ?? null,
});

/** The files that came with the request. What people of the desk hung on the ticket later is theirs: it may be meant for the desk. */
export async function filesOfRequest(desk: IntakeDesk, ticket: Model): Promise<PublicFile[]> {
  const links = await linksIn(desk, 'ticketingTicketFiles', { ticketId: String(ticket.get('id')) });
  const files = await filesBy(desk, links.map(({ fileId }) => fileId));
  const contact = ticket.get('contactId') ? ((await desk.db.getCollection('ticketingContacts').model.findByPk(String(ticket.get('contactId')), { attributes: ['userId'] })) as Model | null) : null;
  const requester = contact?.get('userId') ? String(contact.get('userId')) : null;
  return files.filter((file) => !file.get('createdById') || String(file.get('createdById')) === requester).map(publicFile);
}

/** The files of public comments, by comment. */
export async function filesOfComments(desk: IntakeDesk, commentIds: readonly string[]): Promise<Map<string, PublicFile[]>> {
  if (!commentIds.length) return new Map();
  const links = await linksIn(desk, 'ticketingCommentFiles', { commentId: { [Op.in]: [...commentIds] } });
  const files = await filesBy(desk, links.map(({ fileId }) => fileId));
  const byComment = new Map<string, PublicFile[]>();
  for (const { commentId, fileId } of links) {
    const file = files.find((one) => String(one.get('id')) === String(fileId));
    if (file) byComment.set(String(commentId), [...(byComment.get(String(commentId)) ?? []), publicFile(file)]);
  }
  return byComment;
}

/** Whether a file belongs to what a customer sees of this ticket. */
export async function isPublicFile(desk: IntakeDesk, ticket: Model, fileId: string): Promise<boolean> {
  if ((await filesOfRequest(desk, ticket)).some(({ id }) => id === fileId)) return true;
  const links = await linksIn(desk, 'ticketingCommentFiles', { fileId });
  const ids = links.map(({ commentId }) => String(commentId));
  if (!ids.length) return false;
  const { where } = await customerThread(desk.db, ticket, 'requester');
  return (await desk.db.getCollection('ticketingComments').model.count({ where: { [Op.and]: [{ id: { [Op.in]: ids } }, where] } as never })) > 0;
}

const linksIn = async ({ db }: IntakeDesk, collection: string, where: object): Promise<Link[]> =>
  (await db.getCollection(collection).model.findAll({ where: where as never, raw: true })) as unknown as Link[];

const filesBy = async ({ db }: IntakeDesk, ids: readonly (string | number)[]): Promise<Model[]> =>
  ids.length ? ((await db.getCollection('ticketingFiles').model.findAll({ where: { id: { [Op.in]: [...ids] } }, order: [['id', 'ASC']] })) as Model[]) : [];
