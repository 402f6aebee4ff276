import type { Transaction } from '@nocobase/database';
import type { FieldChange } from '../../domain/history/changes';
import { TICKET_EVENT_NAMES, type TicketEventName } from '../../domain/history/ticket-event-names';
import { isBackdated } from '../services/backdate';
import { afterCommit } from './after-commit';
import type { KeptEvent } from '../registries/registries';
import type { Desk } from '../services/desk';
import type { WriteOptions } from '../services/write-mark';
import { chainOf, withinChain } from './execution-chain';

export { TICKET_EVENT_NAMES, type TicketEventName };

interface AnyTicketEvent {
  /** The row of the history that tells of it: tells two events apart, on any number of nodes. */
  activityId: string;
  ticketId: string;
  actorId: string | null;
}

/** What other plugins and workflows hear, always after the commit. Ids are strings. */
export interface TicketEvents extends Record<TicketEventName, AnyTicketEvent> {
  'ticketing:ticket.created': AnyTicketEvent & { ticketNo: string };
  'ticketing:ticket.updated': AnyTicketEvent & { changes: FieldChange[] };
  'ticketing:ticket.transitioned': AnyTicketEvent & {
    action: string;
    fromStatus: string;
    toStatus: string;
    reason: string | null;
    /** What the history row holds beside the changes: other plugins note there what they decided. */
    data: Record<string, unknown> | null;
  };
  'ticketing:ticket.commented': AnyTicketEvent & {
    commentId: string;
    direction: 'inbound' | 'outbound';
    isInternal: boolean;
    isFirstResponse: boolean;
  };
  'ticketing:ticket.detailsChanged': AnyTicketEvent & { association: string; changes: FieldChange[] };
  /** `ticket`: its columns as they were, since nobody can read them any more. */
  'ticketing:ticket.deleted': AnyTicketEvent & { ticketNo: string; ticket: Record<string, unknown> };
}

/**
 * Announces one event: after the outermost commit of `transaction`, at once when there is none, never for a backdated one or one
 * whose savepoint was rolled back. What keeps events (registries.eventKeepers) gets it before, within the transaction. A listener's
 * fault never reaches the caller, a keeper's does. Listeners act within the chain of workflow executions that led here (`context` of the
 * write, or else the calls).
 */
export async function announce<N extends TicketEventName>(
  { app, registries }: Pick<Desk, 'app' | 'registries'>,
  name: N,
  event: TicketEvents[N],
  transaction: Transaction | undefined | null,
  context?: WriteOptions['context'],
): Promise<void> {
  if (isBackdated(transaction)) return;
  for (const keeper of registries.eventKeepers.list()) await keeper.keep({ name, event, transaction: transaction ?? undefined } as KeptEvent);
  const chain = chainOf(context);
  afterCommit(transaction, () => {
    withinChain(chain, () => app.emitAsync(name, event)).catch((error: Error) => app.log.error(`listener of ${name} failed: ${error.message}`, { stack: error.stack }));
  });
}
