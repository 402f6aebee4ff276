import { Op, type Database, type Transaction } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { PRIORITIES, STATUS_CATEGORIES } from '@ticketing/plugin-tickets/domain';
import { countsAsLoad } from '../../domain';
import { lockAgents } from '../agents/read-agents';
import type { RoutingDesk } from '../routing-desk';
import { agentsOf, OPEN_COLUMNS, openColumnOf } from './agent-counters';

type Counters = Record<(typeof OPEN_COLUMNS)[number], number>;

const LOADING = STATUS_CATEGORIES.filter(countsAsLoad);
const NOTHING: Counters = { openTickets: 0, openP0: 0, openP1: 0, openP2: 0, openP3: 0 };

interface CountRow {
  assigneeId: string | number;
  priority: string | null;
  count: string | number;
}

/**
 * Compares all counters with the tickets and repairs those that are wrong. A wrong one is counted again under lock: writers move the
 * counter of an agent after the ticket, so whoever holds his row sees both or neither. Answers how many agents were repaired.
 */
export async function recountLoads(desk: RoutingDesk): Promise<number> {
  const truth = await countOpen(desk.db);
  const stored = (await agentsOf(desk.db).findAll({ attributes: ['userId', ...OPEN_COLUMNS], raw: true })) as unknown as (Counters & { userId: string | number })[];
  const suspects = stored.filter((row) => differs(row, truth.get(String(row.userId)) ?? NOTHING)).map(({ userId }) => String(userId));
  let repaired = 0;
  for (const userId of suspects) repaired += (await writeTransaction(desk.db, (transaction) => recountOne(desk, userId, transaction))) ? 1 : 0;
  return repaired;
}

/** Counts the open tickets of one agent and corrects his counters; false: they were right. */
export async function recountOne({ app, db }: RoutingDesk, userId: string, transaction: Transaction): Promise<boolean> {
  const agent = (await lockAgents(db, [userId], transaction)).get(userId);
  if (!agent) return false;
  const counted = (await countOpen(db, userId, transaction)).get(userId) ?? NOTHING;
  const stored = { openTickets: agent.open, ...Object.fromEntries(PRIORITIES.map((priority) => [openColumnOf(priority), agent.openByPriority[priority]])) } as Counters;
  if (!differs(stored, counted)) return false;
  await agentsOf(db).update(counted, { where: { userId }, transaction, hooks: false, silent: true });
  app.log.warn(`routing: the load of user ${userId} was counted anew: ${JSON.stringify(stored)} became ${JSON.stringify(counted)}`);
  return true;
}

const differs = (a: Counters, b: Counters): boolean => OPEN_COLUMNS.some((column) => Number(a[column] ?? 0) !== b[column]);

async function countOpen(db: Database, userId?: string, transaction?: Transaction): Promise<Map<string, Counters>> {
  const rows = (await db.getCollection('ticketingTickets').model.findAll({
    attributes: ['assigneeId', 'priority', [db.sequelize.fn('COUNT', db.sequelize.col('id')), 'count']] as never,
    where: { statusCategory: { [Op.in]: LOADING }, assigneeId: userId ?? { [Op.ne]: null } } as never,
    group: ['assigneeId', 'priority'],
    transaction,
    raw: true,
  })) as unknown as CountRow[];
  const counters = new Map<string, Counters>();
  for (const { assigneeId, priority, count } of rows) {
    const ofAgent = counters.get(String(assigneeId)) ?? { ...NOTHING };
    counters.set(String(assigneeId), ofAgent);
    ofAgent.openTickets += Number(count);
    const known = PRIORITIES.find((one) => one === priority);
    if (known) ofAgent[openColumnOf(known)] += Number(count);
  }
  return counters;
}
