import { Trigger } from '@nocobase/plugin-workflow/client-v2';

/** A trigger whose event is about a ticket: "Execute manually" asks for one. */
export abstract class TicketTrigger extends Trigger {
  // After the commit there is nothing to wait for: the editor does not offer the synchronous mode.
  sync = false;
  TriggerFieldsetLoader = () => import('./fieldsets/ManualTicketFieldset');
}
