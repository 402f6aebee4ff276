import { Op, type Database, type Transaction } from '@nocobase/database';
import { detailsRelations } from '@ticketing/plugin-tickets';
import { setState } from './demo-marker';
import { demoIds } from './demo-records';
import { unusedCategories, unusedContacts, unusedCustomers } from './unused-demo-records';

/** What the demo made for other plugins, in the order in which it can go. */
const SETUP_OF_OTHERS = [
  'ticketingSlaPolicies', 'ticketingSlaCalendars', 'ticketingRoutingRules', 'ticketingQueues', 'ticketingAgents', 'ticketingSkills', 'ticketingArticles',
] as const;

interface Removal {
  db: Database;
  transaction: Transaction;
}

/**
 * Removes the demo data, in one transaction: tickets with everything on them, users, and the customers, contacts and categories that
 * no real record uses. What is left over is real from now on. Files, users and tickets go through their hooks, so that what other
 * parts of the app keep about them goes, too.
 */
export async function removeDemo(db: Database): Promise<void> {
  await db.sequelize.transaction(async (transaction) => {
    const removal = { db, transaction };
    await setState(db, 'removed', transaction);
    await removeTickets(removal, await demoIds(db, 'ticketingTickets', transaction));
    const customers = await unusedCustomers(db, transaction);
    const contacts = await unusedContacts(db, transaction);
    await remove(removal, 'ticketingContactCustomers', { [Op.or]: [{ customerId: customers }, { contactId: contacts }] });
    await destroy(removal, 'ticketingContacts', contacts);
    await destroy(removal, 'ticketingCustomers', customers);
    await removeCategories(removal);
    for (const collection of SETUP_OF_OTHERS) {
      if (db.hasCollection(collection)) await destroy(removal, collection, await demoIds(db, collection, transaction));
    }
    const users = await demoIds(db, 'users', transaction);
    await destroy(removal, 'users', users);
    await remove(removal, 'rolesUsers', { userId: users });
    await remove(removal, 'ticketingDemoRecords', {});
  });
}

async function removeTickets(removal: Removal, ticketIds: string[]): Promise<void> {
  const { db, transaction } = removal;
  // First: whoever is writing on one of them ends before, so that nothing is left over of what he writes, and whoever comes later finds no ticket.
  await remove(removal, 'ticketingTickets', { id: ticketIds });
  const ofTickets = { ticketId: ticketIds };
  const commentIds = (await db.getModel('ticketingComments').findAll({ where: ofTickets, attributes: ['id'], transaction })).map((row) => row.get('id'));
  const links = [
    ...(await db.getModel('ticketingTicketFiles').findAll({ where: ofTickets, transaction })),
    ...(await db.getModel('ticketingCommentFiles').findAll({ where: { commentId: commentIds }, transaction })),
  ];
  await remove(removal, 'ticketingTicketFiles', ofTickets);
  await remove(removal, 'ticketingCommentFiles', { commentId: commentIds });
  await destroy(removal, 'ticketingFiles', [...new Set(links.map((link) => String(link.get('fileId'))))]);
  await remove(removal, 'ticketingTicketLinks', { [Op.or]: [ofTickets, { relatedTicketId: ticketIds }] });
  await remove(removal, 'ticketingFollowers', ofTickets);
  for (const { collection } of detailsRelations(db)) await remove(removal, collection, ofTickets);
  await remove(removal, 'ticketingComments', ofTickets);
  await remove(removal, 'ticketingActivities', ofTickets);
}

/** Leaves first: a category with a child that stays is left. */
async function removeCategories(removal: Removal): Promise<void> {
  for (let unused = await unusedCategories(removal); unused.length; unused = await unusedCategories(removal)) {
    await remove(removal, 'ticketingBusinessTypeCategories', { categoryId: unused });
    await destroy(removal, 'ticketingCategories', unused);
  }
}

async function remove({ db, transaction }: Removal, collection: string, where: object): Promise<void> {
  await db.getModel(collection).destroy({ where, transaction, ticketingWrite: 'removal' } as object);
}

async function destroy({ db, transaction }: Removal, collection: string, ids: string[]): Promise<void> {
  if (ids.length) await db.getRepository(collection).destroy({ filterByTk: ids, transaction });
}
