import type { Database, Model, Transaction } from '@nocobase/database';

const BASE = 'ticketingDetails';

/**
 * Gives every role the same rights on a business collection as on its base "Business details", unless the role already has
 * rights of its own there. A new business type is usable at once, and an admin's choice for one collection wins.
 */
export async function copyGrantsOfDetails(db: Database, collection: string, transaction?: Transaction): Promise<void> {
  const resources = db.getRepository('dataSourcesRolesResources');
  if (!resources || collection === BASE) return;
  const grants = (await resources.find({ filter: { dataSourceKey: 'main', name: BASE }, appends: ['actions'], transaction })) as Model[];
  for (const grant of grants) {
    const roleName = grant.get('roleName') as string;
    if (await resources.count({ filter: { dataSourceKey: 'main', name: collection, roleName }, transaction })) continue;
    const actions = (grant.get('actions') as Model[]).map((action) => ({
      name: action.get('name'),
      // An empty list grants no column; actions without columns of their own have an empty one at the base too.
      fields: (action.get('fields') as string[] | null)?.length ? columnsOf(db, collection) : [],
      scopeId: action.get('scopeId') ?? null,
    }));
    await resources.create({
      values: { dataSourceKey: 'main', roleName, name: collection, usingActionsConfig: true, actions },
      transaction,
    });
  }
}

function columnsOf(db: Database, collection: string): string[] {
  const fields = [...(db.getCollection(collection)?.fields.values() ?? [])];
  return fields.filter((field) => field.options.interface).map((field) => field.name);
}
