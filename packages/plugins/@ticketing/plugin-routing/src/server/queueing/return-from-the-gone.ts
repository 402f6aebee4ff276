import type { Database, Transaction } from '@nocobase/database';
import type { TransitionEffect } from '@ticketing/plugin-tickets';
import { reasonToLeave, type LeaveReason } from '../../domain';
import { readAgent } from '../agents/read-agents';
import { planEnd } from '../assignments/assignment-plan';
import { inLanguageOfApp } from '../locale';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';

// Keys of our locale files.
const REASONS: Record<LeaveReason, string> = { absent: 'The assignee is absent', noAgent: 'The assignee is no agent any more' };

/** A ticket that is reopened stays with its assignee, unless he is not there to work on it: then it waits in its queue again. */
export const returnFromTheGone = (desk: RoutingDesk): TransitionEffect => ({
  key: 'routing.reopened',
  async apply({ ticket, transition, transaction }) {
    const assigneeId = textOrNull(ticket.assigneeId);
    if (transition.action !== 'reopen' || !assigneeId || !ticket.queueId) return;
    const cause = await causeToReturn(desk, assigneeId, transaction);
    if (!cause) return;
    const ticketId = String(ticket.id);
    // He did not give it back: when he is there again, he may have it again.
    planEnd(transaction, ticketId, 'reassigned');
    await desk.tickets.transition(
      { ticketId, action: 'return', input: { reason: inLanguageOfApp(desk.app, REASONS[cause]) }, actor: { kind: 'desk' }, actorName: null, data: { routing: cause } },
      transaction,
    );
  },
});

async function causeToReturn({ db, now }: RoutingDesk, userId: string, transaction: Transaction): Promise<LeaveReason | null> {
  const agent = await readAgent(db, userId, transaction);
  // Who never was an agent took it by hand and works without routing, unless he is gone altogether.
  if (!agent && !(await wasAgent(db, userId, transaction)) && (await isThere(db, userId, transaction))) return null;
  return reasonToLeave(agent, now(transaction));
}

const wasAgent = async (db: Database, userId: string, transaction: Transaction): Promise<boolean> =>
  (await db.getCollection('ticketingAssignments').model.count({ where: { userId, kind: 'automatic' }, transaction })) > 0;

const isThere = async (db: Database, userId: string, transaction: Transaction): Promise<boolean> =>
  (await db.getCollection('users').model.count({ where: { id: userId }, transaction })) > 0;
