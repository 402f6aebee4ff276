import type { Database, Model, Transaction } from '@nocobase/database';
import { backdate } from '@ticketing/plugin-tickets';
import type { DemoCategory, DemoPlan, DemoUser } from '../../domain/demo/demo-plan';
import { tExpression } from '../locale';
import { once } from './demo-records';

/** Ids of what tickets point to: by user name, customer key and e-mail address. */
export interface DemoPeople {
  users: Map<string, DemoUser & { id: string }>;
  customers: Map<string, { id: string; name: string }>;
  contacts: Map<string, string>;
}

/** Makes users, categories, customers and contacts: what must be there before a ticket is filed. */
export async function makePeople(db: Database, plan: DemoPlan, password: string): Promise<DemoPeople> {
  const maker = new Maker(db, plan.begin);
  const people: DemoPeople = { users: new Map(), customers: new Map(), contacts: new Map() };
  for (const { language, role, ...columns } of plan.users) {
    const id = await once(db, `user:${columns.username}`, 'users', maker.of('users', { ...columns, password, roles: [role] }));
    people.users.set(columns.username, { ...columns, language, role, id });
  }
  await makeCategories(db, maker, plan.categories, null);
  for (const { key, contacts: _contacts, sharedContacts: _shared, language: _language, ...columns } of plan.customers) {
    const id = await once(db, `customer:${key}`, 'ticketingCustomers', maker.of('ticketingCustomers', columns));
    people.customers.set(key, { id, name: columns.name });
  }
  for (const { key, language, contacts } of plan.customers) {
    for (const { salutation: _salutation, ...columns } of contacts) {
      const speaksFor = plan.customers.filter((customer) => customer.key === key || customer.sharedContacts?.includes(columns.email));
      const customers = speaksFor.map((customer) => people.customers.get(customer.key)?.id);
      const values = { ...columns, languageCode: language, customers };
      people.contacts.set(columns.email, await once(db, `contact:${columns.email}`, 'ticketingContacts', maker.of('ticketingContacts', values)));
    }
  }
  return people;
}

/** A category with this code that is there already is used as it is, and is not ours to remove. */
async function makeCategories(db: Database, maker: Maker, categories: readonly DemoCategory[], parentId: string | null): Promise<void> {
  for (const [index, { code, title, children = [] }] of categories.entries()) {
    const existing: Model | null = await db.getRepository('ticketingCategories').findOne({ filter: { code } });
    const values = { code, title: tExpression(title), parentId, sort: (index + 1) * 10, isEnabled: true };
    const id = existing ? String(existing.get('id')) : await once(db, `category:${code}`, 'ticketingCategories', maker.of('ticketingCategories', values));
    await makeCategories(db, maker, children, id);
  }
}

class Maker {
  constructor(
    private readonly db: Database,
    private readonly begin: Date,
  ) {}

  of(collection: string, values: object) {
    return async (transaction: Transaction): Promise<string> => {
      backdate(transaction, this.begin);
      const row: Model = await this.db.getRepository(collection).create({ values, context: { skipWorkflow: true }, transaction });
      return String(row.get('id'));
    };
  }
}
