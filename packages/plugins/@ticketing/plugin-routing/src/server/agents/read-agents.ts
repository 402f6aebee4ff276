import { Op, type Database, type Transaction } from '@nocobase/database';
import { agentsOf } from '../ledger/agent-counters';
import { agentOf, type AgentRow, type StoredAgent } from './agent-row';

type Agents = Map<string, StoredAgent>;

/** The profiles of these people, by user; who has none is not in the answer. */
export const readAgents = (db: Database, userIds: readonly string[], transaction?: Transaction): Promise<Agents> => find(db, userIds, { transaction });

export const readAgent = async (db: Database, userId: string, transaction?: Transaction): Promise<StoredAgent | null> =>
  (await readAgents(db, [userId], transaction)).get(userId) ?? null;

/**
 * The same, with their rows locked until the transaction ends; always in the same order, so that two transactions that need the same
 * agents wait for each other, and not for ever.
 */
export const lockAgents = (db: Database, userIds: readonly string[], transaction: Transaction): Promise<Agents> =>
  find(db, userIds, { transaction, lock: transaction.LOCK.UPDATE });

async function find(db: Database, userIds: readonly string[], options: object): Promise<Agents> {
  if (!userIds.length) return new Map();
  const rows = await agentsOf(db).findAll({ where: { userId: { [Op.in]: [...userIds] } }, order: [['userId', 'ASC']], ...options, raw: true });
  return new Map((rows as unknown as AgentRow[]).map(agentOf).map((agent) => [agent.userId, agent]));
}
