/** A row that stands at a place in an ordered list. */
export interface PlacedRow {
  id: string | number;
  sort: number;
}

/** Room between two places, so that a row made over the API can stand between them. */
const STEP = 10;

/** The place behind all others. */
export const lastPlace = (rows: readonly PlacedRow[]): number => Math.max(0, ...rows.map(({ sort }) => sort ?? 0)) + STEP;
