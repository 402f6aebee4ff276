import type { Database, Model, Transaction } from '@nocobase/database';
import { turnAfter, type Candidate } from '../../domain';

const queuesOf = (db: Database) => db.getCollection('ticketingQueues').model;

/** Whose turn it was last, the row of the queue locked: two nodes take turns one after the other. */
export async function lockTurn(db: Database, queueId: string, transaction: Transaction): Promise<number | null> {
  return turnOf((await queuesOf(db).findByPk(queueId, { attributes: ['id', 'turn'], transaction, lock: transaction.LOCK.UPDATE })) as Model | null);
}

export async function moveTurn(db: Database, queueId: string, candidate: Candidate, transaction: Transaction): Promise<void> {
  await queuesOf(db).update({ turn: turnAfter(candidate) }, { where: { id: queueId }, transaction, hooks: false, silent: true });
}

export async function readTurn(db: Database, queueId: string): Promise<number | null> {
  return turnOf((await queuesOf(db).findByPk(queueId, { attributes: ['id', 'turn'] })) as Model | null);
}

function turnOf(queue: Model | null): number | null {
  const turn = queue?.get('turn');
  return turn === null || turn === undefined ? null : Number(turn);
}
