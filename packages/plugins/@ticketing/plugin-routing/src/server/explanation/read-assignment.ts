import type { Database, Model } from '@nocobase/database';

const TOLD = ['kind', 'strategy', 'points', 'reasons', 'runnersUp', 'overrideReason', 'at', 'waitedMinutes', 'acceptedAt', 'endedAt', 'endReason'] as const;

/** The assignment that gave the ticket to whoever has it; null when nobody has it, or routing was not there then. */
export async function readAssignment(db: Database, ticketId: string, assigneeId: string | null): Promise<object | null> {
  if (!assigneeId) return null;
  const row = (await db.getCollection('ticketingAssignments').model.findOne({
    where: { ticketId, userId: assigneeId }, order: [['at', 'DESC'], ['id', 'DESC']],
  })) as Model | null;
  if (!row) return null;
  return {
    id: String(row.get('id')),
    userId: assigneeId,
    userName: row.get('userName') ?? null,
    ...Object.fromEntries(TOLD.map((name) => [name, row.get(name) ?? null])),
  };
}
