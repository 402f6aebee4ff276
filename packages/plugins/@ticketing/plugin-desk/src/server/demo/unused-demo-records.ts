import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import { demoIds } from './demo-records';

interface Place {
  collection: string;
  column: string;
}

/** Demo customers no ticket is left of, and no contact that somebody added. */
export async function unusedCustomers(db: Database, transaction: Transaction): Promise<string[]> {
  const [customers, contacts] = [await demoIds(db, 'ticketingCustomers', transaction), await demoIds(db, 'ticketingContacts', transaction)];
  const links: Model[] = await db.getModel('ticketingContactCustomers').findAll({ where: { contactId: { [Op.notIn]: contacts } }, transaction });
  const used = await valuesIn(db, [{ collection: 'ticketingTickets', column: 'customerId' }], transaction);
  links.forEach((link) => used.add(String(link.get('customerId'))));
  return customers.filter((id) => !used.has(id));
}

/** Demo contacts no ticket or comment is left of, and who speak for no real customer. */
export async function unusedContacts(db: Database, transaction: Transaction): Promise<string[]> {
  const customers = await demoIds(db, 'ticketingCustomers', transaction);
  const realLinks: Model[] = await db.getModel('ticketingContactCustomers').findAll({ where: { customerId: { [Op.notIn]: customers } }, transaction });
  const places = [
    { collection: 'ticketingTickets', column: 'contactId' },
    { collection: 'ticketingComments', column: 'contactId' },
  ];
  const used = await valuesIn(db, places, transaction);
  realLinks.forEach((link) => used.add(String(link.get('contactId'))));
  return (await demoIds(db, 'ticketingContacts', transaction)).filter((id) => !used.has(id));
}

/** Demo categories that are there, with no ticket and no child. */
export async function unusedCategories({ db, transaction }: { db: Database; transaction: Transaction }): Promise<string[]> {
  const rows: Model[] = await db.getModel('ticketingCategories').findAll({ where: { id: await demoIds(db, 'ticketingCategories', transaction) }, transaction });
  const used = await valuesIn(db, [{ collection: 'ticketingTickets', column: 'categoryCode' }], transaction);
  const parents = await valuesIn(db, [{ collection: 'ticketingCategories', column: 'parentId' }], transaction);
  return rows.filter((row) => !used.has(row.get('code') as string) && !parents.has(String(row.get('id')))).map((row) => String(row.get('id')));
}

async function valuesIn(db: Database, places: Place[], transaction: Transaction): Promise<Set<string>> {
  const values = new Set<string>();
  for (const { collection, column } of places) {
    const rows: Model[] = await db.getModel(collection).findAll({ attributes: [column], group: [column], transaction });
    rows.forEach((row) => row.get(column) != null && values.add(String(row.get(column))));
  }
  return values;
}
