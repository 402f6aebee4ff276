import type { Database, Transaction } from '@nocobase/database';
import type { RoleDefinition } from '../../domain/roles/role-definitions';
import { grant, type NewAction } from './grants';

/** Ids of the stored scopes by their key. */
export type ScopeIds = ReadonlyMap<string, string | number>;

/** Gives a role the rights on one collection that its definition names. */
export async function grantAsDefined(db: Database, { name, grants }: RoleDefinition, collection: string, scopeIds: ScopeIds, transaction: Transaction): Promise<void> {
  const actions = Object.entries(grants[collection]).map(
    ([action, reach]): NewAction => ({ name: action, scopeId: reach === 'all' ? null : (scopeIds.get(reach) ?? null) }),
  );
  await grant(db, name, collection, actions, transaction);
}
