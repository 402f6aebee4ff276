import type { Database, Model, Transaction } from '@nocobase/database';
import type { KeptEvent } from '@ticketing/plugin-tickets';
import type { HeardComment, HeardEvent } from '../../../domain';

type Row = Readonly<Record<string, unknown>>;

/** An event with what subscribers may hear of it, read in its transaction; null when the ticket is gone already. */
export async function hearEvent(db: Database, kept: KeptEvent): Promise<{ heard: HeardEvent; ticket: Row } | null> {
  const ticket = kept.name === 'ticketing:ticket.deleted' ? kept.event.ticket : await readRow(db, 'ticketingTickets', kept.event.ticketId, kept.transaction);
  return ticket && { heard: await heardEvent(db, kept), ticket };
}

async function heardEvent(db: Database, kept: KeptEvent): Promise<HeardEvent> {
  switch (kept.name) {
    case 'ticketing:ticket.updated':
      return { name: kept.name, changes: kept.event.changes };
    case 'ticketing:ticket.transitioned': {
      const { action, fromStatus, toStatus, reason } = kept.event;
      return { name: kept.name, action, fromStatus, toStatus, reason };
    }
    case 'ticketing:ticket.commented':
      return { name: kept.name, comment: await readComment(db, kept) };
    case 'ticketing:ticket.detailsChanged':
      return { name: kept.name, association: kept.event.association, changes: kept.event.changes };
    default:
      return { name: kept.name };
  }
}

async function readComment(db: Database, { event, transaction }: Extract<KeptEvent, { name: 'ticketing:ticket.commented' }>): Promise<HeardComment> {
  const comment = await readRow(db, 'ticketingComments', event.commentId, transaction);
  const { commentId: id, direction, isInternal, isFirstResponse } = event;
  return { id, direction, isInternal, isFirstResponse, channel: comment?.channel ? String(comment.channel) : null, content: String(comment?.content ?? '') };
}

async function readRow(db: Database, collection: string, id: string, transaction: Transaction | undefined): Promise<Row | null> {
  const row = (await db.getCollection(collection).model.findByPk(id, { transaction })) as Model | null;
  return row && (row.get() as Row);
}
