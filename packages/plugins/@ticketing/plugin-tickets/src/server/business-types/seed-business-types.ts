import type { Database, Transaction } from '@nocobase/database';
import type { BusinessTypeDefinition } from '../../domain/business-type/business-type-definition';
import { detailsAssociation, detailsCollection } from '../../domain/business-type/business-type-names';

/** Writes the row of a business type defined in code, once; an admin's later edits win. */
export async function seedBusinessType(db: Database, definition: BusinessTypeDefinition, transaction?: Transaction): Promise<void> {
  const types = db.getRepository('ticketingBusinessTypes');
  const { code, title, description, icon, sort, defaultPriority, detailsFields } = definition;
  if (await types.count({ filter: { code }, transaction })) return;
  const hasDetails = Boolean(detailsFields?.length);
  await types.create({
    values: {
      code,
      title,
      description,
      icon,
      sort: sort ?? 100,
      defaultPriority: defaultPriority ?? 'P2',
      detailsCollection: hasDetails ? detailsCollection(code) : null,
      association: hasDetails ? detailsAssociation(code) : null,
      isEnabled: true,
    },
    transaction,
  });
}
