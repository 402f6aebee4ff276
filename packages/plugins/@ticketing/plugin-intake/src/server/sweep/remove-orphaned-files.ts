import { Op, type Collection, type Database, type Model } from '@nocobase/database';
import { sqlNames, writeTransaction } from '@ticketing/plugin-tickets';
import { removeFiles } from '../files/keep-files';
import type { IntakeDesk } from '../intake-desk';

const FILES = 'ticketingFiles';
/** A form stays open for so long, and a draft in the portal. */
const KEPT_HOURS = 24;
/** Files of one round; the next one goes on. */
const MOST = 100;
const HOUR_MS = 3_600_000;

interface Reference {
  collection: Collection;
  column: string;
}

/**
 * Removes files that customers and strangers uploaded and never attached, row and stored file: a day after the upload, where nothing refers to them. Files
 * of agents are theirs. Right on several nodes: each file is locked and looked at again before it goes. Answers how many went.
 */
export async function removeOrphanedFiles(desk: IntakeDesk): Promise<number> {
  const { db } = desk;
  const references = referencesTo(db, FILES);
  const waiting = await filesOfUnfiled(db);
  const before = new Date(desk.now().getTime() - KEPT_HOURS * HOUR_MS);
  const candidates = (await db.getCollection(FILES).model.findAll({
    attributes: ['id'],
    where: { [Op.and]: [{ createdAt: { [Op.lt]: before } }, { id: { [Op.notIn]: [...waiting] } }, uploadedByCustomers(db), ...references.map((reference) => isFreeOf(db, reference))] } as never,
    order: [['id', 'ASC']],
    limit: MOST,
  })) as Model[];
  let removed = 0;
  for (const candidate of candidates) removed += await removeIfFree(desk, String(candidate.get('id')), references);
  return removed;
}

/** Every column of every collection that names a file: of tickets and comments, and of what admins add. */
export function referencesTo(db: Database, target: string): Reference[] {
  const references = [...db.collections.values()].flatMap((collection) =>
    [...collection.fields.values()].flatMap((field): Reference[] => {
      const { type, target: of, through, foreignKey, otherKey } = field.options as Record<string, string>;
      if (of === target && type === 'belongsTo') return [{ collection, column: foreignKey }];
      if (of === target && type === 'belongsToMany') return [{ collection: db.getCollection(through), column: otherKey }];
      if (collection.name === target && type === 'belongsToMany') return [{ collection: db.getCollection(through), column: foreignKey }];
      return [];
    }),
  );
  const known = references.filter(({ collection, column }) => collection?.model.getAttributes()[column]);
  return [...new Map(known.map((reference) => [`${reference.collection.name}.${reference.column}`, reference])).values()];
}

/** Files of submissions that are still to become tickets. */
async function filesOfUnfiled(db: Database): Promise<Set<string>> {
  const rows = (await db.getCollection('ticketingSubmissions').model.findAll({ attributes: ['files'], where: { ticketId: null } })) as Model[];
  return new Set(rows.flatMap((row) => ((row.get('files') as unknown[] | null) ?? []).map(String)));
}

/** Nobody who is signed in, or somebody with an account in the portal. */
function uploadedByCustomers(db: Database): object {
  const contacts = sqlNames(db, db.getCollection('ticketingContacts'));
  const userId = contacts.column('userId');
  const accounts = db.sequelize.literal(`(SELECT ${userId} FROM ${contacts.table} WHERE ${userId} IS NOT NULL)`);
  return { [Op.or]: [{ createdById: null }, { createdById: { [Op.in]: accounts } }] };
}

function isFreeOf(db: Database, { collection, column }: Reference): object {
  const { table, column: nameOf } = sqlNames(db, collection);
  return { id: { [Op.notIn]: db.sequelize.literal(`(SELECT ${nameOf(column)} FROM ${table} WHERE ${nameOf(column)} IS NOT NULL)`) } };
}

function removeIfFree(desk: IntakeDesk, id: string, references: readonly Reference[]): Promise<number> {
  return writeTransaction(desk.db, async (transaction) => {
    const file = await desk.db.getCollection(FILES).model.findByPk(id, { transaction, lock: transaction.LOCK.UPDATE });
    if (!file) return 0;
    for (const { collection, column } of references) if (await collection.model.count({ where: { [column]: id }, transaction })) return 0;
    await removeFiles(desk, [id], transaction);
    return 1;
  });
}
