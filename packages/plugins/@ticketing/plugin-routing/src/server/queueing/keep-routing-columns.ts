import type { Model, Transaction } from '@nocobase/database';
import { isBackdated } from '@ticketing/plugin-tickets';
import { dateOrNull } from '../agents/agent-row';
import { plannedAssignment } from '../assignments/assignment-plan';
import { chooseRoute, type Route } from '../routing/choose-route';
import { readCustomerFacts } from '../routing/read-customer-facts';
import { changesFacts, textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queueOf, type StoredQueue } from '../setup/routing-setup';
import { acceptDueIn, overflowDueIn } from './due-in-queue';
import { rememberRow, type TicketRow } from './row-before-write';

type Read = (column: string) => unknown;

/** Columns that say whose ticket it is. */
const POSSESSION = ['statusCategory', 'assigneeId'];

/** Whether a change of these columns is any business of routing. */
const concernsRouting = (columns: readonly string[]): boolean => changesFacts(columns) || columns.some((column) => POSSESSION.includes(column));

/** Keeps queue, deadlines and skills of a ticket in step with what is about to be written, in the same statement. */
export async function keepRoutingColumns(desk: RoutingDesk, ticket: Model, transaction: Transaction | undefined): Promise<void> {
  const changed = (ticket.changed() || []) as string[];
  if (!concernsRouting(changed)) return;
  const before = await rememberRow(desk.db, ticket, transaction);
  if (!before) return;
  // The instance may have been loaded before the row was locked: what it does not change is read from the row.
  const after: Read = (column) => (changed.includes(column) ? ticket.get(column) : before[column]);
  const columns = await columnsAfter(desk, before, after, changed, transaction);
  if (columns) ticket.set(columns);
}

async function columnsAfter(desk: RoutingDesk, before: TicketRow, after: Read, changed: readonly string[], transaction: Transaction | undefined): Promise<TicketRow | null> {
  if (isUnassigned(after)) {
    if (!isUnassigned((column) => before[column])) return joinQueue(desk, before, after, transaction);
    return changesFacts(changed) ? routeAnew(desk, before, after, transaction) : null;
  }
  if (!changed.some((column) => POSSESSION.includes(column))) return null;
  const routingDueAt = await acceptDue(desk, after, transaction);
  return routingDueAt || before.routingDueAt ? { routingDueAt } : null;
}

const isUnassigned = (read: Read): boolean => read('statusCategory') === 'new' && !read('assigneeId');

/** A ticket that comes back waits where it came from, from now on; one without a queue is routed. */
async function joinQueue(desk: RoutingDesk, before: TicketRow, after: Read, transaction: Transaction | undefined): Promise<TicketRow | null> {
  const setup = await readSetup(desk.db, transaction);
  const known = queueOf(setup, textOrNull(before.queueId));
  if (known) return waitingIn(desk, known, transaction);
  return enter(desk, await routeOf(desk, after, transaction), transaction);
}

/**
 * Other facts may lead to another queue. As long as the same rule fits, a ticket stays where it is: it may have overflowed from there. When
 * no rule fits and there is no queue for such tickets, it goes on waiting where somebody looks for it.
 */
async function routeAnew(desk: RoutingDesk, before: TicketRow, after: Read, transaction: Transaction | undefined): Promise<TicketRow | null> {
  const route = await routeOf(desk, after, transaction);
  const ruleId = route.choice.rule?.id ?? null;
  const staysInQueue = before.queueId && (!route.queue || ruleId === textOrNull(before.routingRuleId) || route.queue.id === textOrNull(before.queueId));
  if (!staysInQueue) return enter(desk, route, transaction);
  const setup = await readSetup(desk.db, transaction);
  return setup.queues.length ? { requiredSkills: skillsOf(route), routingRuleId: ruleId } : null;
}

async function routeOf(desk: RoutingDesk, read: Read, transaction: Transaction | undefined): Promise<Route> {
  const setup = await readSetup(desk.db, transaction);
  return chooseRoute(setup, read, await readCustomerFacts(desk.db, setup, read('customerId'), transaction));
}

async function enter(desk: RoutingDesk, route: Route, transaction: Transaction | undefined): Promise<TicketRow | null> {
  if (!route.queue) return null;
  return { ...(await waitingIn(desk, route.queue, transaction)), requiredSkills: skillsOf(route), routingRuleId: route.choice.rule?.id ?? null };
}

/** The columns of a ticket that begins to wait in this queue now. */
export async function waitingIn(desk: RoutingDesk, queue: StoredQueue, transaction: Transaction | undefined): Promise<TicketRow> {
  const queuedAt = desk.now(transaction);
  return { queueId: queue.id, queuedAt, routingDueAt: isBackdated(transaction) ? null : await overflowDueIn(desk, queue, queuedAt, transaction) };
}

const skillsOf = ({ requiredSkills }: Route) => (requiredSkills.length ? requiredSkills : null);

/** Only what routing gave to somebody has to be accepted in time: who chose a person by hand knows why. */
async function acceptDue(desk: RoutingDesk, after: Read, transaction: Transaction | undefined): Promise<Date | null> {
  const plan = plannedAssignment(transaction, String(after('id')));
  const assignedAt = dateOrNull(after('assignedAt'));
  if (after('statusCategory') !== 'assigned' || !plan || !assignedAt || isBackdated(transaction)) return null;
  if (plan.kind !== 'automatic' && plan.kind !== 'handover') return null;
  const queue = queueOf(await readSetup(desk.db, transaction), textOrNull(after('queueId')));
  return queue && acceptDueIn(desk, queue, assignedAt, transaction);
}
