import { tExpr } from '../locale';
import { registerTicketTrigger, workflowOf, type WorkflowApp } from './register-ticket-trigger';
import { AddCommentInstruction, TicketActionInstruction } from './ticket-nodes';
import { TicketEventTrigger } from './TicketEventTrigger';
import { ADD_COMMENT_NODE, TICKET_ACTION_NODE, TICKET_EVENT_TRIGGER, TICKETING_GROUP } from './types';

/** Trigger and nodes for the workflow editor. */
export function registerWorkflowClient(app: WorkflowApp): void {
  const workflow = workflowOf(app);
  if (!workflow) return;
  workflow.registerInstructionGroup(TICKETING_GROUP, { key: TICKETING_GROUP, label: tExpr('Ticketing') });
  registerTicketTrigger(app, TICKET_EVENT_TRIGGER, TicketEventTrigger);
  workflow.registerInstruction(TICKET_ACTION_NODE, TicketActionInstruction);
  workflow.registerInstruction(ADD_COMMENT_NODE, AddCommentInstruction);
}
