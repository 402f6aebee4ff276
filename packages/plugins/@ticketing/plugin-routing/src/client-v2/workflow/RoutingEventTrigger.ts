import type { VariableOptions } from '@nocobase/plugin-workflow/client-v2';
import { TicketTrigger } from '@ticketing/plugin-tickets/client-v2';
import { tExpr } from '../locale';
import { useRoutingEventVariables } from './routing-variables';

/** Stored in workflows; the server registers the same name. */
export const ROUTING_EVENT_TRIGGER = 'ticketing-routing-event';

export class RoutingEventTrigger extends TicketTrigger {
  title = tExpr('Routing event');
  description = tExpr('Starts when a ticket was assigned automatically, came into a queue, waited too long there, or was not accepted in time.');
  FieldsetLoader = () => import('./RoutingEventFieldset');
  useVariables = (config: Record<string, unknown>, options?: VariableOptions) => useRoutingEventVariables(config, options);

  // Nothing chosen means every event: there is nothing one must fill in.
  validate() {
    return true;
  }
}
