import type { Model, Transaction } from '@nocobase/database';
import { recordActivity } from '@ticketing/plugin-tickets';
import { isWaiting, loadChange, type LoadChange } from '../../domain';
import { dateOrNull } from '../agents/agent-row';
import { removeAssignments } from '../assignments/write-assignments';
import { followAssignment } from '../assignments/follow-assignment';
import { withoutClaimed } from '../claim/noted-claims';
import { drainSoon } from '../drain/drain-soon';
import { announceRouting } from '../events/routing-events';
import { applyLoadChanges } from '../ledger/apply-load-changes';
import { loadedTicketOf } from '../ledger/loaded-ticket';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queuedEntry } from './queued-entry';
import { takeRow, type TicketRow } from './row-before-write';

type Read = (column: string) => unknown;

/** A ticket before and after a write; null before it was created, and after it was deleted. */
interface Written {
  ticketId: string;
  before: Read | null;
  after: Read | null;
}

/** What follows from a new ticket, in its transaction: load, assignment, history; and a drain after the commit. */
export const followCreate = (desk: RoutingDesk, ticket: Model, transaction: Transaction | undefined): Promise<void> =>
  follow(desk, { ticketId: String(ticket.get('id')), before: null, after: (column) => ticket.get(column) }, transaction);

export async function followUpdate(desk: RoutingDesk, ticket: Model, transaction: Transaction | undefined): Promise<void> {
  const row = takeRow(ticket);
  if (!row) return;
  const changed = (ticket.changed() || []) as string[];
  const after: Read = (column) => (changed.includes(column) ? ticket.get(column) : row[column]);
  await follow(desk, { ticketId: String(ticket.get('id')), before: (column) => row[column], after }, transaction);
}

export async function followDestroy(desk: RoutingDesk, ticket: Model, row: TicketRow, isRemoval: boolean, transaction: Transaction | undefined): Promise<void> {
  const ticketId = String(ticket.get('id'));
  await follow(desk, { ticketId, before: (column) => row[column], after: null }, transaction);
  if (isRemoval) await removeAssignments(desk.db, ticketId, transaction);
}

async function follow(desk: RoutingDesk, written: Written, transaction: Transaction | undefined): Promise<void> {
  const { ticketId, before, after } = written;
  const changes = loadChange(before && loadedTicketOf(before), after && loadedTicketOf(after));
  await applyLoadChanges(desk.db, withoutClaimed(changes, ticketId, transaction), transaction);
  await followAssignment(desk, written, transaction);
  if (after && waits(after)) await followWaiting(desk, { ticketId, before, after }, transaction);
  freed(desk, changes, transaction);
}

/** Somebody has a place again: one of his queues may have a ticket for it. */
function freed(desk: RoutingDesk, changes: readonly LoadChange[], transaction: Transaction | undefined): void {
  const userIds = changes.filter(({ delta }) => delta < 0).map(({ userId }) => userId);
  if (userIds.length) drainSoon(desk, { userIds }, transaction);
}

const waits = (read: Read): boolean => isWaiting({ ...loadedTicketOf(read), queueId: textOrNull(read('queueId')) });

async function followWaiting(desk: RoutingDesk, { ticketId, before, after }: Written & { after: Read }, transaction: Transaction | undefined): Promise<void> {
  const [from, queueId] = [textOrNull(before?.('queueId')), String(after('queueId'))];
  const at = desk.now(transaction);
  // A new ticket tells it along with its creation.
  if (before && from !== queueId) await recordQueued(desk, { ticketId, from, after, at }, transaction);
  const queuedAt = dateOrNull(after('queuedAt')) ?? at;
  if (!before || !waits(before) || from !== queueId) {
    desk.chains.remember(ticketId);
    announceRouting(desk.app, 'ticketing:routing.queued', { key: `queued:${ticketId}:${queuedAt.getTime()}`, ticketId, queueId, at: queuedAt }, transaction);
  }
  drainSoon(desk, { queueId }, transaction);
}

/** Tells in the history where a ticket waits now. */
async function recordQueued(desk: RoutingDesk, { ticketId, from, after, at }: { ticketId: string; from: string | null; after: Read; at: Date }, transaction: Transaction | undefined) {
  const entry = queuedEntry(await readSetup(desk.db, transaction), { from, to: String(after('queueId')), ruleId: textOrNull(after('routingRuleId')) });
  await recordActivity(desk.db, { ...entry, ticketId, at, actor: null }, transaction);
}
