import { Op, type Database, type Transaction } from '@nocobase/database';
import { exclusionOf, type RoutingRequest } from '../../domain';

interface AssignmentRow {
  ticketId: string | number;
  userId: string | number;
  endReason: string | null;
}

/** Who is kept away from which ticket, after the last assignment of each. */
export async function readExclusions(db: Database, ticketIds: readonly string[], transaction?: Transaction): Promise<Map<string, RoutingRequest['excluded']>> {
  if (!ticketIds.length) return new Map();
  const rows = (await db.getCollection('ticketingAssignments').model.findAll({
    attributes: ['ticketId', 'userId', 'endReason'],
    where: { ticketId: { [Op.in]: [...ticketIds] } },
    order: [['at', 'ASC'], ['id', 'ASC']],
    transaction,
    raw: true,
  })) as unknown as AssignmentRow[];
  // The last one wins.
  return new Map(rows.map(({ ticketId, userId, endReason }) => [String(ticketId), exclusionOf({ userId: String(userId), endReason })]));
}
