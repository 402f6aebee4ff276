import type { Model } from '@nocobase/database';
import type { WriteOptions } from '@ticketing/plugin-tickets';
import { guardAssignments } from '../assignments/guard-assignments';
import { followCreate, followDestroy, followUpdate } from '../queueing/follow-write';
import { keepRoutingColumns } from '../queueing/keep-routing-columns';
import { queueNewTicket } from '../queueing/queue-new-ticket';
import { returnFromTheGone } from '../queueing/return-from-the-gone';
import { rememberRow, takeRow } from '../queueing/row-before-write';
import type { RoutingDesk } from '../routing-desk';

/** Whatever happens to a ticket moves its queue and the load of its people in the same transaction. */
export function followTickets(desk: RoutingDesk): void {
  const { db, tickets: { registries } } = desk;
  registries.newTicketSteps.register({ key: 'routing.queue', stage: 'route', fill: (moment) => queueNewTicket(desk, moment) });
  registries.transitionGuards.register(guardAssignments(desk));
  registries.transitionEffects.register(returnFromTheGone(desk));
  db.on('ticketingTickets.afterCreate', (ticket: Model, { transaction }: WriteOptions) => followCreate(desk, ticket, transaction));
  db.on('ticketingTickets.beforeUpdate', (ticket: Model, { transaction }: WriteOptions) => keepRoutingColumns(desk, ticket, transaction));
  db.on('ticketingTickets.afterUpdate', (ticket: Model, { transaction }: WriteOptions) => followUpdate(desk, ticket, transaction));
  db.on('ticketingTickets.beforeDestroy', (ticket: Model, { transaction }: WriteOptions) => rememberRow(db, ticket, transaction));
  db.on('ticketingTickets.afterDestroy', (ticket: Model, options: WriteOptions) => {
    const row = takeRow(ticket);
    return row && followDestroy(desk, ticket, row, options.ticketingWrite === 'removal', options.transaction);
  });
}
