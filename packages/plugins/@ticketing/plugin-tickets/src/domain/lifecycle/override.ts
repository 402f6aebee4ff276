import { accept, refuse, type Decision, type Refusal } from '../refusal/refusal';
import type { Actor } from './actor';

/** Only supervisors may do what another plugin would refuse. */
const mayOverride = (actor: Actor): boolean => actor.kind === 'person' && actor.isSupervisor;

/** Whether an override that was asked for counts. Refuses ticket.reasonRequired: whoever overrides says why. */
export function decideOverride(isAsked: boolean, reason: string | null, actor: Actor): Decision<boolean> {
  if (!isAsked || !mayOverride(actor)) return accept(false);
  return reason ? accept(true) : refuse('ticket.reasonRequired', { field: 'reason' });
}

/**
 * What a guard's refusal comes to: one with the param `isOverridable: true` counts for nothing when it is overridden, and keeps that
 * param only for who may override it. Null when nothing stands in the way.
 */
export function standingRefusal(refusal: Refusal, isOverridden: boolean, actor: Actor): Refusal | null {
  const { isOverridable, ...params } = refusal.params;
  if (isOverridable !== true) return refusal;
  if (isOverridden) return null;
  return mayOverride(actor) ? refusal : refuse(refusal.code, params);
}
