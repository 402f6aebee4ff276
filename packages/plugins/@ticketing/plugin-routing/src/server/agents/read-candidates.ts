import { Op, type Database, type Transaction } from '@nocobase/database';
import { freeCapacity, presenceOf, type Candidate } from '../../domain';
import type { StoredQueue } from '../setup/routing-setup';
import { dateOrNull, type StoredAgent } from './agent-row';
import { readAgent, readAgents } from './read-agents';
import { readSkills } from './read-skills';

const MINUTE_MS = 60_000;

interface MemberRow {
  id: string | number;
  userId: string | number;
}

/** The members of a queue who have a profile, as routing sees them at `now`. */
export async function readCandidates(db: Database, stored: StoredQueue, now: Date, transaction?: Transaction): Promise<Candidate[]> {
  return candidatesAmong(db, stored, await readMembers(db, stored.id, transaction), now, transaction);
}

/** The same, or nobody at all when no member who is on duty has room: mostly the answer when a ticket comes to a busy desk. */
export async function readCandidatesWithRoom(db: Database, stored: StoredQueue, now: Date): Promise<Candidate[]> {
  const members = await readMembers(db, stored.id);
  const agents = await readAgents(db, members);
  const hasRoom = (agent: StoredAgent) => agent.isEnabled && presenceOf(agent, now) === 'online' && freeCapacity(agent, null) > 0;
  return [...agents.values()].some(hasRoom) ? describe(db, stored, members, agents, now) : [];
}

/** These people as members of the queue. */
export async function candidatesAmong(db: Database, stored: StoredQueue, members: readonly string[], now: Date, transaction?: Transaction): Promise<Candidate[]> {
  return describe(db, stored, members, await readAgents(db, members, transaction), now, transaction);
}

/** Members are placed in the order they are given in, however people numbered them. */
async function describe(
  db: Database, stored: StoredQueue, members: readonly string[], agents: ReadonlyMap<string, StoredAgent>, now: Date, transaction?: Transaction,
): Promise<Candidate[]> {
  const skills = await readSkills(db, [...agents.values()].map(({ id }) => id), transaction);
  const recent = await readRecentAssignments(db, stored, members, now, transaction);
  return members.flatMap((userId, index): Candidate[] => {
    const agent = agents.get(userId);
    return agent ? [{ ...agent, sort: index + 1, skills: skills.get(agent.id) ?? new Map(), recentlyAssignedAt: recent.get(userId) ?? [] }] : [];
  });
}

/** A candidate as he is now; null when he has no profile any more. */
export async function readCandidate(db: Database, stored: StoredQueue, known: Candidate, now: Date): Promise<Candidate | null> {
  const agent = await readAgent(db, known.userId);
  if (!agent) return null;
  const recent = await readRecentAssignments(db, stored, [known.userId], now);
  return { ...known, ...agent, recentlyAssignedAt: recent.get(known.userId) ?? [] };
}

/** Users in the order of the queue. */
export async function readMembers(db: Database, queueId: string, transaction?: Transaction): Promise<string[]> {
  const rows = (await db.getCollection('ticketingQueueMembers').model.findAll({
    attributes: ['id', 'userId'], where: { queueId }, order: [['sort', 'ASC'], ['id', 'ASC']], transaction, raw: true,
  })) as unknown as MemberRow[];
  return rows.map(({ userId }) => String(userId));
}

/** When members were last assigned tickets of this queue; asked only where a queue limits that. */
export async function readRecentAssignments(
  db: Database, { id, queue }: StoredQueue, userIds: readonly string[], now: Date, transaction?: Transaction,
): Promise<Map<string, Date[]>> {
  const recent = new Map<string, Date[]>();
  if (queue.assignmentLimit === null || !userIds.length) return recent;
  const rows = (await db.getCollection('ticketingAssignments').model.findAll({
    attributes: ['userId', 'at'],
    where: { queueId: id, userId: { [Op.in]: [...userIds] }, at: { [Op.gt]: new Date(now.getTime() - queue.assignmentWindowMinutes * MINUTE_MS) } },
    transaction,
    raw: true,
  })) as unknown as { userId: string | number; at: string | Date }[];
  for (const { userId, at } of rows) recent.set(String(userId), [...(recent.get(String(userId)) ?? []), dateOrNull(at) as Date]);
  return recent;
}
