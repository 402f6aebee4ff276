import type { RoutingDesk } from '../routing-desk';

/** Drains every queue in which tickets wait, and waits until that is done: whatever was lost with a node is found here. */
export async function drainAll(desk: RoutingDesk): Promise<void> {
  const rows = (await desk.db.getCollection('ticketingTickets').model.findAll({
    attributes: ['queueId'], where: { statusCategory: 'new', assigneeId: null }, group: ['queueId'], raw: true,
  })) as unknown as { queueId: string | number | null }[];
  const queueIds = rows.flatMap(({ queueId }) => (queueId === null ? [] : [String(queueId)]));
  await Promise.all(queueIds.map((queueId) => desk.drains.ofQueue(queueId)));
}
