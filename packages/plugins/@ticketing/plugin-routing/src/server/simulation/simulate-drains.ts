import { planDrain, turnAmong, type Candidate, type DrainStep, type RuleChoice, type Turn } from '../../domain';
import { readNames } from '../agents/read-names';
import { readTurn } from '../drain/turn';
import type { NamedTicket } from '../drain/waiting-tickets';
import type { RoutingDesk } from '../routing-desk';
import type { StoredQueue } from '../setup/routing-setup';
import type { Draft } from './draft';
import { candidatesOf } from './simulated-agents';
import { simulatedTickets, type SimulatedTicket } from './simulated-tickets';

/** Drains the queues of a draft one after the other, on paper: an agent who got a ticket in one has less room in the next. */
export async function simulateDrains(desk: RoutingDesk, draft: Draft): Promise<object> {
  const now = desk.now();
  const tickets = await simulatedTickets(desk, draft, now);
  const agents = new Map<string, { before: Candidate; after: Candidate }>();
  const steps: { ticket: SimulatedTicket; step: DrainStep | null }[] = tickets.filter(({ queue }) => !queue).map((ticket) => ({ ticket, step: null }));
  for (const stored of draft.setup.queues.filter(({ id }) => draft.queueId === null || id === draft.queueId)) {
    const waiting = tickets.filter(({ queue }) => queue?.id === stored.id);
    const candidates = (await candidatesOf(desk, draft, stored, now)).map((one) => ({ ...one, ...loadOf(agents.get(one.userId)?.after ?? one) }));
    const plan = planDrain(waiting.map(({ request }) => request), candidates, { ...stored.queue, turn: turnAmong(await turnOf(desk, stored), candidates) }, now);
    for (const one of plan.candidates) agents.set(one.userId, { before: agents.get(one.userId)?.before ?? (candidates.find(({ userId }) => userId === one.userId) as Candidate), after: one });
    for (const step of plan.steps) steps.push({ ticket: waiting.find(({ request }) => request.ticketId === step.ticketId) as SimulatedTicket, step });
  }
  const names = await readNames(desk.db, [...agents.keys()]);
  return {
    now,
    steps: steps.map(({ ticket, step }) => describeStep(ticket, step, names)),
    loads: [...agents].map(([userId, { before, after }]) => ({ userId, userName: names.get(userId) ?? userId, before: before.open, after: after.open, capacity: after.capacity })),
    waiting: steps.filter(({ step }) => !step?.userId).length,
  };
}

const loadOf = ({ open, openByPriority, lastAssignedAt }: Candidate) => ({ open, openByPriority, lastAssignedAt });

const turnOf = async ({ db }: RoutingDesk, { id }: StoredQueue): Promise<Turn | null> => (/^\d+$/.test(id) ? readTurn(db, id) : null);

const ruleOf = ({ rule, because }: RuleChoice) => rule && { id: rule.id, name: rule.name, because };

function describeStep({ request, queue, choice }: SimulatedTicket, step: DrainStep | null, names: ReadonlyMap<string, string>): object {
  const { ticketId, ticketNo, title, priority }: NamedTicket = request;
  const winner = step?.ranked[0];
  return {
    ticketId,
    ticketNo,
    title,
    priority,
    queueId: queue?.id ?? null,
    queueName: queue?.queue.name ?? null,
    rule: choice && ruleOf(choice),
    userId: step?.userId ?? null,
    userName: step?.userId ? (names.get(step.userId) ?? step.userId) : null,
    points: winner?.points ?? null,
    reasons: winner?.reasons ?? [],
    heldBecause: step?.heldBecause ?? null,
  };
}
