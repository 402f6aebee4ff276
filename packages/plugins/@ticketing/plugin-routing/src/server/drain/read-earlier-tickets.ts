import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import type { RoutingQueue } from '../../domain';

const PERSON_COLUMNS = ['contactId', 'customerId'] as const;

interface CountRow {
  person: string | number;
  assigneeId: string | number;
  times: string | number;
}

/** Whether a queue asks who knows the customer. */
const asksForEarlier = ({ strategy, weights }: RoutingQueue): boolean => strategy === 'skills' && weights.lastAgent > 0;

/**
 * How many tickets of the same contact, or else of the same customer, each agent had; by ticket. Asked only where the queue gives points
 * for it: one statement for all contacts, one for all customers.
 */
export async function readEarlierTickets(db: Database, queue: RoutingQueue, rows: readonly Model[], transaction?: Transaction): Promise<Map<string, Map<string, number>>> {
  const byTicket = new Map<string, Map<string, number>>();
  if (!asksForEarlier(queue)) return byTicket;
  for (const column of PERSON_COLUMNS) {
    const tickets = rows.filter((row) => columnOf(row) === column);
    const counts = await countByAssignee(db, column, [...new Set(tickets.map((row) => String(row.get(column))))], transaction);
    for (const row of tickets) byTicket.set(String(row.get('id')), counts.get(String(row.get(column))) ?? new Map());
  }
  return byTicket;
}

const columnOf = (row: Model) => PERSON_COLUMNS.find((column) => row.get(column));

async function countByAssignee(db: Database, column: string, ids: readonly string[], transaction: Transaction | undefined): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  if (!ids.length) return counts;
  const rows = (await db.getCollection('ticketingTickets').model.findAll({
    attributes: [[column, 'person'], 'assigneeId', [db.sequelize.fn('COUNT', db.sequelize.col('id')), 'times']] as never,
    where: { [column]: { [Op.in]: [...ids] }, assigneeId: { [Op.ne]: null } } as never,
    group: [column, 'assigneeId'],
    transaction,
    raw: true,
  })) as unknown as CountRow[];
  for (const { person, assigneeId, times } of rows) counts.set(String(person), (counts.get(String(person)) ?? new Map<string, number>()).set(String(assigneeId), Number(times)));
  return counts;
}
