import { Op, type Database, type Transaction } from '@nocobase/database';
import { LIFECYCLE_ACTIONS } from '@ticketing/plugin-tickets';
import { STATUS_CATEGORIES, type StatusCategory } from '@ticketing/plugin-tickets/domain';
import type { TicketHistory } from '../../domain';

interface TicketMoments {
  id: string;
  submittedAt: Date;
  /** Filed by an agent, or by the customer himself. */
  isFiledByCustomer: boolean;
}

interface ActivityRow {
  ticketId: string | number;
  type: string;
  at: string | Date;
  to: unknown;
  data: unknown;
}

/** What happened to these tickets, by id; one statement for any number of them. */
export async function readHistories(db: Database, tickets: readonly TicketMoments[], transaction?: Transaction): Promise<Map<string, TicketHistory>> {
  const rows = groupByTicket(await readActivities(db, tickets.map(({ id }) => id), transaction));
  return new Map(tickets.map((ticket) => [ticket.id, historyOf(ticket, rows.get(ticket.id) ?? [])]));
}

/** A ticket of which nothing is known but that it was filed. */
export const historyOfNewTicket = (ticket: Omit<TicketMoments, 'id'>): TicketHistory => historyOf(ticket, []);

function historyOf({ submittedAt, isFiledByCustomer }: Omit<TicketMoments, 'id'>, activities: readonly ActivityRow[]): TicketHistory {
  const comments = commentsOf(activities);
  const momentsOf = (kind: 'isCustomers' | 'isReply') => comments.filter((comment) => comment[kind]).map(({ at }) => at);
  return {
    submittedAt,
    statusChanges: activities.flatMap(({ at, to }) => {
      const statusCategory = categoryIn(to);
      return statusCategory ? [{ at: new Date(at), statusCategory }] : [];
    }),
    customerMessagesAt: [...(isFiledByCustomer ? [submittedAt] : []), ...momentsOf('isCustomers')],
    agentRepliesAt: momentsOf('isReply'),
  };
}

/** What was said and is still part of the ticket: a message that was split off is owed an answer elsewhere, an answer stays one. */
function commentsOf(activities: readonly ActivityRow[]) {
  const gone = new Map<string, number>();
  for (const { type, data } of activities) {
    if (type === 'split') for (const id of jsonOf(data).commentIds as unknown[]) gone.set(String(id), (gone.get(String(id)) ?? 0) + 1);
  }
  return activities.flatMap(({ type, at, data }) => {
    if (type !== 'commented') return [];
    const comment = { at: new Date(at), ...commentIn(data) };
    const left = gone.get(comment.id) ?? 0;
    if (!comment.isCustomers || !left) return [comment];
    // It may have come back with a merge: then it is told of once more than it went.
    gone.set(comment.id, left - 1);
    return [];
  });
}

async function readActivities(db: Database, ids: readonly string[], transaction: Transaction | undefined): Promise<ActivityRow[]> {
  const rows = await db.getCollection('ticketingActivities').model.findAll({
    attributes: ['ticketId', 'type', 'at', 'to', 'data'],
    where: { ticketId: { [Op.in]: [...ids] }, type: { [Op.in]: [...LIFECYCLE_ACTIONS, 'commented', 'split'] } },
    order: [['at', 'ASC'], ['id', 'ASC']],
    transaction,
    raw: true,
  });
  return rows as unknown as ActivityRow[];
}

function commentIn(stored: unknown): { id: string; isCustomers: boolean; isReply: boolean } {
  const { commentId, direction, isInternal, isAutomatic } = jsonOf(stored);
  return { id: String(commentId), isCustomers: direction === 'inbound', isReply: direction === 'outbound' && isInternal !== true && isAutomatic !== true };
}

const categoryIn = (stored: unknown): StatusCategory | undefined => STATUS_CATEGORIES.find((category) => category === jsonOf(stored).statusCategory);

// Raw JSON is text on SQLite and MariaDB.
function jsonOf(stored: unknown): Record<string, unknown> {
  const value = (typeof stored === 'string' ? JSON.parse(stored) : stored) as unknown;
  return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function groupByTicket(rows: readonly ActivityRow[]): Map<string, ActivityRow[]> {
  const groups = new Map<string, ActivityRow[]>();
  for (const row of rows) {
    const group = groups.get(String(row.ticketId));
    if (group) group.push(row);
    else groups.set(String(row.ticketId), [row]);
  }
  return groups;
}
