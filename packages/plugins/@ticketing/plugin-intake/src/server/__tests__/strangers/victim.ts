// A ticket with everything on it that strangers must not get, each marked by a word of its own.
import type { Model } from '@nocobase/database';
import { expect } from 'vitest';
import type { CreatedUser, TestApp } from '@test/harness';
import { aPortal } from '../a-portal';

/** What only people of the desk may read, and what only the customer and the desk may. */
export const SECRETS = {
  title: 'SECRETTITLE', description: 'SECRETSTORY', note: 'SECRETNOTE', reply: 'SECRETREPLY', detail: 'SECRETDETAIL', file: 'SECRETFILE', resolution: 'SECRETRESOLUTION',
} as const;
/** What agents know and customers never learn. */
export const OF_THE_DESK = { agentMail: 'secret.agent@desk.test', contactMail: 'secret.contact@victim.test', customer: 'SECRETCUSTOMER', remark: 'SECRETREMARK', article: 'SECRETARTICLE', image: 'SECRETIMAGE' } as const;

const ONE_DOT = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export interface Victim {
  agent: CreatedUser;
  customer: CreatedUser;
  /** Id of the row of the victim, by collection. */
  idOf(collection: string): string;
  /** All that must stay as it is. */
  snapshot(): Promise<string>;
}

export async function aVictim(t: TestApp): Promise<Victim> {
  const portal = aPortal(t);
  const agent = await t.createUser({ username: 'victims.agent', nickname: 'Ann', email: OF_THE_DESK.agentMail, roles: ['ticketing_agent'] });
  const customer = await portal.customer('victim', { nickname: 'Victoria' });
  const customerId = String((await t.admin.post('ticketingCustomers:create', { name: OF_THE_DESK.customer, remark: OF_THE_DESK.remark })).body.data.id);
  const ofRequest = await portal.answer(portal.upload(customer.client, `${SECRETS.file}.txt`, SECRETS.file));
  const { ticketId } = await portal.submit(customer, { title: SECRETS.title, description: SECRETS.description, businessTypeCode: 'it_support', details: { assetNumber: SECRETS.detail }, fileIds: [ofRequest.id] });
  const contactId = String((await portal.contactOf(customer))?.get('id'));
  await t.admin.post('ticketingContacts:update', { email: OF_THE_DESK.contactMail, remark: OF_THE_DESK.remark, customers: [customerId] }, { filterByTk: contactId });
  await t.admin.post('ticketingTickets:update', { customerId }, { filterByTk: ticketId });
  await portal.act(t.admin, ticketId, 'assign', { assigneeId: agent.id });
  await portal.act(agent.client, ticketId, 'accept');
  await portal.act(agent.client, ticketId, 'reply', { content: SECRETS.reply, isInternal: false });
  await portal.act(agent.client, ticketId, 'reply', { content: SECRETS.note, isInternal: true });
  await portal.act(agent.client, ticketId, 'resolve', { resolution: SECRETS.resolution });
  const rowOf = async (collection: string, filter: object) => (await t.db.getRepository(collection).findOne({ filter, sort: ['id'] } as never)) as Model | null;
  const note = await rowOf('ticketingComments', { ticketId, isInternal: true });
  const submission = await rowOf('ticketingSubmissions', { ticketId });
  const details = await rowOf('ticketingItSupportDetails', { ticketId });
  const activity = await rowOf('ticketingActivities', { ticketId });
  const id = (row: Model | null) => String(row?.get('id'));
  const image = (await t.admin.upload('ticketingImages:upload', { field: 'file', filename: `${OF_THE_DESK.image}.gif`, content: Buffer.from(ONE_DOT, 'base64'), contentType: 'image/gif' })).body.data as { address: string };
  const article = (await t.admin.post('ticketingArticles:create', { title: OF_THE_DESK.article, content: `${OF_THE_DESK.article} ![](${image.address})`, audience: 'internal', sourceTicketId: ticketId })).body.data as { id: string };
  await t.admin.post('ticketingArticles:publish', { version: 1 }, { filterByTk: article.id });
  await t.db.getRepository('ticketingArticleUses').create({ values: { articleId: article.id, ticketId, userId: agent.id } });
  const known: Record<string, string> = {
    ticketingArticles: String(article.id),
    ticketingTickets: ticketId, ticketingComments: id(note), ticketingSubmissions: id(submission), ticketingItSupportDetails: id(details), ticketingDetails: id(details),
    ticketingActivities: id(activity), ticketingContacts: contactId, ticketingCustomers: customerId, ticketingFiles: String(ofRequest.id), users: String(agent.id),
  };
  for (const collection of t.db.collections.values()) {
    const key = collection.model.primaryKeyAttribute;
    if (known[collection.name] || !key || !collection.name.startsWith('ticketing')) continue;
    const row = (await collection.model.findOne({ attributes: [key] })) as Model | null;
    known[collection.name] = String(row?.get(key) ?? '1');
  }
  const snapshot = async () => {
    const parts: unknown[] = [];
    for (const [collection, where] of [
      ['ticketingTickets', { id: ticketId }], ['ticketingComments', { ticketId }], ['ticketingActivities', { ticketId }], ['ticketingItSupportDetails', { ticketId }],
      ['ticketingSubmissions', { id: id(submission) }], ['ticketingFiles', { id: ofRequest.id }], ['ticketingContacts', { id: contactId }], ['ticketingCustomers', { id: customerId }],
      ['ticketingTicketFiles', { ticketId }], ['ticketingFollowers', { ticketId }], ['ticketingTicketLinks', { ticketId }], ['ticketingRepairDetails', { ticketId }], ['ticketingComplaintDetails', { ticketId }],
      // Not which customers a contact belongs to: agents keep that register.
    ] as [string, object][]) {
      const rows = await t.db.getCollection(collection).model.findAll({ where: where as never, raw: true });
      parts.push([collection, rows.map((row) => JSON.stringify(row)).sort()]);
    }
    return JSON.stringify(parts, null, 1);
  };
  expect(await snapshot()).toContain(SECRETS.note);
  return { agent, customer, idOf: (collection) => known[collection] ?? '1', snapshot };
}
