import { everyHalfMinute } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { rerunFailed } from '../pipeline/rerun-failed';

export const scheduleSweep = (desk: IntakeDesk): void => everyHalfMinute(desk.app, 'running submissions again', () => rerunFailed(desk));
