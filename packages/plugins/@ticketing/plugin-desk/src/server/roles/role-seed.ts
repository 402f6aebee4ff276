import type { Database, Model, Transaction } from '@nocobase/database';
import { canonicalRole } from '../../domain/roles/granted-columns';
import { ROLES_VERSION, type RoleDefinition } from '../../domain/roles/role-definitions';
import { tExpression } from '../locale';
import type { Seed } from '../seeds/seed';
import { columnsOf, grant, storedGrants, type NewAction } from './grants';
import { knownColumns } from './known-columns';

/** No settings of plugins, no editing of pages: an agent works, he does not configure. */
const SNIPPETS = ['!pm', '!pm.*', '!ui.*'];

export const keyOfRole = (name: string) => `role:${name}`;

/** A role of the desk with its rights on our collections; rights on others that an administrator adds are no change of it. */
export function roleSeed(db: Database, definition: RoleDefinition, scopeIds: ReadonlyMap<string, string | number>): Seed {
  const { name, grants } = definition;
  const title = tExpression(definition.title);
  const collections = Object.keys(grants).filter((collection) => db.hasCollection(collection));
  const find = (transaction: Transaction): Promise<Model | null> => db.getRepository('roles').findOne({ filterByTk: name, transaction });

  const grantAll = async (transaction: Transaction) => {
    for (const collection of collections) {
      const actions = Object.entries(grants[collection]).map(
        ([action, reach]): NewAction => ({ name: action, scopeId: reach === 'all' ? null : (scopeIds.get(reach) ?? null) }),
      );
      await grant(db, name, collection, actions, transaction);
    }
  };

  return {
    key: keyOfRole(name),
    kind: 'role',
    title,
    version: ROLES_VERSION,
    hasPlace: async () => true,
    async read(transaction) {
      const role = await find(transaction);
      if (!role) return null;
      const known = (await knownColumns(db, keyOfRole(name), transaction)) ?? columnsByCollection(db, collections);
      const stored = await storedGrants(db, name, collections, transaction);
      return canonicalRole(role.get('title') as string, (role.get('snippets') as string[]) ?? [], stored, known);
    },
    async create(transaction) {
      const values = { name, title, snippets: SNIPPETS, strategy: { actions: [] }, allowNewMenu: false };
      await db.getRepository('roles').create({ values, transaction });
      await grantAll(transaction);
    },
    async replace(transaction) {
      await db.getRepository('roles').update({ filterByTk: name, values: { title, snippets: SNIPPETS }, transaction });
      await grantAll(transaction);
    },
  };
}

export const columnsByCollection = (db: Database, collections: string[]): Record<string, string[]> =>
  Object.fromEntries(collections.map((collection) => [collection, columnsOf(db, collection)]));
