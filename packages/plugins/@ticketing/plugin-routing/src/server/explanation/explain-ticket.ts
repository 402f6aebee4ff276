import type { Model } from '@nocobase/database';
import { effectiveStrategy, eligibilityOf, isWaiting, rank, reasonToHold, turnAmong, type Candidate, type RequiredSkill } from '../../domain';
import { readCandidates } from '../agents/read-candidates';
import { readNames } from '../agents/read-names';
import { readTurn } from '../drain/turn';
import { readRequests, type NamedTicket } from '../drain/waiting-tickets';
import { loadedTicketOf } from '../ledger/loaded-ticket';
import { chooseRoute } from '../routing/choose-route';
import { readCustomerFacts } from '../routing/read-customer-facts';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queueOf, type RoutingSetup, type StoredQueue } from '../setup/routing-setup';
import { readAssignment } from './read-assignment';

/** Everything routing knows of a ticket now, as docs/reference/http-api.md describes it. */
export async function explainTicket(desk: RoutingDesk, ticket: Model): Promise<object> {
  const { db } = desk;
  const setup = await readSetup(db);
  const ticketId = String(ticket.get('id'));
  const queueId = textOrNull(ticket.get('queueId'));
  const stored = queueOf(setup, queueId);
  return {
    ticketId,
    queue: stored && { id: stored.id, name: stored.queue.name, strategy: stored.queue.strategy, isEnabled: stored.queue.isEnabled },
    isWaiting: isWaiting({ ...loadedTicketOf((column) => ticket.get(column)), queueId }),
    queuedAt: ticket.get('queuedAt') ?? null,
    dueAt: ticket.get('routingDueAt') ?? null,
    rule: await ruleOf(desk, setup, ticket),
    requiredSkills: ((ticket.get('requiredSkills') ?? []) as RequiredSkill[]).map(({ skill, minLevel }) => ({ skill, name: setup.skillNames.get(skill) ?? skill, minLevel })),
    skillNames: Object.fromEntries(setup.skillNames),
    assignment: await readAssignment(db, ticketId, textOrNull(ticket.get('assigneeId'))),
    ...(await standingOf(desk, stored, ticketId)),
    now: desk.now(),
  };
}

/** The rule that brought the ticket where it is, with the conditions that hold as long as it would bring it there today. */
async function ruleOf({ db }: RoutingDesk, setup: RoutingSetup, ticket: Model): Promise<object | null> {
  const ruleId = textOrNull(ticket.get('routingRuleId'));
  const rule = setup.rules.find(({ id }) => id === ruleId);
  if (!rule) return null;
  const read = (column: string) => ticket.get(column);
  const { choice } = chooseRoute(setup, read, await readCustomerFacts(db, setup, ticket.get('customerId')));
  return { id: rule.id, name: rule.name, queueId: rule.queueId, because: choice.rule?.id === rule.id ? choice.because : [] };
}

async function standingOf(desk: RoutingDesk, stored: StoredQueue | null, ticketId: string): Promise<object> {
  const nobody = { heldBecause: null, ranking: [], ineligible: [] };
  if (!stored) return nobody;
  const [request] = await readRequests(desk.db, stored.queue, [ticketId]);
  const candidates = await readCandidates(desk.db, stored, desk.now());
  const names = await readNames(desk.db, candidates.map(({ userId }) => userId));
  return request ? standingIn(stored, request, candidates, names, turnAmong(await readTurn(desk.db, stored.id), candidates), desk.now()) : nobody;
}

function standingIn(
  { queue }: StoredQueue, request: NamedTicket, candidates: readonly Candidate[], names: ReadonlyMap<string, string>, turn: number | null, now: Date,
): object {
  const named = <Row extends { userId: string }>(row: Row) => ({ ...row, userName: names.get(row.userId) ?? row.userId });
  return {
    heldBecause: reasonToHold({ ...queue, strategy: effectiveStrategy(queue.strategy, candidates.length) }, request, now),
    ranking: rank(candidates, request, { ...queue, turn }, now).map(named),
    ineligible: candidates.flatMap((candidate) => {
      const because = eligibilityOf(candidate, request, queue, now);
      return because ? [named({ userId: candidate.userId, ...because })] : [];
    }),
  };
}
