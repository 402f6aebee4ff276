import { isBlank } from '../../details-fields';
import type { ActionInput, AllowedAction, Need } from '../api/ticket-types';

/** The input field of a need. */
export const INPUT_OF: Record<Need, keyof ActionInput> = {
  assignee: 'assigneeId',
  reason: 'reason',
  resolution: 'resolution',
  pendingUntil: 'pendingUntil',
  target: 'targetId',
};

const MISSING: Partial<Record<Need, string>> = {
  assignee: 'Please choose who takes it',
  reason: 'Please give a reason',
  resolution: 'Please say how it was solved',
  target: 'Please choose the ticket to merge into',
};

/** An action that is done although it was refused takes a reason. */
export const withReason = (action: AllowedAction): AllowedAction =>
  action.needs.includes('reason') ? action : { ...action, needs: [...action.needs, 'reason'] };

/** What still has to be filled in, by input field, as locale keys. `pendingUntil` may stay open. */
export function missingInput(action: AllowedAction, input: ActionInput): Partial<Record<keyof ActionInput, string>> {
  const missing = action.needs
    .filter((need) => MISSING[need] && isBlank(input[INPUT_OF[need]]))
    .map((need) => [INPUT_OF[need], MISSING[need]]);
  return Object.fromEntries(missing);
}

/** The input without what was left empty, text trimmed. */
export function filledInput(input: ActionInput): ActionInput {
  const filled = Object.entries(input)
    .filter(([, value]) => !isBlank(value))
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(filled);
}

const FIELD_OF_CODE: Record<string, keyof ActionInput> = {
  'ticket.reasonRequired': 'reason',
  'ticket.resolutionRequired': 'resolution',
  'ticket.assigneeRequired': 'assigneeId',
  'ticket.assigneeUnknown': 'assigneeId',
  'ticket.assigneeUnchanged': 'assigneeId',
  'ticket.pendingUntilInPast': 'pendingUntil',
  'ticket.statusUnknown': 'status',
  'ticket.targetRequired': 'targetId',
  'ticket.targetUnknown': 'targetId',
  'ticket.targetIsItself': 'targetId',
  'ticket.targetIsMerged': 'targetId',
  'ticket.targetHasEnded': 'targetId',
};

/** The input field a refusal is about, if it is about one. */
export const fieldOfRefusal = (code: string): keyof ActionInput | undefined => FIELD_OF_CODE[code];
