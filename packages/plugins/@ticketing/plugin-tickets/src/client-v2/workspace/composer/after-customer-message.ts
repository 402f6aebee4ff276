import type { Workspace } from '../api/ticket-types';

const REOPENS = 'The ticket will be reopened';
const CONTINUES = 'This begins a new ticket, linked to this one';

/**
 * What a customer's message does to the ticket beside being kept, as a locale key; undefined when nothing. The server decides; this
 * only tells it beforehand.
 */
export function afterCustomerMessage({ status, actions }: Pick<Workspace, 'status' | 'actions'>): string | undefined {
  // Reopening is offered as long as the reopen window lasts.
  const isReopenable = actions.some(({ action }) => action === 'reopen');
  switch (status.category) {
    case 'pending':
      return 'The ticket will be resumed';
    case 'resolved':
      return REOPENS;
    case 'closed':
      return isReopenable ? REOPENS : CONTINUES;
    case 'cancelled':
      return CONTINUES;
    default:
      return undefined;
  }
}
