import { Op, type Database } from '@nocobase/database';
import { dateOrNull } from '../agents/agent-row';

export interface WaitingCount {
  waiting: number;
  /** Of them P0 and P1. */
  urgent: number;
  oldestQueuedAt: Date | null;
}

interface CountRow {
  queueId: string | number;
  priority: string | null;
  count: string | number;
  oldest: string | Date | null;
}

const URGENT: readonly (string | null)[] = ['P0', 'P1'];

/** How many tickets wait in these queues; a queue in which none waits is not in the answer. */
export async function countWaiting(db: Database, queueIds: readonly string[]): Promise<Map<string, WaitingCount>> {
  const counts = new Map<string, WaitingCount>();
  if (!queueIds.length) return counts;
  const { fn, col } = db.sequelize;
  const rows = (await db.getCollection('ticketingTickets').model.findAll({
    attributes: ['queueId', 'priority', [fn('COUNT', col('id')), 'count'], [fn('MIN', col('queuedAt')), 'oldest']] as never,
    where: { queueId: { [Op.in]: [...queueIds] }, statusCategory: 'new', assigneeId: null } as never,
    group: ['queueId', 'priority'],
    raw: true,
  })) as unknown as CountRow[];
  for (const { queueId, priority, count, oldest } of rows) {
    const known = counts.get(String(queueId)) ?? { waiting: 0, urgent: 0, oldestQueuedAt: null };
    const since = dateOrNull(oldest);
    counts.set(String(queueId), {
      waiting: known.waiting + Number(count),
      urgent: known.urgent + (URGENT.includes(priority) ? Number(count) : 0),
      oldestQueuedAt: !known.oldestQueuedAt || (since && since < known.oldestQueuedAt) ? since : known.oldestQueuedAt,
    });
  }
  return counts;
}
