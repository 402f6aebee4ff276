import type { Application } from '@nocobase/server';
import type { Transaction } from '@nocobase/database';
import { afterCommit, currentChain, isBackdated, withinChain } from '@ticketing/plugin-tickets';
import type { AssignmentKind } from '../assignments/assignment-plan';
import type { RoutingEventName } from '../../domain';

interface AnyRoutingEvent {
  /** Tells two events apart, on any number of nodes. */
  key: string;
  ticketId: string;
  queueId: string | null;
  at: Date;
}

/** What other plugins and workflows hear of routing, after the commit and on the node that wrote. Ids are strings. */
export interface RoutingEvents extends Record<RoutingEventName, AnyRoutingEvent> {
  /** Routing gave the ticket to somebody; what people assign by hand is `ticketing:ticket.transitioned`. */
  'ticketing:routing.assigned': AnyRoutingEvent & { userId: string; kind: AssignmentKind };
  /** The ticket waits in this queue from now on. */
  'ticketing:routing.queued': AnyRoutingEvent;
  /** It waited too long: `queueId` is where it waited, `toQueueId` or `userId` where it went. */
  'ticketing:routing.overflowed': AnyRoutingEvent & { toQueueId: string | null; userId: string | null };
  /** `userId` did not accept it in time. */
  'ticketing:routing.unaccepted': AnyRoutingEvent & { userId: string };
}

/** Announces one event as plugin-tickets announces its own: after the commit, never for what is told of the past; a listener's fault is logged. */
export function announceRouting<Name extends RoutingEventName>(app: Application, name: Name, event: RoutingEvents[Name], transaction: Transaction | undefined): void {
  if (isBackdated(transaction)) return;
  const chain = currentChain();
  afterCommit(transaction, () => {
    withinChain(chain, () => app.emitAsync(name, event)).catch((error: Error) => app.log.error(`listener of ${name} failed: ${error.message}`, { stack: error.stack }));
  });
}
