import { TARGETS } from '../policy/sla-policy';
import type { ClockReading } from './read-clock';
import type { TargetReading } from './read-promise';

/** The promises an answer at `at` kept; nothing when nobody was answered in this moment, or too late. */
export function promisesKeptAt({ targets }: Pick<ClockReading, 'targets'>, at: Date): TargetReading[] {
  return TARGETS.flatMap((target) => {
    const reading = targets[target];
    return reading?.state === 'met' && reading.stoppedAt?.getTime() === at.getTime() ? [reading] : [];
  });
}
