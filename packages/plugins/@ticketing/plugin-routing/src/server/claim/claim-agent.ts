import { Op, type Database, type Transaction } from '@nocobase/database';
import type { Priority } from '@ticketing/plugin-tickets/domain';
import type { WhereOptions } from 'sequelize';
import { agentsOf, capacityColumnOf, moved, openColumnOf } from '../ledger/agent-counters';
import { noteClaim } from './noted-claims';

interface Claim {
  ticketId: string;
  userId: string;
  priority: Priority | null;
  now: Date;
}

/**
 * Takes one place of an agent who is on duty and has one left, in the transaction that assigns. One conditional statement decides, on any
 * number of nodes; false: somebody else was faster, or the agent left.
 */
export const claimOnDuty = (db: Database, claim: Claim, transaction: Transaction): Promise<boolean> =>
  take(db, claim, [hasRoom(db, claim.priority), isOnDuty(claim.now)], transaction);

/** The same for a person who assigns by hand: he may choose somebody who is away. */
export const claimByHand = (db: Database, claim: Claim, transaction: Transaction): Promise<boolean> =>
  take(db, claim, [hasRoom(db, claim.priority)], transaction);

async function take(db: Database, { ticketId, userId, priority, now }: Claim, conditions: WhereOptions[], transaction: Transaction): Promise<boolean> {
  const columns = ['openTickets', ...(priority ? [openColumnOf(priority)] : [])];
  const [count] = await agentsOf(db).update(
    { ...Object.fromEntries(columns.map((column) => [column, moved(db, column, 1)])), lastAssignedAt: now },
    { where: { [Op.and]: [{ userId, isEnabled: true }, ...conditions] }, transaction, hooks: false, silent: true, validate: false },
  );
  if (count !== 1) return false;
  noteClaim(transaction, ticketId, userId);
  return true;
}

function hasRoom(db: Database, priority: Priority | null): WhereOptions {
  const column = (name: string) => db.sequelize.col(String(agentsOf(db).getAttributes()[name].field ?? name));
  const total = { openTickets: { [Op.lt]: column('capacity') } };
  if (!priority) return total;
  const limit = capacityColumnOf(priority);
  return { [Op.and]: [total, { [Op.or]: [{ [limit]: null }, { [openColumnOf(priority)]: { [Op.lt]: column(limit) } }] }] };
}

/** domain/presence/presence.ts as a condition on rows. */
const isOnDuty = (now: Date): WhereOptions => ({
  availability: 'online',
  [Op.and]: [
    { [Op.or]: [{ leaseUntil: null }, { leaseUntil: { [Op.gt]: now } }] },
    { [Op.or]: [{ absentFrom: null }, { absentFrom: { [Op.gt]: now } }, { absentUntil: { [Op.lte]: now } }] },
  ],
});
