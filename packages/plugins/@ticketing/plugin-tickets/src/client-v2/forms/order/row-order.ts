import { moveItem } from './list-order';

/** A row that stands at a place in an ordered list. */
export interface PlacedRow {
  id: string | number;
  sort: number;
}

/** Room between two places, so that a row made over the API can stand between them. */
const STEP = 10;

/** The list after a move, with the places (`sort`) it then needs. Only rows whose place differs have to be saved. */
export function moveRow<Row extends PlacedRow>(rows: readonly Row[], from: number, to: number): { rows: Row[]; changed: Row[] } {
  const moved = moveItem(rows, from, to).map((row, index) => ({ ...row, sort: (index + 1) * STEP }));
  const before = new Map(rows.map((row) => [row.id, row.sort]));
  return { rows: moved, changed: moved.filter((row) => before.get(row.id) !== row.sort) };
}

/** The place behind all others. */
export const lastPlace = (rows: readonly PlacedRow[]): number => Math.max(0, ...rows.map(({ sort }) => sort ?? 0)) + STEP;
