import { Op, type Model } from '@nocobase/database';
import type { Desk } from '../services/desk';
import { transitionTicket } from '../services/transition-ticket';
import type { WriteOptions } from '../services/write-mark';

/** When an agent's account goes, open tickets return to the desk; ended ones keep their past. */
export function returnTicketsOfDeletedUsers(desk: Desk): void {
  desk.db.on('users.beforeDestroy', async (user: Model, options: WriteOptions) => {
    const { transaction } = options;
    const tickets = await desk.db.getCollection('ticketingTickets').model.findAll({
      attributes: ['id'],
      where: { assigneeId: user.get('id'), statusCategory: { [Op.in]: ['assigned', 'processing', 'pending'] } },
      transaction,
    });
    for (const ticket of tickets) {
      await transitionTicket(
        desk,
        { ticketId: ticket.get('id') as string, action: 'return', input: { reason: 'assigneeDeleted' }, actor: { kind: 'desk' }, actorName: null },
        transaction,
      );
    }
  });
}
