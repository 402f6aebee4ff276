import { standingRefusal } from '../../domain/lifecycle/override';
import { errorOf } from '../errors/ticketing-error';
import type { Registries, TransitionMoment } from '../registries/registries';

/** Asks the guards of other plugins, in the order of registration. Throws what the first of them refuses, unless it is overridden. */
export async function askGuards({ transitionGuards }: Registries, moment: TransitionMoment): Promise<void> {
  for (const guard of transitionGuards.list()) {
    const refusal = await guard.check(moment);
    const standing = refusal && standingRefusal(refusal, moment.transition.isOverridden, moment.actor);
    if (standing) throw errorOf(standing);
  }
}
