import type { Database, Model, Transaction } from '@nocobase/database';
import { SCOPES } from '../../domain/roles/role-definitions';
import { tExpression } from '../locale';

const COLLECTION = 'dataSourcesRolesResourcesScopes';

/** Creates the scopes that are missing; one an administrator changed stays as it is. Returns their ids by key. */
export async function seedScopes(db: Database, transaction: Transaction): Promise<Map<string, string | number>> {
  const ids = new Map<string, string | number>();
  const repository = db.getRepository(COLLECTION);
  for (const { key, collection, name, filter } of SCOPES) {
    if (!db.hasCollection(collection)) continue;
    const existing: Model | null = await repository.findOne({ filter: { key }, transaction });
    const values = { key, dataSourceKey: 'main', resourceName: collection, name: tExpression(name), scope: filter };
    const scope: Model = existing ?? (await repository.create({ values, transaction }));
    ids.set(key, scope.get('id') as string);
  }
  return ids;
}
