import type { HandlerType } from '@nocobase/resourcer';
import { reorderAction, type OrderedList } from '@ticketing/plugin-tickets';
import type { RoutingDesk } from '../routing-desk';
import { setupRevision } from '../setup/setup-revision';
import { drain } from './drain';
import { explain } from './explain';
import { handOver } from './hand-over';
import { me } from './me';
import { moveToQueue } from './move-to-queue';
import { heartbeat, setAbsence, setAvailability } from './presence';
import { queues } from './queues';
import { simulate } from './simulate';
import { waiting } from './waiting';

/** Every HTTP action of the plugin, see docs/reference/http-api.md. Each looks up the rights of the caller itself. */
export function registerActions(desk: RoutingDesk): void {
  const { acl, resourceManager } = desk.app;
  const handlers = { explain, simulate, queues, waiting, me, setAvailability, heartbeat, setAbsence, handOver, moveToQueue, drain };
  resourceManager.define({
    name: 'ticketingRouting',
    actions: Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, handler(desk) as unknown as HandlerType])),
  });
  resourceManager.registerActionHandler('ticketingRoutingRules:reorder', reorderAction(desk.db, rulesOf(desk)) as unknown as HandlerType);
  acl.allow('ticketingRouting', Object.keys(handlers), 'loggedIn');
}

const rulesOf = ({ db }: RoutingDesk): OrderedList => ({
  collection: 'ticketingRoutingRules',
  staleCode: 'routingRule.orderStale',
  moved: (transaction) => setupRevision.markChanged(db, transaction),
});
