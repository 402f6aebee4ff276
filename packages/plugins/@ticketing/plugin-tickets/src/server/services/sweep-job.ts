import type { Desk } from './desk';
import { everyHalfMinute } from './every-half-minute';
import { wakeAndClose } from './wake-and-close';

export const scheduleSweep = (desk: Desk): void => everyHalfMinute(desk.app, 'waking and closing tickets', () => wakeAndClose(desk));
