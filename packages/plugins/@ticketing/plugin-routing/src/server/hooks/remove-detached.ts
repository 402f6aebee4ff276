import type { Database, Model } from '@nocobase/database';
import type { SaveOptions } from './check-setup';

/** Forms send a relation as a whole, and the host only detaches rows that are left out. A member of no queue, or a skill of nobody, goes. */
export function removeDetached(db: Database, collection: string, foreignKey: string): void {
  db.on(`${collection}.afterUpdate`, async (row: Model, { transaction }: SaveOptions) => {
    if (!row.get(foreignKey)) await row.destroy({ transaction });
  });
}
