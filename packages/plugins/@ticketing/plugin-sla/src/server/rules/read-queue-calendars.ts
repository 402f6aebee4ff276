import { Op, type Database, type Transaction } from '@nocobase/database';

export const QUEUES = 'ticketingQueues';

interface QueueRow {
  id: string | number;
  calendarId: string | number;
}

/** Whether some plugin brings queues with hours of their own. */
const haveQueuesCalendars = (db: Database): boolean => db.getCollection(QUEUES)?.hasField('calendarId') ?? false;

/** The working calendars of these queues, by queue; those that name one. No queue, no statement. */
export async function readQueueCalendars(db: Database, ids: readonly unknown[], transaction?: Transaction): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined).map(String))];
  if (!wanted.length || !haveQueuesCalendars(db)) return new Map();
  const rows = (await db.getCollection(QUEUES).model.findAll({
    attributes: ['id', 'calendarId'],
    where: { id: { [Op.in]: wanted }, calendarId: { [Op.ne]: null } },
    transaction,
    raw: true,
  })) as unknown as QueueRow[];
  return new Map(rows.map(({ id, calendarId }) => [String(id), String(calendarId)]));
}
