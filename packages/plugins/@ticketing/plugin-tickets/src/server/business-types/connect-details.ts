import type { Database, Model, Transaction } from '@nocobase/database';
import { detailsAssociation } from '../../domain/business-type/business-type-names';
import { TicketingError } from '../errors/ticketing-error';
import { copyGrantsOfDetails } from '../access/copy-grants-of-details';
import { relationToDetails } from './business-type-registry';

interface StoredBusinessType {
  code: string;
  title: string;
  detailsCollection: string | null;
}

/**
 * Connects the details collection of a business type with tickets: relation, unique index on ticketId, and the rights people
 * have on the base. Works for collections from code and for those an admin made in the data source manager. Running it again
 * changes nothing. Throws businessType.detailsUnusable when the collection is no business collection.
 */
export async function connectDetails(db: Database, type: StoredBusinessType, transaction?: Transaction): Promise<void> {
  if (!type.detailsCollection) return;
  if (!canHoldDetails(db, type.detailsCollection)) throw new TicketingError('businessType.detailsUnusable', { collection: type.detailsCollection });
  await connectRelation(db, type, type.detailsCollection, transaction);
  await ensureOneRowPerTicket(db, type.detailsCollection, transaction);
  await copyGrantsOfDetails(db, type.detailsCollection, transaction);
}

/** Comments, history and the like have a column ticketId, too, but a ticket has many of them; the base itself is no type's own. */
function canHoldDetails(db: Database, name: string): boolean {
  const isOfTheDesk = name.startsWith('ticketing') && (name === 'ticketingDetails' || !name.endsWith('Details'));
  return !isOfTheDesk && Boolean(db.getCollection(name)?.getField('ticketId'));
}

async function connectRelation(db: Database, type: StoredBusinessType, target: string, transaction?: Transaction): Promise<void> {
  const fields = db.getRepository('fields');
  const name = detailsAssociation(type.code);
  const known = (await fields.findOne({ filter: { collectionName: 'ticketingTickets', name }, transaction })) as Model | null;
  if (known?.get('target') === target) return;
  if (known) await fields.destroy({ filter: { key: known.get('key') as string }, transaction });
  await fields.create({
    values: { ...relationToDetails(type.code, target, type.title), collectionName: 'ticketingTickets' },
    transaction,
    context: {},
  });
}

/**
 * Without a unique index a nested update could make a second row. Connecting the relation gives the collection a field ticketId of its
 * own, which is told to ask for the index; an index nobody asks for is dropped by the host at its next sync.
 */
async function ensureOneRowPerTicket(db: Database, name: string, transaction?: Transaction): Promise<void> {
  const fields = db.getRepository('fields');
  const own = (await fields.findOne({ filter: { collectionName: name, name: 'ticketId' }, transaction })) as Model | null;
  if (own && !own.get('unique')) await fields.update({ filterByTk: own.get('key') as string, values: { unique: true }, transaction, context: {} });
  const collection = db.getCollection(name);
  const queryInterface = db.sequelize.getQueryInterface();
  const table = collection.getTableNameWithSchema();
  const column = String(collection.model.getAttributes().ticketId?.field ?? 'ticketId');
  const indexes = (await queryInterface.showIndex(table, { transaction })) as { unique: boolean; fields: { attribute: string }[] }[];
  if (indexes.some((index) => index.unique && index.fields.length === 1 && index.fields[0].attribute === column)) return;
  await queryInterface.addIndex(table, [column], { unique: true, name: `${collection.model.tableName}_ticket_unique`.slice(0, 60), transaction });
}
