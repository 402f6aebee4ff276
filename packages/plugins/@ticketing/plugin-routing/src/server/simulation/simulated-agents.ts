import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import type { Candidate } from '../../domain';
import { agentOf, type AgentRow } from '../agents/agent-row';
import { candidatesAmong, readMembers } from '../agents/read-candidates';
import { capacityColumnOf, openColumnOf } from '../ledger/agent-counters';
import type { RoutingDesk } from '../routing-desk';
import type { StoredQueue } from '../setup/routing-setup';
import type { Draft } from './draft';

/** Who could be asked in this queue, as they are now or as the draft makes them. */
export async function candidatesOf(desk: RoutingDesk, { members, agents }: Draft, stored: StoredQueue, now: Date): Promise<Candidate[]> {
  const userIds = members.get(stored.id) ?? (/^\d+$/.test(stored.id) ? await readMembers(desk.db, stored.id) : []);
  const candidates = await candidatesAmong(desk.db, stored, userIds, now);
  return candidates.map((candidate) => {
    const override = agents.find(({ userId }) => userId === candidate.userId);
    return override ? { ...candidate, ...changed(candidate, override) } : candidate;
  });
}

/** The columns of an override, read like those of a row; somebody who is made online is it for as long as the simulation takes. */
function changed(candidate: Candidate, override: AgentRow): Partial<Candidate> {
  const row: AgentRow = { ...rowOf(candidate), ...override };
  const { capacity, capacityByPriority, open, openByPriority, availability, absentFrom, absentUntil, isEnabled, languages } = agentOf(row);
  return { capacity, capacityByPriority, open, openByPriority, availability, absentFrom, absentUntil, isEnabled, languages, ...('availability' in override && { leaseUntil: null }) };
}

const rowOf = (candidate: Candidate): AgentRow => ({
  ...candidate,
  openTickets: candidate.open,
  ...Object.fromEntries(PRIORITIES.map((priority) => [openColumnOf(priority), candidate.openByPriority[priority]])),
  ...Object.fromEntries(PRIORITIES.map((priority) => [capacityColumnOf(priority), candidate.capacityByPriority[priority]])),
});
