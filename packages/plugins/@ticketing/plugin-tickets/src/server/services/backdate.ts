import type { Database, Model, Transaction } from '@nocobase/database';
import { outermost } from '../events/savepoints';
import type { Clock } from './clock';
import type { Desk } from './desk';
import type { WriteOptions } from './write-mark';

const moments = new WeakMap<Transaction, Date>();

/**
 * From here on this transaction writes as of `moment`: demo data and imports tell the past. Everything else keeps the present time,
 * and nothing of it is announced, for nobody should be notified of what was long ago.
 */
export function backdate(transaction: Transaction, moment: Date): void {
  moments.set(outermost(transaction) as Transaction, moment);
}

const momentOf = (transaction: Transaction | undefined | null): Date | undefined => {
  const outer = outermost(transaction);
  return outer ? moments.get(outer) : undefined;
};

export const isBackdated = (transaction: Transaction | undefined | null): boolean => momentOf(transaction) !== undefined;

/** The time of a write: the moment its transaction tells of, otherwise now. */
export const timeOfWrite = (clock: Clock, transaction: Transaction | undefined | null): Date => momentOf(transaction) ?? clock.now();
export const timeOf = (desk: Pick<Desk, 'clock'>, transaction: Transaction | undefined | null): Date => timeOfWrite(desk.clock, transaction);

/** Rows of a backdated transaction bear its moment, whichever collection they are in. */
export function dateRowsOfThePast(db: Database): void {
  const date = (columns: readonly string[]) => (row: Model, options: WriteOptions) => {
    const moment = momentOf(options?.transaction);
    if (!moment) return;
    const attributes = (row.constructor as unknown as { rawAttributes: Record<string, unknown> }).rawAttributes;
    // Not set(): sequelize keeps its own timestamps from being set.
    for (const column of columns) if (column in attributes) row.setDataValue(column, moment);
  };
  db.on('beforeCreate', date(['createdAt', 'updatedAt']));
  db.on('beforeUpdate', date(['updatedAt']));
}
