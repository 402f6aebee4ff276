import type { Database, Model, Transaction } from '@nocobase/database';
import { columnsToGrant } from '../../domain/roles/granted-columns';
import { ACTIONS_WITH_COLUMNS, DETAILS_BASE, type RoleDefinition } from '../../domain/roles/role-definitions';
import { addColumns, columnsOf, grant, resourceOf, storedActions } from './grants';
import { knownColumns, rememberColumns, type KnownColumns } from './known-columns';
import { keyOfRole } from './role-seed';

/**
 * Keeps a role's rights in step with the collections: columns that plugins added since are granted wherever the role may use the
 * collection, and business collections without rights of their own get those of their base.
 */
export async function followCollections(db: Database, { name, grants }: RoleDefinition, transaction: Transaction): Promise<void> {
  const known = await knownColumns(db, keyOfRole(name), transaction);
  const current: KnownColumns = {};
  for (const collection of [...Object.keys(grants), ...(await businessCollections(db, transaction))]) {
    if (!db.hasCollection(collection)) {
      // Its plugin is off for now, and brings no new collection when it is on again.
      if (known?.[collection]) current[collection] = known[collection];
      continue;
    }
    current[collection] = columnsOf(db, collection);
    const resource = await resourceOf(db, name, collection, transaction);
    if (resource) await grantNewColumns(db, resource, known?.[collection] ?? current[collection], current[collection], transaction);
    else if (!(collection in grants)) await grantLikeBase(db, name, collection, transaction);
  }
  await rememberColumns(db, keyOfRole(name), current, transaction);
}

async function businessCollections(db: Database, transaction: Transaction): Promise<string[]> {
  const types: Model[] = await db.getRepository('ticketingBusinessTypes').find({ transaction });
  return [...new Set(types.map((type) => type.get('detailsCollection') as string | null).filter((one): one is string => Boolean(one)))];
}

async function grantNewColumns(db: Database, resource: Model, known: string[], current: string[], transaction: Transaction) {
  for (const action of storedActions(resource)) {
    if (!ACTIONS_WITH_COLUMNS.includes(action.get('name') as string)) continue;
    const granted = (action.get('fields') as string[] | null) ?? [];
    const added = columnsToGrant(granted, known, current);
    if (added.length) await addColumns(db, action, added, transaction);
  }
}

async function grantLikeBase(db: Database, roleName: string, collection: string, transaction: Transaction) {
  const base = await resourceOf(db, roleName, DETAILS_BASE, transaction);
  if (!base) return;
  const actions = storedActions(base).map((action) => ({
    name: action.get('name') as string,
    scopeId: (action.get('scopeId') as string | null) ?? null,
  }));
  await grant(db, roleName, collection, actions, transaction);
}
