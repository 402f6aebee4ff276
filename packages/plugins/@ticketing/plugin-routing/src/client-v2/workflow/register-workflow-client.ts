import type { WorkflowClient } from '@nocobase/plugin-workflow/client-v2';
import { registerTicketTrigger, type WorkflowApp } from '@ticketing/plugin-tickets/client-v2';
import { ASSIGN_BEST_NODE, AssignBestInstruction } from './AssignBestInstruction';
import { ROUTING_EVENT_TRIGGER, RoutingEventTrigger } from './RoutingEventTrigger';

/** Trigger and node for the workflow editor; without workflows nothing happens. */
export function registerWorkflowClient(app: WorkflowApp): void {
  registerTicketTrigger(app, ROUTING_EVENT_TRIGGER, RoutingEventTrigger);
  // By its short name, since each shell has a plugin class of its own behind it.
  const workflow = app.pm.get('workflow') as WorkflowClient | undefined;
  workflow?.registerInstruction(ASSIGN_BEST_NODE, AssignBestInstruction);
}
