import { Op, type Database, type Transaction } from '@nocobase/database';

type LinkRow = Record<string, string>;

/** Adds the rows of a many-to-many table that are not there yet. All rows have the same columns. */
export async function addMissingRows(db: Database, collection: string, rows: readonly LinkRow[], transaction: Transaction): Promise<void> {
  if (!rows.length) return;
  const { model } = db.getCollection(collection);
  const known = (await model.findAll({ where: { [Op.or]: rows.map((row) => ({ ...row })) }, raw: true, transaction })) as unknown as Record<string, unknown>[];
  const columns = Object.keys(rows[0]);
  const keyOf = (row: Record<string, unknown>) => columns.map((column) => String(row[column])).join('/');
  const seen = new Set(known.map(keyOf));
  const missing = rows.filter((row) => !seen.has(keyOf(row)) && seen.add(keyOf(row)));
  if (missing.length) await model.bulkCreate(missing.map((row) => ({ ...row })), { transaction });
}
