import type { Database, Transaction } from '@nocobase/database';
import { countUp } from '@ticketing/plugin-tickets';
import type { RoleDefinition } from '../../domain/roles/role-definitions';

/**
 * The host gives every AI employee to every new role; one of people outside of the desk is freed of them, for each question costs the desk money and
 * employees read what the desk knows. Once: what an administrator gives such a role afterwards stays.
 */
export async function withoutAiEmployees(db: Database, { name, isOutside }: RoleDefinition, transaction: Transaction): Promise<void> {
  const roles = db.getCollection('roles');
  // Without its plugin the host has no AI employees; a role made then is given none later, either.
  if (!isOutside || !roles.hasField('allowNewAiEmployee')) return;
  const role = await roles.repository.findOne({ filterByTk: name, transaction });
  if (!role || (await countUp(db, `desk:without-ai:${name}`, transaction)) > 1) return;
  // Past the hooks: they tell of rights on collections, which do not change.
  await role.update({ allowNewAiEmployee: false }, { transaction, hooks: false });
  await db.getRepository('rolesAiEmployees').destroy({ filter: { roleName: name }, transaction });
}
