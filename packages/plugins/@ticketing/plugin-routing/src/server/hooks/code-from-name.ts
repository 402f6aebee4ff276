import { randomBytes } from 'node:crypto';
import type { Database, Model, Transaction } from '@nocobase/database';

/** Gives a row without a code one from its name: nobody should have to invent a code. One that is taken gets some letters behind it. */
export async function fillCode(db: Database, collection: string, row: Model, transaction: Transaction | undefined): Promise<void> {
  if (row.get('code')) return;
  const words = String(row.get('name') ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 40);
  const isTaken = !words || (await db.getCollection(collection).model.count({ where: { code: words }, transaction })) > 0;
  row.set('code', isTaken ? [words || 'code', randomBytes(3).toString('hex')].join('_') : words);
}
