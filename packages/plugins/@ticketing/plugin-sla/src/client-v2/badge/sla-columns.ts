import { SLA_STATES, type SlaState, type Target } from '../../domain';

/** What a row of a list, a card or a ticket says about its promises. Moments in ms since 1970. */
export interface SlaColumns {
  state: SlaState | null;
  /** The earliest open deadline. */
  dueAt: number | null;
  /** Whose deadline that is; null when the row was read without the columns that tell. */
  target: Target | null;
  pausedAt: number | null;
}

/** Columns the badge reads, for lists that choose theirs. */
export const SLA_COLUMNS = ['slaState', 'slaDueAt', 'slaResponseDueAt', 'slaNextReplyDueAt', 'slaResolveDueAt', 'slaPausedAt'] as const;

const COLUMN_OF_TARGET: readonly [Target, (typeof SLA_COLUMNS)[number]][] = [
  ['firstResponse', 'slaResponseDueAt'],
  ['nextReply', 'slaNextReplyDueAt'],
  ['resolution', 'slaResolveDueAt'],
];

/** Which promise a due column of the ticket belongs to. */
export const targetOfColumn = (column: string): Target | null => COLUMN_OF_TARGET.find(([, name]) => name === column)?.[0] ?? null;

function momentOf(value: unknown): number | null {
  const isMoment = value instanceof Date || typeof value === 'number' || (typeof value === 'string' && value !== '');
  const moment = isMoment ? new Date(value).getTime() : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}

/** Reads the projection of the clocks on a ticket; of columns that were not loaded nothing is known. */
export function slaColumnsOf(row: Record<string, unknown>): SlaColumns {
  const dueAt = momentOf(row.slaDueAt);
  return {
    state: SLA_STATES.find((state) => state === row.slaState) ?? null,
    dueAt,
    target: dueAt === null ? null : (COLUMN_OF_TARGET.find(([, column]) => momentOf(row[column]) === dueAt)?.[0] ?? null),
    pausedAt: momentOf(row.slaPausedAt),
  };
}
