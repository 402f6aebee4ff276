import type { Context, Next } from '@nocobase/actions';
import { Op, type Database } from '@nocobase/database';
import { presenceOf } from '../../domain';
import { visibleQueues } from '../access/visible-queues';
import { readAgents } from '../agents/read-agents';
import { readNames } from '../agents/read-names';
import { countWaiting } from '../drain/count-waiting';
import type { RoutingDesk } from '../routing-desk';

/** How queues stand and what their agents have; a supervisor sees all, an agent his own. */
export const queues = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  const seen = await visibleQueues(desk, ctx);
  const waiting = await countWaiting(desk.db, seen.map(({ id }) => id));
  const members = await readMembersOf(desk.db, seen.map(({ id }) => id));
  const describe = await describerOf(desk, [...members.values()].flat());
  ctx.body = seen.map(({ id, code, isDefault, queue: { name, strategy, isEnabled } }) => ({
    id, code, name, strategy, isEnabled, isDefault,
    ...(waiting.get(id) ?? { waiting: 0, urgent: 0, oldestQueuedAt: null }),
    agents: (members.get(id) ?? []).flatMap(describe),
  }));
  await next();
};

/** Users by queue, in the order of each. */
async function readMembersOf(db: Database, queueIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = (await db.getCollection('ticketingQueueMembers').model.findAll({
    attributes: ['queueId', 'userId'], where: { queueId: { [Op.in]: [...queueIds] } }, order: [['sort', 'ASC'], ['id', 'ASC']], raw: true,
  })) as unknown as { queueId: string | number; userId: string | number }[];
  const members = new Map<string, string[]>();
  for (const { queueId, userId } of rows) members.set(String(queueId), [...(members.get(String(queueId)) ?? []), String(userId)]);
  return members;
}

async function describerOf({ db, now }: RoutingDesk, userIds: readonly string[]): Promise<(userId: string) => object[]> {
  const agents = await readAgents(db, [...new Set(userIds)]);
  const names = await readNames(db, userIds);
  const at = now();
  return (userId) => {
    const agent = agents.get(userId);
    if (!agent) return [];
    const { isEnabled, open, capacity, openByPriority, capacityByPriority } = agent;
    return [{ userId, name: names.get(userId) ?? userId, presence: presenceOf(agent, at), isEnabled, open, capacity, openByPriority, capacityByPriority }];
  };
}
