import { Trigger } from '@nocobase/plugin-workflow/client-v2';
import { tExpr } from '../locale';
import { useTicketEventVariables } from './ticket-variables';

export class TicketEventTrigger extends Trigger {
  title = tExpr('Ticket event');
  description = tExpr(
    'Starts when something happened to a ticket: it was filed, moved on, got a comment. Unlike a collection event it knows what happened, and it hears lifecycle actions, too.',
  );
  // After the commit there is nothing to wait for: the editor does not offer the synchronous mode.
  sync = false;
  FieldsetLoader = () => import('./fieldsets/TicketEventFieldset');
  TriggerFieldsetLoader = () => import('./fieldsets/ManualTicketFieldset');
  useVariables = useTicketEventVariables;

  validate(config: { events?: string[] } | null) {
    return Boolean(config?.events?.length);
  }
}
