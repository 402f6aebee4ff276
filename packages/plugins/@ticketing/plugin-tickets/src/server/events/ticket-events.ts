import type { Application } from '@nocobase/server';
import type { Transaction } from '@nocobase/database';
import type { FieldChange } from '../../domain/history/changes';

/** What other plugins and workflows hear, always after the commit. Ids are strings. */
export interface TicketEvents {
  'ticketing:ticket.created': { ticketId: string; ticketNo: string; actorId: string | null };
  'ticketing:ticket.updated': { ticketId: string; changes: FieldChange[]; actorId: string | null };
  'ticketing:ticket.transitioned': {
    ticketId: string;
    action: string;
    fromStatus: string;
    toStatus: string;
    reason: string | null;
    actorId: string | null;
  };
  'ticketing:ticket.commented': {
    ticketId: string;
    commentId: string;
    direction: 'inbound' | 'outbound';
    isInternal: boolean;
    isFirstResponse: boolean;
    actorId: string | null;
  };
  'ticketing:ticket.detailsChanged': { ticketId: string; association: string; changes: FieldChange[]; actorId: string | null };
  'ticketing:ticket.deleted': { ticketId: string; ticketNo: string; actorId: string | null };
}
export type TicketEventName = keyof TicketEvents;

export const TICKET_EVENT_NAMES = [
  'ticketing:ticket.created',
  'ticketing:ticket.updated',
  'ticketing:ticket.transitioned',
  'ticketing:ticket.commented',
  'ticketing:ticket.detailsChanged',
  'ticketing:ticket.deleted',
] as const satisfies readonly TicketEventName[];

/** Announces one event: after the commit of `transaction`, at once when there is none. A listener's fault never reaches the caller. */
export function announce<N extends TicketEventName>(
  app: Application,
  name: N,
  event: TicketEvents[N],
  transaction: Transaction | undefined | null,
): void {
  const send = () => {
    app.emitAsync(name, event).catch((error: Error) => app.log.error(`listener of ${name} failed: ${error.message}`, { stack: error.stack }));
  };
  const parent = outermost(transaction);
  if (parent) parent.afterCommit(send);
  else send();
}

/** Inside a savepoint only the outermost commit makes the write visible to others. */
function outermost(transaction: Transaction | undefined | null): Transaction | null {
  let current = transaction as (Transaction & { parent?: Transaction }) | undefined | null;
  while (current?.parent) current = current.parent;
  return current ?? null;
}
