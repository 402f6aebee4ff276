import { isBackdated, type NewTicketStep } from '@ticketing/plugin-tickets';
import { chooseRoute } from '../routing/choose-route';
import { readCustomerFacts } from '../routing/read-customer-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queuedEntry } from './queued-entry';
import { overflowDueIn } from './due-in-queue';

type Moment = Parameters<NewTicketStep['fill']>[0];

/** Decides queue, priority and skills of a ticket that is about to be created: they are part of the same insert. Without queues nothing happens. */
export async function queueNewTicket(desk: RoutingDesk, { ticket, transaction, tell }: Moment): Promise<void> {
  const setup = await readSetup(desk.db, transaction);
  if (!setup.queues.length) return;
  const read = (column: string) => ticket.get(column);
  const { queue, choice, requiredSkills } = chooseRoute(setup, read, await readCustomerFacts(desk.db, setup, ticket.get('customerId'), transaction));
  if (!queue) return;
  const queuedAt = ticket.get('assigneeId') ? null : desk.now(transaction);
  ticket.set({
    queueId: queue.id,
    requiredSkills: requiredSkills.length ? requiredSkills : null,
    routingRuleId: choice.rule?.id ?? null,
    queuedAt,
    // Nobody is owed what is told of the past.
    routingDueAt: queuedAt && !isBackdated(transaction) ? await overflowDueIn(desk, queue, queuedAt, transaction) : null,
    ...(choice.rule?.priority && { priority: choice.rule.priority }),
  });
  if (queuedAt) tell(queuedEntry(setup, { from: null, to: queue.id, ruleId: choice.rule?.id ?? null }));
}
