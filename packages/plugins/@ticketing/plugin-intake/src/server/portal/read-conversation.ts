import { Op, type Model } from '@nocobase/database';
import { customerThread, encodeCursor, olderThan, type Cursor } from '@ticketing/plugin-tickets';
import { shownName } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { readIntakeSettings } from '../settings/intake-settings';
import type { PortalPerson } from './portal-person';
import { filesOfComments } from './public-files';

export interface ConversationPage {
  entries: object[];
  /** Leads to the page before this one; null at the beginning. */
  before: string | null;
}

const PAGE_SIZE = 30;

/** One page of what customer and desk wrote to each other, oldest first; internal notes are not part of it. */
export async function readConversation(desk: IntakeDesk, ticket: Model, person: PortalPerson, cursor: Cursor | null): Promise<ConversationPage> {
  const { db } = desk;
  const { showsAgentNames } = await readIntakeSettings(db);
  const { where } = await customerThread(db, ticket, 'requester');
  const rows = (await db.getCollection('ticketingComments').model.findAll({
    where: { [Op.and]: [where, olderThan('createdAt', cursor)] } as never,
    attributes: ['id', 'createdAt', 'direction', 'content', 'authorId', 'contactId'],
    include: [
      { association: 'author', attributes: ['nickname'] },
      { association: 'contact', attributes: ['name'] },
    ],
    order: [['createdAt', 'DESC'], ['id', 'DESC']],
    limit: PAGE_SIZE + 1,
  })) as Model[];
  const page = rows.slice(0, PAGE_SIZE).reverse();
  const files = await filesOfComments(desk, page.map((row) => String(row.get('id'))));
  const first = page[0];
  return {
    entries: page.map((row) => ({
      id: String(row.get('id')),
      at: row.get('createdAt'),
      ...sideOf(row, person, showsAgentNames),
      content: row.get('content'),
      files: files.get(String(row.get('id'))) ?? [],
    })),
    before: rows.length > PAGE_SIZE ? encodeCursor({ at: (first.get('createdAt') as Date).toISOString(), id: String(first.get('id')) }) : null,
  };
}

/** Who wrote it, as customers know people: name null stands for "you", "a colleague" or "the service desk". */
function sideOf(row: Model, { contactId }: PortalPerson, showsAgentNames: boolean): { side: 'you' | 'colleague' | 'desk'; name: string | null } {
  if (row.get('direction') !== 'inbound') {
    return { side: 'desk', name: showsAgentNames ? shownName((row.get('author') as Model | null)?.get('nickname')) : null };
  }
  if (String(row.get('contactId')) === contactId) return { side: 'you', name: null };
  return { side: 'colleague', name: shownName((row.get('contact') as Model | null)?.get('name')) };
}
