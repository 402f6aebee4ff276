import PluginWorkflowServer from '@nocobase/plugin-workflow';
import type { SlaDesk } from '../sla-desk';
import { SLA_EVENT_TRIGGER, SlaEventTrigger } from './sla-event-trigger';

/** The trigger for plugin-workflow; promises are kept without workflows all the same. */
export function registerWorkflow(desk: SlaDesk): void {
  const workflow = desk.app.pm.get(PluginWorkflowServer) as PluginWorkflowServer | undefined;
  workflow?.registerTrigger(SLA_EVENT_TRIGGER, new SlaEventTrigger(workflow, desk));
}
