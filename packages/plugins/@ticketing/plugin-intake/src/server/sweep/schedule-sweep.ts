import { everyHalfMinute } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { rerunFailed } from '../pipeline/rerun-failed';
import { removeExpired } from './remove-expired';

/** Running submissions again, and removing what has had its time. */
export function scheduleSweep(desk: IntakeDesk): void {
  everyHalfMinute(desk.app, 'running submissions again', () => rerunFailed(desk));
  everyHalfMinute(desk.app, 'removing expired claims and links', () => removeExpired(desk));
}
