import type { WorkflowClient } from '@nocobase/plugin-workflow/client-v2';
import { tExpr } from '../locale';
import { AddCommentInstruction, TicketActionInstruction } from './ticket-nodes';
import { TicketEventTrigger } from './TicketEventTrigger';
import { ADD_COMMENT_NODE, TICKET_ACTION_NODE, TICKET_EVENT_TRIGGER, TICKETING_GROUP } from './types';

/** Trigger and nodes for the workflow editor. By the short name, since each shell has a plugin class of its own behind it. */
export function registerWorkflowClient(app: { pm: { get(name: string): unknown } }): void {
  const workflow = app.pm.get('workflow') as WorkflowClient | undefined;
  if (!workflow) return;
  workflow.registerInstructionGroup(TICKETING_GROUP, { key: TICKETING_GROUP, label: tExpr('Ticketing') });
  workflow.registerTrigger(TICKET_EVENT_TRIGGER, TicketEventTrigger);
  workflow.registerInstruction(TICKET_ACTION_NODE, TicketActionInstruction);
  workflow.registerInstruction(ADD_COMMENT_NODE, AddCommentInstruction);
}
