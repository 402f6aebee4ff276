import { accept, refuse, type Decision } from '../refusal/refusal';
import type { StatusCategory } from './status-category';

export interface StatusRow {
  code: string;
  category: StatusCategory;
  sort: number;
}

/** All statuses of a category, the first one being the usual one. */
export const statusesOf = (statuses: readonly StatusRow[], category: StatusCategory): StatusRow[] =>
  statuses.filter((status) => status.category === category).sort((a, b) => a.sort - b.sort || a.code.localeCompare(b.code));

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
