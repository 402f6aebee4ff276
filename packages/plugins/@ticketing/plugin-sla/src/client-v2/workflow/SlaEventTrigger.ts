import type { VariableOptions } from '@nocobase/plugin-workflow/client-v2';
import { TicketTrigger } from '@ticketing/plugin-tickets/client-v2';
import { tExpr } from '../locale';
import { useSlaEventVariables } from './sla-event-variables';

/** Stored in workflows; the server registers the same name. */
export const SLA_EVENT_TRIGGER = 'ticketing-sla-event';

export class SlaEventTrigger extends TicketTrigger {
  title = tExpr('SLA event');
  description = tExpr('Starts once when a promised time of a ticket is nearly used up, is exceeded, is exceeded for long, or was kept.');
  FieldsetLoader = () => import('./SlaEventFieldset');
  useVariables = (config: Record<string, unknown>, options?: VariableOptions) => useSlaEventVariables(config, options);

  // Nothing chosen means every event: there is nothing one must fill in.
  validate() {
    return true;
  }
}
