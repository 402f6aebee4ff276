import type { Transaction } from '@nocobase/database';
import type { Processor } from '@nocobase/plugin-workflow';
import { isLifecycleAction, lifecycleTable, LIFECYCLE_ACTIONS } from '../../domain/lifecycle/lifecycle-table';
import { assertMayWorkOnTickets } from '../access/assignable-users';
import { TicketingError } from '../errors/ticketing-error';
import { transitionTicket } from '../services/transition-ticket';
import { readTicketId, readTransitionInput } from './read-node-config';
import { TicketNode } from './ticket-node';

export const TICKET_ACTION_NODE = 'ticketing-action';

/** "Ticket action": takes a ticket through a lifecycle action in the name of the workflow. Its result is the ticket. */
export class TicketActionNode extends TicketNode {
  validateConfig({ action }: Record<string, unknown>): Record<string, string> | null {
    return action === undefined || isLifecycleAction(action) ? null : { action: `"action" is one of ${LIFECYCLE_ACTIONS.join(', ')}` };
  }

  protected async act(config: Record<string, unknown>, transaction: Transaction, processor: Processor) {
    const { action } = config;
    if (!isLifecycleAction(action)) throw new TicketingError('ticket.inputInvalid', { field: 'action' });
    const input = readTransitionInput(config);
    // The same rule as for people: a ticket must not go to somebody who never sees it.
    if (input.assigneeId && lifecycleTable[action].needs.includes('assignee')) {
      await assertMayWorkOnTickets(this.desk, input.assigneeId, transaction);
    }
    const workflow = processor.execution.workflow ?? (await processor.execution.getWorkflow());
    const ticket = await transitionTicket(
      this.desk,
      { ticketId: readTicketId(config.ticketId), action, input, actor: { kind: 'desk' }, actorName: workflow?.title ?? null },
      transaction,
    );
    return ticket.toJSON() as Record<string, unknown>;
  }
}
