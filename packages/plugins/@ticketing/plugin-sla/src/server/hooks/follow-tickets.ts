import type { Model, Transaction } from '@nocobase/database';
import { promiseNewTicket } from '../projection/promise-new-ticket';
import { refreshTicket } from '../projection/refresh-ticket';
import { changesFacts } from '../rules/ticket-facts';
import type { SlaDesk } from '../sla-desk';

interface HookOptions {
  transaction?: Transaction;
}

/** Whatever happens to a ticket moves its clocks in the same transaction. */
export function followTickets(desk: SlaDesk): void {
  const { db, tickets } = desk;
  db.on('ticketingTickets.afterUpdate', (ticket: Model, options: HookOptions) => followUpdate(desk, ticket, options));
  db.on('ticketingComments.afterCreate', (comment: Model, options: HookOptions) => followComment(desk, comment, options));
  db.on('ticketingComments.afterUpdate', (comment: Model, options: HookOptions) => followMovedComment(desk, comment, options));
  tickets.registries.newTicketSteps.register({
    key: 'sla.promises',
    stage: 'promise',
    fill: ({ ticket, transaction }) => promiseNewTicket(desk, ticket, transaction),
  });
  tickets.registries.transitionEffects.register({
    key: 'sla.clock',
    apply: async ({ ticket, transition, transaction }) => {
      await refreshTicket(desk, String(ticket.id), null, transaction);
      const { mergedIntoId } = transition.patch;
      if (mergedIntoId) await refreshTicket(desk, mergedIntoId, 'ticketMerged', transaction);
    },
  });
}

async function followUpdate(desk: SlaDesk, ticket: Model, { transaction }: HookOptions): Promise<void> {
  const columns = (ticket.changed() || []) as string[];
  if (transaction && changesFacts(columns)) await refreshTicket(desk, String(ticket.get('id')), 'ticketChanged', transaction);
}

async function followComment(desk: SlaDesk, comment: Model, { transaction }: HookOptions): Promise<void> {
  if (transaction && comment.get('isInternal') !== true) await refreshTicket(desk, String(comment.get('ticketId')), null, transaction);
}

/** A message that was split off is owed an answer in its new ticket, and no more in the old one. */
async function followMovedComment(desk: SlaDesk, comment: Model, { transaction }: HookOptions): Promise<void> {
  if (!transaction || !comment.changed('ticketId') || comment.get('isInternal') === true) return;
  for (const ticketId of [comment.previous('ticketId'), comment.get('ticketId')]) await refreshTicket(desk, String(ticketId), null, transaction);
}
