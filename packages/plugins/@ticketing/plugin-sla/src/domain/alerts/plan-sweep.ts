import type { ClockReading } from '../clock/read-clock';
import type { Target } from '../policy/sla-policy';
import type { AlertLevel } from './alert-levels';

/** What makes an alert the same alert; the unique key of its row. */
export interface AlertKey {
  ticketId: string;
  target: Target;
  level: AlertLevel;
  cycle: number;
}

export interface SlaAlert extends AlertKey {
  /** When it was due, however late it is sent. */
  dueAt: Date;
}

/** The clock of one ticket as the sweep read it. */
export interface TicketReading {
  ticketId: string;
  reading: Pick<ClockReading, 'owed' | 'nextAlertAt'>;
}

/**
 * The alerts to send now, the longest due first: all that is owed and was not sent. What is owed depends on what happened, not on when
 * somebody looked: a breach between two sweeps is told although the ticket is paused or answered meanwhile, and sweeps that were missed
 * are made up for in order.
 */
export function planSweep(readings: readonly TicketReading[], alreadySent: readonly AlertKey[]): SlaAlert[] {
  const sent = new Set(alreadySent.map(keyOf));
  return readings
    .flatMap(({ ticketId, reading }) => reading.owed.map((due): SlaAlert => ({ ticketId, ...due })))
    .filter((alert) => !sent.has(keyOf(alert)))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/**
 * Alerts of one ticket that were sent but are not owed by its present terms: a priority was lowered after its breach, say. Taking them
 * back frees their keys, so that the new deadline can be told when it comes.
 */
export function withdrawnAlerts<T extends AlertKey>({ ticketId, reading }: TicketReading, alreadySent: readonly T[]): T[] {
  const owed = new Set(reading.owed.map((due) => keyOf({ ticketId, ...due })));
  return alreadySent.filter((alert) => alert.ticketId === ticketId && !owed.has(keyOf(alert)));
}

/**
 * When a sweep must look at a ticket again: at once (a moment that has passed) while something is owed and not sent, else when something
 * comes due next; null when nothing can. The column slaNextCheckAt holds it.
 */
export function nextCheckAt(ticket: TicketReading, alreadySent: readonly AlertKey[]): Date | null {
  return planSweep([ticket], alreadySent)[0]?.dueAt ?? ticket.reading.nextAlertAt;
}

/**
 * When the promise of an alert is or was due: later than a warning, earlier than an escalation. One that is broken was due with its breach;
 * of one that is not, the clock knows what it knows now. Null while nobody does: paused.
 */
export function deadlineOf({ owed, targets }: Pick<ClockReading, 'owed' | 'targets'>, { target, cycle }: Pick<AlertKey, 'target' | 'cycle'>): Date | null {
  const breach = owed.find((due) => due.level === 'breach' && due.target === target && due.cycle === cycle);
  const reading = targets[target];
  return breach?.dueAt ?? (reading?.cycle === cycle ? reading.dueAt : null);
}

const keyOf = ({ ticketId, target, level, cycle }: AlertKey) => `${ticketId}/${target}/${level}/${cycle}`;
