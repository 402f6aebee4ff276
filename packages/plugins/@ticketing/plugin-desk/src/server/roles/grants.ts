// Reads and writes a role's rights in the collections of the stock permission settings.
import type { Database, Model, Transaction } from '@nocobase/database';
import { ACTIONS_WITH_COLUMNS, VISIBLE_COLUMNS } from '../../domain/roles/role-definitions';
import type { StoredGrant } from '../../domain/roles/granted-columns';

const RESOURCES = 'dataSourcesRolesResources';
const ACTIONS = 'dataSourcesRolesResourcesActions';
const DATA_SOURCE = 'main';

/** The columns a role can be granted: those people see in the field settings. */
export function columnsOf(db: Database, collection: string): string[] {
  if (VISIBLE_COLUMNS[collection]) return [...VISIBLE_COLUMNS[collection]];
  const fields = [...(db.getCollection(collection)?.fields.values() ?? [])];
  return fields.filter((field) => field.options.interface).map((field) => field.name);
}

export interface NewAction {
  name: string;
  scopeId: string | number | null;
}

export const resourceOf = (db: Database, roleName: string, collection: string, transaction: Transaction): Promise<Model | null> =>
  db.getRepository(RESOURCES).findOne({
    filter: { roleName, dataSourceKey: DATA_SOURCE, name: collection },
    appends: ['actions', 'actions.scope'],
    transaction,
  });

/** Gives the role exactly these actions on the collection. */
export async function grant(db: Database, roleName: string, collection: string, actions: NewAction[], transaction: Transaction): Promise<void> {
  const columns = columnsOf(db, collection);
  const values = actions.map((action) => ({ ...action, fields: ACTIONS_WITH_COLUMNS.includes(action.name) ? columns : [] }));
  const old = await resourceOf(db, roleName, collection, transaction);
  if (old) await db.getRepository(RESOURCES).destroy({ filterByTk: old.get('id') as string, transaction });
  await db.getRepository(RESOURCES).create({
    values: { roleName, dataSourceKey: DATA_SOURCE, name: collection, usingActionsConfig: true, actions: values },
    transaction,
  });
}

export const storedActions = (resource: Model): Model[] => (resource.get('actions') as Model[] | undefined) ?? [];

export async function storedGrants(db: Database, roleName: string, collections: string[], transaction: Transaction): Promise<StoredGrant[]> {
  const grants: StoredGrant[] = [];
  for (const collection of collections) {
    const resource = await resourceOf(db, roleName, collection, transaction);
    if (!resource?.get('usingActionsConfig')) continue;
    for (const action of storedActions(resource)) {
      const scope = action.get('scope') as Model | null;
      const columns = (action.get('fields') as string[] | null) ?? [];
      grants.push({ collection, action: action.get('name') as string, scopeKey: (scope?.get('key') as string) ?? null, columns });
    }
  }
  return grants;
}

/** Adds columns to an action's list. Through the repository: its hooks tell the rights in memory, here and on other nodes. */
export async function addColumns(db: Database, action: Model, columns: string[], transaction: Transaction): Promise<void> {
  const granted = (action.get('fields') as string[] | null) ?? [];
  await db.getRepository(ACTIONS).update({ filterByTk: action.get('id') as string, values: { fields: [...granted, ...columns] }, transaction });
}
