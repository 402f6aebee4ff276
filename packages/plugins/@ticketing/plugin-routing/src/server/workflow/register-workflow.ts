import PluginWorkflowServer from '@nocobase/plugin-workflow';
import type { RoutingDesk } from '../routing-desk';
import { ASSIGN_BEST_NODE, AssignBestNode } from './assign-best-node';
import { ROUTING_EVENT_TRIGGER, RoutingEventTrigger } from './routing-event-trigger';

/** Trigger and node for plugin-workflow; routing works without workflows all the same. */
export function registerWorkflow(desk: RoutingDesk): void {
  const workflow = desk.app.pm.get(PluginWorkflowServer) as PluginWorkflowServer | undefined;
  if (!workflow) return;
  workflow.registerTrigger(ROUTING_EVENT_TRIGGER, new RoutingEventTrigger(workflow, desk));
  workflow.registerInstruction(ASSIGN_BEST_NODE, new AssignBestNode(workflow, desk));
}
