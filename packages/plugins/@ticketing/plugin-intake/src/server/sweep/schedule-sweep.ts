import { everyHalfMinute } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { rerunFailed } from '../pipeline/rerun-failed';
import { removeExpired } from './remove-expired';
import { removeOrphanedFiles } from './remove-orphaned-files';

/** Looking through all files is worth it once in an hour; a round that found as many as it may take goes on at once. */
const ROUNDS_BETWEEN = 120;

/** Running submissions again, and removing what has had its time. */
export function scheduleSweep(desk: IntakeDesk): void {
  everyHalfMinute(desk.app, 'running submissions again', () => rerunFailed(desk));
  everyHalfMinute(desk.app, 'removing expired claims and links', () => removeExpired(desk));
  let rounds = 0;
  everyHalfMinute(desk.app, 'removing files nobody attached', async () => {
    rounds = (rounds + 1) % ROUNDS_BETWEEN;
    if (rounds === 1 && (await removeOrphanedFiles(desk))) rounds = 0;
  });
}
