import type { AllowedAction } from '../workspace/api/ticket-types';

/** One way to move a ticket: an action this user may do now, and a status it can end in. */
export interface LifecycleStep {
  action: AllowedAction;
  status: { code: string; title: string };
}

/** Everything this user may do with the ticket now, one entry per status it can lead to. */
export const stepsOf = (actions: readonly AllowedAction[]): LifecycleStep[] =>
  actions.flatMap((action) => action.statuses.map((status) => ({ action, status })));

/** How much a person must say along; until when a ticket waits may be left open. */
const demands = (action: AllowedAction) => action.needs.filter((need) => need !== 'pendingUntil').length;

/**
 * The step that brings a ticket into `status`, or undefined when none does. Where several do, the one that asks least:
 * whoever drags a card wants it there.
 */
export const stepInto = (actions: readonly AllowedAction[], status: string): LifecycleStep | undefined =>
  stepsOf(actions)
    .filter((step) => step.status.code === status)
    .sort((a, b) => demands(a.action) - demands(b.action))[0];
