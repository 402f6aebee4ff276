import { accept, refuse, type Decision } from '../refusal/refusal';
import type { StatusCategory } from './status-category';

export interface StatusRow {
  code: string;
  category: StatusCategory;
  sort: number;
}

/** The status of tickets that went on in another one. */
export const MERGED_STATUS = 'merged';

/** Statuses that belong to one action alone: nobody chooses them. */
const RESERVED: readonly string[] = [MERGED_STATUS];

/** All statuses of a category people choose among, the first one being the usual one. */
export const statusesOf = (statuses: readonly StatusRow[], category: StatusCategory): StatusRow[] =>
  statuses
    .filter((status) => status.category === category && !RESERVED.includes(status.code))
    .sort((a, b) => a.sort - b.sort || a.code.localeCompare(b.code));

/** The one status an action leads to. Refuses ticket.statusUnknown when the desk has none like it. */
export function reservedStatus(statuses: readonly StatusRow[], category: StatusCategory, code: string): Decision<StatusRow> {
  const status = statuses.find((one) => one.code === code && one.category === category);
  return status ? accept(status) : refuse('ticket.statusUnknown', { status: code, category, possible: [] });
}

/**
 * The status a ticket gets when it reaches `category`: the requested one if it belongs there, otherwise the first by sort.
 * Refuses a requested status of another category, and a category without any status.
 */
export function chooseStatus(
  statuses: readonly StatusRow[],
  category: StatusCategory,
  requested?: string | null,
): Decision<StatusRow> {
  const candidates = statusesOf(statuses, category);
  const chosen = requested ? candidates.find((status) => status.code === requested) : candidates[0];
  if (chosen) return accept(chosen);
  return refuse('ticket.statusUnknown', { status: requested ?? null, category, possible: candidates.map((s) => s.code) });
}
