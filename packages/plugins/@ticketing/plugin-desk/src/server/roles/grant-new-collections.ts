import type { Database, Transaction } from '@nocobase/database';
import type { RoleDefinition } from '../../domain/roles/role-definitions';
import { amendSeed } from '../seeds/amend-seed';
import { grantAsDefined, type ScopeIds } from './grant-as-defined';
import { resourceOf } from './grants';
import { knownColumns } from './known-columns';
import { keyOfRole, roleSeed } from './role-seed';

/**
 * Collections that a plugin brought since the role was seeded are granted as the role's definition says. Once for each collection: what an
 * administrator takes away stays away.
 */
export async function grantNewCollections(db: Database, role: RoleDefinition, scopeIds: ScopeIds, transaction: Transaction): Promise<void> {
  const known = await knownColumns(db, keyOfRole(role.name), transaction);
  const came = Object.keys(role.grants).filter((collection) => known && !known[collection] && db.hasCollection(collection));
  if (!came.length || !(await db.getRepository('roles').count({ filter: { name: role.name }, transaction }))) return;
  await amendSeed(db, roleSeed(db, role, scopeIds), transaction, async () => {
    for (const collection of came) {
      if (!(await resourceOf(db, role.name, collection, transaction))) await grantAsDefined(db, role, collection, scopeIds, transaction);
    }
  });
}
