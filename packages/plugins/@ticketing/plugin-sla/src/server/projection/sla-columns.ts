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

const comparable = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean' || typeof value === 'number') return Number(value);
  return value === null || value === undefined ? null : String(value);
};

const asStored = (column: string, value: unknown): unknown => {
  if (column.endsWith('At') && value) return new Date(value as string | Date).getTime();
  if (column.startsWith('is') || (column.endsWith('Minutes') && value !== null)) return Number(value ?? 0);
  return comparable(value);
};

/** The columns whose stored value differs; `read` gives what is stored. */
export function changedColumns(read: (column: string) => unknown, columns: SlaColumns): Partial<SlaColumns> {
  const changed = Object.entries(columns).filter(([name, value]) => asStored(name, read(name)) !== comparable(value));
  return Object.fromEntries(changed) as Partial<SlaColumns>;
}
