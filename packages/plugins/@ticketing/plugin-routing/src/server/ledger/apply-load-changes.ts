import type { Database, Transaction } from '@nocobase/database';
import type { LoadChange } from '../../domain';
import { agentsOf, moved, openColumnOf } from './agent-counters';

/** Moves the counters of agents, one statement per agent and in the order of the changes; who has no profile has no counters. */
export async function applyLoadChanges(db: Database, changes: readonly LoadChange[], transaction: Transaction | undefined): Promise<void> {
  for (const [userId, sums] of sumsByAgent(changes)) {
    const values = Object.fromEntries([...sums].filter(([, delta]) => delta !== 0).map(([column, delta]) => [column, moved(db, column, delta)]));
    await agentsOf(db).update(values, { where: { userId }, transaction, hooks: false, silent: true, validate: false });
  }
}

function sumsByAgent(changes: readonly LoadChange[]): Map<string, Map<string, number>> {
  const byAgent = new Map<string, Map<string, number>>();
  for (const { userId, priority, delta } of changes) {
    const sums = byAgent.get(userId) ?? new Map<string, number>();
    byAgent.set(userId, sums);
    for (const column of ['openTickets', ...(priority ? [openColumnOf(priority)] : [])]) sums.set(column, (sums.get(column) ?? 0) + delta);
  }
  return byAgent;
}
