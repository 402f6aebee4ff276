import type { WorkflowClient } from '@nocobase/plugin-workflow/client-v2';
import { registerTicketTrigger, type WorkflowApp } from '@ticketing/plugin-tickets/client-v2';
import { AI_INSTRUCTIONS } from './ai-nodes';
import { AI_RESULT_TRIGGER, AiResultTrigger } from './AiResultTrigger';

/** Trigger and nodes for the workflow editor; without workflows nothing happens. */
export function registerWorkflowClient(app: WorkflowApp): void {
  registerTicketTrigger(app, AI_RESULT_TRIGGER, AiResultTrigger);
  // By its short name, since each shell has a plugin class of its own behind it.
  const workflow = app.pm.get('workflow') as WorkflowClient | undefined;
  for (const [type, Node] of Object.entries(AI_INSTRUCTIONS)) workflow?.registerInstruction(type, Node);
}
