import type { Trigger, WorkflowClient } from '@nocobase/plugin-workflow/client-v2';

export interface WorkflowApp {
  pm: { get(name: string): unknown };
}

// The legacy shell loads this module twice, hence one store for the page.
const STORE = Symbol.for('@ticketing/plugin-tickets/ticket-triggers');

const types = (): Set<string> => ((globalThis as { [STORE]?: Set<string> })[STORE] ??= new Set());

/** Whether workflows of this type start with a ticket as `$context.data`. */
export const startsWithTicket = (type: string | undefined): boolean => type !== undefined && types().has(type);

/** The host's workflow plugin, by its short name, since each shell has a plugin class of its own behind it. */
export const workflowOf = (app: WorkflowApp) => app.pm.get('workflow') as WorkflowClient | undefined;

/** Adds a trigger about tickets to the workflow editor: nodes begin with its ticket filled in. Without workflows nothing happens. */
export function registerTicketTrigger(app: WorkflowApp, type: string, trigger: new () => Trigger): void {
  const workflow = workflowOf(app);
  if (!workflow) return;
  types().add(type);
  workflow.registerTrigger(type, trigger);
}
