import PluginWorkflowServer from '@nocobase/plugin-workflow';
import type { Desk } from '../services/desk';
import { ADD_COMMENT_NODE, AddCommentNode } from './add-comment-node';
import { TICKET_ACTION_NODE, TicketActionNode } from './ticket-action-node';
import { TICKET_EVENT_TRIGGER, TicketEventTrigger } from './ticket-event-trigger';

/** Trigger and nodes for plugin-workflow; a desk without workflows works all the same. */
export function registerWorkflow(desk: Desk): void {
  const workflow = desk.app.pm.get(PluginWorkflowServer) as PluginWorkflowServer | undefined;
  if (!workflow) return;
  workflow.registerTrigger(TICKET_EVENT_TRIGGER, new TicketEventTrigger(workflow, desk));
  workflow.registerInstruction(TICKET_ACTION_NODE, new TicketActionNode(workflow, desk));
  workflow.registerInstruction(ADD_COMMENT_NODE, new AddCommentNode(workflow, desk));
}
