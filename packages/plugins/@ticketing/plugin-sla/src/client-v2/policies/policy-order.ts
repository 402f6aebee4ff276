import { moveItem } from '../forms/list-order';
import type { PolicyRow } from './policy-draft';

/** Room between two places, so that a policy made over the API can stand between them. */
const STEP = 10;

/** The list after a move, with the places (`sort`) it then needs. Only rows whose place differs have to be saved. */
export function movePolicy(rows: readonly PolicyRow[], from: number, to: number): { rows: PolicyRow[]; changed: PolicyRow[] } {
  const moved = moveItem(rows, from, to).map((row, index) => ({ ...row, sort: (index + 1) * STEP }));
  const before = new Map(rows.map((row) => [row.id, row.sort]));
  return { rows: moved, changed: moved.filter((row) => before.get(row.id) !== row.sort) };
}

/** The place behind all others. */
export const lastPlace = (rows: readonly PolicyRow[]): number => Math.max(0, ...rows.map(({ sort }) => sort ?? 0)) + STEP;
