import type { AllowedAction } from '../api/ticket-types';

// "Cancel ticket", since every dialog has a button that cancels the dialog.
const LABELS: Record<string, string> = {
  assign: 'Assign',
  accept: 'Accept',
  pause: 'Pause',
  resume: 'Resume',
  transfer: 'Transfer',
  return: 'Return to queue',
  resolve: 'Resolve',
  reopen: 'Reopen',
  close: 'Close ticket',
  cancel: 'Cancel ticket',
  merge: 'Merge',
};

/** The button text of an action, as a locale key; an action we do not know shows its name. */
export const actionLabel = (action: string): string => LABELS[action] ?? action;

/** Ends the ticket without solving it. */
export const isDangerous = (action: string): boolean => action === 'cancel';

// What moves a ticket on comes first, what takes it back comes last.
const ORDER = ['accept', 'resume', 'resolve', 'close', 'assign', 'pause', 'transfer', 'return', 'reopen', 'merge', 'cancel'];
const rank = (action: string) => (ORDER.includes(action) ? ORDER.indexOf(action) : ORDER.length - 1.5);

/** The allowed actions in the order people look for them; the first is the usual next step. */
export function inUsualOrder(actions: readonly AllowedAction[]): AllowedAction[] {
  return [...actions].sort((a, b) => rank(a.action) - rank(b.action));
}

/** Whether an action has something to ask before it can be done. */
export const asksSomething = ({ needs, statuses }: AllowedAction): boolean => needs.length > 0 || statuses.length > 1;
