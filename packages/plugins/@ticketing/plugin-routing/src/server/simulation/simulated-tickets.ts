import { Op, type Model } from '@nocobase/database';
import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import type { RuleChoice } from '../../domain';
import { dateOrNull } from '../agents/agent-row';
import { readLine, readRequests, type NamedTicket } from '../drain/waiting-tickets';
import { chooseRoute, type Route } from '../routing/choose-route';
import { readCustomerFacts } from '../routing/read-customer-facts';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { queueOf, type StoredQueue } from '../setup/routing-setup';
import type { Draft } from './draft';

const MOST_PER_QUEUE = 500;

export interface SimulatedTicket {
  request: NamedTicket;
  queue: StoredQueue | null;
  /** Null where no rule was asked. */
  choice: RuleChoice | null;
}

/** The tickets of a simulation with the queues they go to. */
export const simulatedTickets = (desk: RoutingDesk, draft: Draft, now: Date): Promise<SimulatedTicket[]> =>
  draft.tickets ? inventedTickets(desk, draft, draft.tickets, now) : waitingTickets(desk, draft);

async function waitingTickets(desk: RoutingDesk, draft: Draft): Promise<SimulatedTicket[]> {
  const tickets: SimulatedTicket[] = [];
  // By other rules, tickets of any queue may come into the one that is asked about.
  const queues = draft.setup.queues.filter(({ id }) => /^\d+$/.test(id) && (draft.isRouted || draft.queueId === null || id === draft.queueId));
  for (const stored of queues) {
    const ids = await readLine(desk.db, stored.id, MOST_PER_QUEUE, 0);
    const requests = await readRequests(desk.db, stored.queue, ids);
    const rows = draft.isRouted ? await readRows(desk, ids) : new Map<string, Model>();
    for (const request of requests) {
      const row = rows.get(request.ticketId);
      tickets.push(row ? await routed(desk, draft, request, (column) => row.get(column)) : { request, queue: stored, choice: null });
    }
  }
  return draft.queueId === null ? tickets : tickets.filter(({ queue }) => queue?.id === draft.queueId);
}

async function readRows({ db }: RoutingDesk, ids: readonly string[]): Promise<Map<string, Model>> {
  const rows = (await db.getCollection('ticketingTickets').model.findAll({ where: { id: { [Op.in]: [...ids] } } })) as Model[];
  return new Map(rows.map((row) => [String(row.get('id')), row]));
}

async function inventedTickets(desk: RoutingDesk, draft: Draft, facts: readonly Record<string, unknown>[], now: Date): Promise<SimulatedTicket[]> {
  const tickets: SimulatedTicket[] = [];
  for (const [index, values] of facts.entries()) {
    const request = inventedRequest(values, index, now);
    if (draft.isRouted) tickets.push(await routed(desk, draft, request, (column) => values[column] ?? null));
    else tickets.push({ request, queue: queueOf(draft.setup, draft.queueId), choice: null });
  }
  return tickets;
}

async function routed(desk: RoutingDesk, { setup }: Draft, request: NamedTicket, read: (column: string) => unknown): Promise<SimulatedTicket> {
  const { queue, choice, requiredSkills }: Route = chooseRoute(setup, read, await readCustomerFacts(desk.db, setup, read('customerId')));
  return { request: { ...request, requiredSkills, priority: choice.rule?.priority ?? request.priority }, queue, choice };
}

/** A ticket nobody filed, by the columns it would have. */
function inventedRequest(values: Record<string, unknown>, index: number, now: Date): NamedTicket {
  return {
    ticketId: String(index + 1),
    ticketNo: '',
    title: textOrNull(values.title) ?? '',
    version: 0,
    priority: PRIORITIES.find((one) => one === values.priority) ?? null,
    requiredSkills: [],
    language: textOrNull(values.languageCode),
    earlierTickets: new Map(),
    slaDueAt: dateOrNull(values.slaDueAt),
    excluded: new Map(),
    queuedAt: dateOrNull(values.queuedAt) ?? now,
    lastCustomerReplyAt: null,
  };
}
