import type { Transaction } from '@nocobase/database';
import type { Processor } from '@nocobase/plugin-workflow';
import { readPersonId, readTicketId, TicketNode } from '@ticketing/plugin-tickets';
import { assignBest } from '../assignments/assign-best';
import type { RoutingDesk } from '../routing-desk';

export const ASSIGN_BEST_NODE = 'ticketing-assign-best';

/**
 * "Assign best agent": gives a ticket that waits to the best of its queue, or of the queue that is named. Its result is
 * `{isAssigned, assigneeId, assigneeName, reasons, isWaiting}`; when nobody can take it, it waits.
 */
export class AssignBestNode extends TicketNode<RoutingDesk> {
  protected async act(config: Record<string, unknown>, transaction: Transaction, processor: Processor) {
    const order = { ticketId: readTicketId(config.ticketId), queueId: readPersonId(config, 'queueId'), actorName: await this.workflowTitle(processor) };
    return { ...(await assignBest(this.desk, order, transaction)) };
  }
}
