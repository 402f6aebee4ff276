import { tExpr } from '../locale';
import { useTicketEventVariables } from './ticket-variables';
import { TicketTrigger } from './TicketTrigger';

export class TicketEventTrigger extends TicketTrigger {
  title = tExpr('Ticket event');
  description = tExpr(
    'Starts when something happened to a ticket: it was filed, moved on, got a comment. Unlike a collection event it knows what happened, and it hears lifecycle actions, too.',
  );
  FieldsetLoader = () => import('./fieldsets/TicketEventFieldset');
  useVariables = useTicketEventVariables;

  validate(config: { events?: string[] } | null) {
    return Boolean(config?.events?.length);
  }
}
