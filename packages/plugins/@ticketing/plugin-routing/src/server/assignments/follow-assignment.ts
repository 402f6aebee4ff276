import type { Transaction } from '@nocobase/database';
import { isOpen, type StatusCategory } from '@ticketing/plugin-tickets/domain';
import { dateOrNull } from '../agents/agent-row';
import { announceRouting } from '../events/routing-events';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { takePlans, type AssignmentPlan, type EndReason } from './assignment-plan';
import { acceptAssignment, endAssignment, resumeAssignment, writeAssignment } from './write-assignments';

type Read = (column: string) => unknown;

interface Written {
  ticketId: string;
  before: Read | null;
  after: Read | null;
}

const isDone = (read: Read): boolean => !isOpen(read('statusCategory') as StatusCategory);

/** Writes how assignments of a ticket begin, are accepted, and end; when the ticket is reopened with the same person, the last one goes on. */
export async function followAssignment(desk: RoutingDesk, { ticketId, before, after }: Written, transaction: Transaction | undefined): Promise<void> {
  const [had, has] = [textOrNull(before?.('assigneeId')), textOrNull(after?.('assigneeId'))];
  const plans = takePlans(transaction, ticketId);
  const at = desk.now(transaction);
  if (had !== has) {
    if (had) await endAssignment(desk.db, ticketId, plans.endReason ?? usualEnd(before, after), at, transaction);
    if (has && after) await begin(desk, { ticketId, userId: has, before, after }, plans.assignment, at, transaction);
    return;
  }
  if (!had) return;
  if (!after) return endAssignment(desk.db, ticketId, 'deleted', at, transaction);
  if (isDone(after)) return endAssignment(desk.db, ticketId, 'finished', at, transaction);
  if (before && isDone(before)) return resumeAssignment(desk.db, ticketId, had, transaction);
  const [acceptedBefore, acceptedAt] = [before?.('acceptedAt'), dateOrNull(after('acceptedAt'))];
  if (acceptedAt && !acceptedBefore) await acceptAssignment(desk.db, ticketId, acceptedAt, transaction);
}

function usualEnd(before: Read | null, after: Read | null): EndReason {
  if (!after) return 'deleted';
  if (!after('assigneeId')) return 'returned';
  return Number(after('transferCount')) > Number(before?.('transferCount')) ? 'transferred' : 'reassigned';
}

async function begin(
  desk: RoutingDesk,
  { ticketId, userId, before, after }: { ticketId: string; userId: string; before: Read | null; after: Read },
  plan: AssignmentPlan | undefined,
  at: Date,
  transaction: Transaction | undefined,
): Promise<void> {
  // A write by server code that passed by the lifecycle.
  const written = plan ?? { assignmentId: desk.newId(), kind: 'manual', strategy: null, points: null, reasons: [], runnersUp: [], overrideReason: null };
  const queueId = textOrNull(after('queueId'));
  const waitedSince = before && !before('assigneeId') ? dateOrNull(before('queuedAt')) : null;
  await writeAssignment(desk.db, { ticketId, queueId, routingRuleId: textOrNull(after('routingRuleId')), assigneeId: userId, waitedSince }, written, at, transaction);
  if (written.kind === 'manual') return;
  announceRouting(desk.app, 'ticketing:routing.assigned', { key: written.assignmentId, ticketId, queueId, userId, kind: written.kind, at }, transaction);
}
