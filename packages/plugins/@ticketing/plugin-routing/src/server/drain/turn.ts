import type { Database, Model, Transaction } from '@nocobase/database';
import { turnAfter, type Candidate, type Turn } from '../../domain';

const queuesOf = (db: Database) => db.getCollection('ticketingQueues').model;
const COLUMNS = ['id', 'turn', 'turnUserId'];

/** Whose turn it was last, the row of the queue locked: two nodes take turns one after the other. */
export async function lockTurn(db: Database, queueId: string, transaction: Transaction): Promise<Turn | null> {
  return turnOf((await queuesOf(db).findByPk(queueId, { attributes: COLUMNS, transaction, lock: transaction.LOCK.UPDATE })) as Model | null);
}

export async function moveTurn(db: Database, queueId: string, candidate: Candidate, transaction: Transaction): Promise<void> {
  const { place, userId } = turnAfter(candidate);
  await queuesOf(db).update({ turn: place, turnUserId: userId }, { where: { id: queueId }, transaction, hooks: false, silent: true });
}

export async function readTurn(db: Database, queueId: string): Promise<Turn | null> {
  return turnOf((await queuesOf(db).findByPk(queueId, { attributes: COLUMNS })) as Model | null);
}

function turnOf(queue: Model | null): Turn | null {
  const [place, userId] = [queue?.get('turn'), queue?.get('turnUserId')];
  return place === null || place === undefined ? null : { place: Number(place), userId: String(userId) };
}
