import type { Transaction } from '@nocobase/database';
import type { Processor } from '@nocobase/plugin-workflow';
import { lifecycleTable, type LifecycleAction } from '../../domain/lifecycle/lifecycle-table';
import { isTicketNodeAction, TICKET_NODE_ACTIONS } from '../../domain/workflow/ticket-node-actions';
import { assertMayWorkOnTickets } from '../access/assignable-users';
import { TicketingError } from '../errors/ticketing-error';
import { currentChain } from '../events/execution-chain';
import { setPriority } from '../services/set-priority';
import { transitionTicket } from '../services/transition-ticket';
import { readTicketId, readTransitionInput } from './read-node-config';
import { TicketNode } from './ticket-node';

export const TICKET_ACTION_NODE = 'ticketing-action';

type NodeConfig = Record<string, unknown>;

/** "Ticket action": takes a ticket through a lifecycle action, or sets its priority, in the name of the workflow. Its result is the ticket. */
export class TicketActionNode extends TicketNode {
  validateConfig({ action }: NodeConfig): Record<string, string> | null {
    return action === undefined || isTicketNodeAction(action) ? null : { action: `"action" is one of ${TICKET_NODE_ACTIONS.join(', ')}` };
  }

  protected async act(config: NodeConfig, transaction: Transaction, processor: Processor) {
    const { action } = config;
    if (!isTicketNodeAction(action)) throw new TicketingError('ticket.inputInvalid', { field: 'action' });
    const actorName = await this.workflowTitle(processor);
    const ticket = action === 'setPriority'
      ? await this.setPriority(config, actorName, transaction)
      : await this.transition(action, config, actorName, transaction);
    return ticket.toJSON() as Record<string, unknown>;
  }

  private setPriority({ ticketId, priority }: NodeConfig, actorName: string | null, transaction: Transaction) {
    // The chain is told to stock workflows that listen to the collection of tickets, too.
    const context = { stack: currentChain() ?? [] };
    return setPriority(this.desk, { ticketId: readTicketId(ticketId), priority, actorName }, context, transaction);
  }

  private async transition(action: LifecycleAction, config: NodeConfig, actorName: string | null, transaction: Transaction) {
    const input = readTransitionInput(config);
    // The same rule as for people: a ticket must not go to somebody who never sees it.
    if (input.assigneeId && lifecycleTable[action].needs.includes('assignee')) {
      await assertMayWorkOnTickets(this.desk, input.assigneeId, transaction);
    }
    const order = { ticketId: readTicketId(config.ticketId), action, input, actor: { kind: 'desk' as const }, actorName };
    return transitionTicket(this.desk, order, transaction);
  }
}
