import type { ClockReading, TargetReading } from '../../domain';

/** The columns of ticketingTickets that mirror a reading, for lists and reports. */
export interface SlaColumns {
  slaPolicyId: string | null;
  slaState: string | null;
  slaDueAt: Date | null;
  slaResponseDueAt: Date | null;
  slaNextReplyDueAt: Date | null;
  slaResolveDueAt: Date | null;
  slaPausedAt: Date | null;
  slaPausedMinutes: number;
  /** Of a promise that has ended; what an open one has used changes by the minute. */
  slaResponseMinutes: number | null;
  slaResolveMinutes: number | null;
  isSlaResponseBreached: boolean;
  isSlaResolveBreached: boolean;
  slaNextCheckAt: Date | null;
}

/** What a reading looks like in columns. While a ticket is paused its open deadlines are empty: nobody knows them. */
export function columnsOf(policyId: string | null, reading: ClockReading, nextCheckAt: Date | null): SlaColumns {
  const { targets, isBreached } = reading;
  return {
    slaPolicyId: policyId,
    slaState: reading.state,
    slaDueAt: reading.nextDue?.dueAt ?? null,
    slaResponseDueAt: targets.firstResponse?.dueAt ?? null,
    slaNextReplyDueAt: targets.nextReply?.dueAt ?? null,
    slaResolveDueAt: targets.resolution?.dueAt ?? null,
    slaPausedAt: reading.pausedAt,
    slaPausedMinutes: Math.round(reading.pausedMinutes),
    slaResponseMinutes: minutesOf(targets.firstResponse),
    slaResolveMinutes: minutesOf(targets.resolution),
    isSlaResponseBreached: isBreached.firstResponse,
    isSlaResolveBreached: isBreached.resolution,
    slaNextCheckAt: nextCheckAt,
  };
}

const minutesOf = (target: TargetReading | null): number | null =>
  target?.stoppedAt && target.state !== 'waived' ? Math.round(target.spentMinutes) : null;

/** A value as it can be compared, whether it comes from a reading or from any of the databases. */
function comparable(column: string, value: unknown): unknown {
  if (column.startsWith('is')) return Number(value ?? 0);
  if (value === null || value === undefined) return null;
  if (column.endsWith('At')) return new Date(value as string | Date).getTime();
  return column.endsWith('Minutes') ? Number(value) : String(value);
}

/** The columns whose stored value differs; `read` gives what is stored. */
export function changedColumns(read: (column: string) => unknown, columns: SlaColumns): Partial<SlaColumns> {
  const changed = Object.entries(columns).filter(([name, value]) => comparable(name, read(name)) !== comparable(name, value));
  return Object.fromEntries(changed) as Partial<SlaColumns>;
}
