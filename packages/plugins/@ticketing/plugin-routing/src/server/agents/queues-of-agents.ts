import { Op, type Database } from '@nocobase/database';

/** Ids of the queues these people are members of. */
export async function queuesOfAgents(db: Database, userIds: readonly string[]): Promise<string[]> {
  const rows = (await db.getCollection('ticketingQueueMembers').model.findAll({
    attributes: ['queueId'], where: { userId: { [Op.in]: [...userIds] } }, group: ['queueId'], raw: true,
  })) as unknown as { queueId: string | number }[];
  return rows.map(({ queueId }) => String(queueId));
}
