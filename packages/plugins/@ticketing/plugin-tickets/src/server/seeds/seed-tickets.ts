import type { Database } from '@nocobase/database';
import { tExpression } from '../locale';
import { DEFAULT_SETTINGS, SETTINGS_KEY } from '../services/settings';
import { refreshStatusChoices } from '../services/status-choices';
import type { BusinessTypeRegistry } from '../business-types/business-type-registry';
import { seedBusinessType } from '../business-types/seed-business-types';
import { addMissingFieldRecords } from './field-records';
import { BUILT_IN_STATUSES } from './built-in-statuses';

/**
 * Brings what tickets cannot do without: settings, statuses, the two types without details, and those other plugins define. Upserts
 * by key in one transaction; what an admin changed stays. Two nodes may start at once: the unique keys let one of them win.
 */
export async function seedTickets(db: Database, businessTypes: BusinessTypeRegistry): Promise<void> {
  await addMissingFieldRecords(db);
  await db.sequelize.transaction(async (transaction) => {
    const settings = db.getRepository('ticketingSettings');
    if (!(await settings.count({ filter: { key: SETTINGS_KEY }, transaction }))) {
      await settings.create({ values: { key: SETTINGS_KEY, ...DEFAULT_SETTINGS }, transaction });
    }
    const statuses = db.getRepository('ticketingStatuses');
    for (const [index, { title, ...status }] of BUILT_IN_STATUSES.entries()) {
      if (await statuses.count({ filter: { code: status.code }, transaction })) continue;
      await statuses.create({ values: { ...status, title: tExpression(title), sort: (index + 1) * 10, isBuiltIn: true }, transaction });
    }
    await refreshStatusChoices(db, transaction);
    for (const definition of businessTypes.list()) await seedBusinessType(db, definition, transaction);
  });
}
