import type { Database, Model } from '@nocobase/database';

/** NocoBase's departments plugin is a matter of the host; without it nobody has a head. */
export const hasDepartments = (db: Database): boolean => db.hasCollection('departments') && db.getCollection('users').hasField('departments');

/**
 * Who leads the department of a person: its owners; of several departments the main one counts, and all when none is. Where a department
 * has no other owner than that person, the one above it answers. Nobody, when there are no departments.
 */
export async function departmentHeads(db: Database, userId: number): Promise<number[]> {
  if (!hasDepartments(db)) return [];
  const user = (await db.getRepository('users').findOne({ filterByTk: userId, appends: ['departments'] })) as Model | null;
  const all = ((user?.get('departments') as Model[] | undefined) ?? []).map((department) => String(department.get('id')));
  const main = String(user?.get('mainDepartmentId') ?? '');
  const heads = new Set<number>();
  for (const id of all.includes(main) ? [main] : all) for (const head of await headsFrom(db, id, userId)) heads.add(head);
  return [...heads];
}

async function headsFrom(db: Database, departmentId: string, userId: number, below: readonly string[] = []): Promise<number[]> {
  const department = (await db.getRepository('departments').findOne({ filterByTk: departmentId, appends: ['owners'] })) as Model | null;
  const owners = ((department?.get('owners') as Model[] | undefined) ?? []).map((owner) => Number(owner.get('id')));
  const others = owners.filter((owner) => owner !== userId);
  const above = String(department?.get('parentId') ?? '');
  // Nothing keeps an administrator from making departments a circle.
  const isTop = !above || below.includes(above);
  return others.length || isTop ? others : headsFrom(db, above, userId, [...below, departmentId]);
}
