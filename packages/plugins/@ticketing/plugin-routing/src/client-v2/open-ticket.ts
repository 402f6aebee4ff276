import type { FlowModel } from '@nocobase/flow-engine';

const TICKETS = { dataSourceKey: 'main', collectionName: 'ticketingTickets' };

/** Opens the workspace of a ticket in the block's popup `ticketPopup`, by the stock "open view" event. */
export function openTicket(block: FlowModel, ticketId: string): void {
  void block.subModels.ticketPopup?.dispatchEvent(
    'click',
    { filterByTk: ticketId, ...TICKETS, target: block.context.layoutContentElement },
    { debounce: true },
  );
}
