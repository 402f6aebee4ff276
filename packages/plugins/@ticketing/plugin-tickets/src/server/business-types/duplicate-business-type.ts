import type { Database, Model, Transaction } from '@nocobase/database';
import { checkBusinessType } from '../../domain/business-type/check-business-type';
import { detailsCollection } from '../../domain/business-type/business-type-names';
import { TicketingError } from '../errors/ticketing-error';
import { detailsBaseFields } from './details-base';
import { fieldsInOrder } from './fields-in-order';
import { writeTransaction } from '../services/write-transaction';

const BASE_COLUMNS = ['id', 'ticketId', 'ticket', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'createdById', 'updatedById'];

/**
 * Copies a business type (named by id or code) under a new code and title, with a details collection of its own that has the same
 * fields. Throws businessType.invalid or businessType.exists, and then leaves nothing behind.
 */
export async function duplicateBusinessType(db: Database, source: string, copy: { code: string; title: string }): Promise<Model> {
  try {
    checkBusinessType(copy);
  } catch (error) {
    throw new TicketingError('businessType.invalid', { problem: (error as Error).message });
  }
  const types = db.getRepository('ticketingBusinessTypes');
  const original = (await types.findOne({ filter: /^\d+$/.test(source) ? { $or: [{ id: source }, { code: source }] } : { code: source } })) as Model | null;
  if (!original) throw new TicketingError('ticket.businessTypeUnknown', { businessTypeCode: source });
  const collection = original.get('detailsCollection') ? detailsCollection(copy.code) : null;
  const isTaken = (await types.count({ filter: { code: copy.code } })) || (collection && db.hasCollection(collection));
  if (isTaken) throw new TicketingError('businessType.exists', { code: copy.code });

  return writeTransaction(db, async (transaction) => {
    if (collection) await copyCollection(db, original.get('detailsCollection') as string, { name: collection, title: copy.title }, transaction);
    return types.create({
      values: {
        ...copy,
        ...Object.fromEntries(['description', 'icon', 'defaultPriority', 'sort'].map((column) => [column, original.get(column)])),
        detailsCollection: collection,
        isEnabled: true,
      },
      transaction,
    });
  });
}

/** Made through the collection manager, so that admins can add fields to it like to any collection of theirs. */
async function copyCollection(db: Database, from: string, to: { name: string; title: string }, transaction: Transaction): Promise<void> {
  const isNative = db.inDialect('postgres');
  const own = (await fieldsInOrder(db, from, transaction))
    .filter((field) => !BASE_COLUMNS.includes(field.name as string))
    .map(({ options }) => {
      const { key: _key, collectionName: _collectionName, inherit: _inherit, ...kept } = options;
      return kept;
    });
  const titleField = 'id';
  await db.getRepository('collections').create({
    values: {
      ...to,
      titleField,
      filterTargetKey: 'id',
      autoGenId: false,
      createdAt: true,
      updatedAt: true,
      createdBy: true,
      updatedBy: true,
      template: 'general',
      ...(isNative && { inherits: ['ticketingDetails'] }),
      fields: isNative ? own : [...detailsBaseFields(), ...own],
    },
    transaction,
    context: {},
  });
}
