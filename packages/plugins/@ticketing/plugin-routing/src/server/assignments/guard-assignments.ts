import type { Transaction } from '@nocobase/database';
import { isBackdated, type TransitionGuard } from '@ticketing/plugin-tickets';
import type { Priority, Refusal } from '@ticketing/plugin-tickets/domain';
import { decideManualAssignment } from '../../domain';
import { lockAgents } from '../agents/read-agents';
import { claimByHand } from '../claim/claim-agent';
import { isClaimed } from '../claim/noted-claims';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { planAssignment, plannedAssignment, type AssignmentPlan } from './assignment-plan';

const BY_HAND: Omit<AssignmentPlan, 'assignmentId'> = { kind: 'manual', strategy: null, points: null, reasons: [], runnersUp: [], overrideReason: null };

/**
 * Whoever assigns by hand meets the limits of the agent, too, and takes a place of his. What routing decided itself has been claimed
 * before; a ticket that overflows to a supervisor, or is told of the past, asks nobody.
 */
export const guardAssignments = (desk: RoutingDesk): TransitionGuard => ({
  key: 'routing.capacity',
  async check({ ticket, transition, data, transaction }) {
    const userId = textOrNull(transition.patch.assigneeId);
    if (!userId) return null;
    const ticketId = String(ticket.id);
    const plan = plannedAssignment(transaction, ticketId) ?? { ...BY_HAND, assignmentId: desk.newId() };
    planAssignment(transaction, ticketId, plan);
    // The history row leads to the assignment, and with it to its reasons.
    data.assignmentId = plan.assignmentId;
    const isUnlimited = plan.kind === 'overflow' || isBackdated(transaction) || isClaimed(transaction, ticketId, userId);
    const refusal = isUnlimited ? null : await refusalOf(desk, { ticketId, userId, previousId: textOrNull(ticket.assigneeId), priority: ticket.priority as Priority | null }, transaction);
    if (refusal?.params.isOverridable && transition.isOverridden) planAssignment(transaction, ticketId, { ...plan, overrideReason: transition.reason });
    return refusal;
  },
});

interface ByHand {
  ticketId: string;
  userId: string;
  previousId: string | null;
  priority: Priority | null;
}

async function refusalOf({ db, now }: RoutingDesk, { ticketId, userId, previousId, priority }: ByHand, transaction: Transaction): Promise<Refusal | null> {
  const locked = await lockAgents(db, previousId ? [previousId, userId] : [userId], transaction);
  const agent = locked.get(userId);
  // Who is no agent of routing has no limits.
  if (!agent?.isEnabled) return null;
  const at = now(transaction);
  const decision = decideManualAssignment(agent, priority, at);
  if (decision.ok) {
    await claimByHand(db, { ticketId, userId, priority, now: at }, transaction);
    return null;
  }
  const isOverridable = decision.code === 'routing.agentFull';
  return { ...decision, params: { ...decision.params, ...(isOverridable && { isOverridable }) } };
}
