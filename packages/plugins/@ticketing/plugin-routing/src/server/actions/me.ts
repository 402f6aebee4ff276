import type { Context, Next } from '@nocobase/actions';
import { presenceOf } from '../../domain';
import { callerId } from '../access/callers';
import { queuesOfAgents } from '../agents/queues-of-agents';
import { readAgent } from '../agents/read-agents';
import { readNames } from '../agents/read-names';
import { readSkills } from '../agents/read-skills';
import type { StoredAgent } from '../agents/agent-row';
import { countWaiting } from '../drain/count-waiting';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';

/** What the caller's status page shows. */
export const me = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  ctx.body = await describeAgent(desk, callerId(ctx));
  await next();
};

/** The profile of a person; `isAgent` is false for who has none. */
export async function describeAgent(desk: RoutingDesk, userId: string): Promise<object> {
  const agent = await readAgent(desk.db, userId);
  if (!agent) return { isAgent: false, userId };
  const { availability, leaseUntil, absentFrom, absentUntil, capacity, capacityByPriority, open, openByPriority, languages, isEnabled } = agent;
  return {
    isAgent: true,
    userId,
    isEnabled,
    availability,
    presence: presenceOf(agent, desk.now()),
    leaseUntil,
    absentFrom,
    absentUntil,
    substitute: await substituteOf(desk, agent),
    capacity,
    capacityByPriority,
    open,
    openByPriority,
    languages,
    skills: await skillsOf(desk, agent),
    queues: await queuesOf(desk, userId),
  };
}

async function substituteOf({ db }: RoutingDesk, { substituteId }: StoredAgent): Promise<object | null> {
  return substituteId ? { id: substituteId, name: (await readNames(db, [substituteId])).get(substituteId) ?? null } : null;
}

async function skillsOf({ db }: RoutingDesk, { id }: StoredAgent): Promise<object[]> {
  const { skillNames } = await readSetup(db);
  const skills = (await readSkills(db, [id])).get(id) ?? new Map<string, number>();
  return [...skills].map(([code, level]) => ({ code, name: skillNames.get(code) ?? code, level }));
}

async function queuesOf({ db }: RoutingDesk, userId: string): Promise<object[]> {
  const own = await queuesOfAgents(db, [userId]);
  const waiting = await countWaiting(db, own);
  return (await readSetup(db)).queues.filter(({ id }) => own.includes(id)).map(({ id, queue: { name } }) => ({ id, name, waiting: waiting.get(id)?.waiting ?? 0 }));
}
