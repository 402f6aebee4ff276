import type { Database, Model, Transaction } from '@nocobase/database';
import { canonicalRole } from '../../domain/roles/granted-columns';
import { ROLES_VERSION, type RoleDefinition } from '../../domain/roles/role-definitions';
import { tExpression } from '../locale';
import type { Seed } from '../seeds/seed';
import { grantAsDefined, type ScopeIds } from './grant-as-defined';
import { columnsOf, storedGrants } from './grants';
import { knownColumns } from './known-columns';

/** No settings of plugins, no editing of pages: an agent works, he does not configure. */
const SNIPPETS = ['!pm', '!pm.*', '!ui.*'];

export const keyOfRole = (name: string) => `role:${name}`;

/** A role of the desk with its rights on our collections; rights on others that an administrator adds are no change of it. */
export function roleSeed(db: Database, definition: RoleDefinition, scopeIds: ScopeIds): Seed {
  const { name, grants } = definition;
  const title = tExpression(definition.title);
  // Also those of a plugin that is off at the moment: its grants are still part of the role.
  const collections = Object.keys(grants);
  const find = (transaction: Transaction): Promise<Model | null> => db.getRepository('roles').findOne({ filterByTk: name, transaction });

  const grantAll = async (transaction: Transaction) => {
    for (const collection of collections) {
      if (db.hasCollection(collection)) await grantAsDefined(db, definition, collection, scopeIds, transaction);
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
