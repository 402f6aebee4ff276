import { countUp, TicketingError } from '@ticketing/plugin-tickets';
import { minutesLeft, rateWindow } from '../../domain';
import { hashOf } from '../dedupe/hash';
import type { IntakeDesk } from '../intake-desk';

export interface Limit {
  /** What is limited, e.g. 'form.address'. */
  name: string;
  /** Whom it counts: an address, an e-mail, a source. Only its hash is kept. */
  subject: string;
  most: number;
  windowMinutes: number;
}

/** Counters of limits in ticketingCounters: `rate:<window>:<hash>`, so that old ones are found by their key. */
const PREFIX = 'rate:';

/**
 * Takes one from what `subject` may do within the window. Counted in the database, so it holds on several nodes, and outside of any transaction, so
 * that a refused request counts, too. Throws intake.tooMany.
 */
export async function takeFromLimit({ db, now }: IntakeDesk, { name, subject, most, windowMinutes }: Limit): Promise<void> {
  const at = now();
  const window = rateWindow(at, windowMinutes);
  const taken = await countUp(db, `${PREFIX}${window.name}:${hashOf(`${name}:${windowMinutes}:${subject}`)}`);
  if (taken > most) throw new TicketingError('intake.tooMany', { minutes: minutesLeft(window, at) });
}
