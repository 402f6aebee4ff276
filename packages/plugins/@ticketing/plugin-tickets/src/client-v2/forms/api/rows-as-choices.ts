import type { Choice } from '../choice';
import type { settingsRequests } from './settings-requests';

/** Enough to choose from; whoever misses one types a part of its name. */
const SHOWN_ROWS = 50;

export interface RowSource {
  collection: string;
  value: string;
  label: string;
}

export type RowsOf = (source: RowSource, search: string, wanted: readonly string[]) => Promise<Choice[]>;

/** Rows of a collection whose label contains `search`, and those with the `wanted` values whatever they are called. */
export const rowsAsChoices =
  ({ get }: Pick<ReturnType<typeof settingsRequests>, 'get'>): RowsOf =>
  async ({ collection, value, label }, search, wanted) => {
    const read = async (filter: Record<string, unknown> | undefined): Promise<Choice[]> => {
      const rows = await get<Record<string, unknown>[]>(`${collection}:list`, { fields: [value, label], pageSize: SHOWN_ROWS, ...(filter ? { filter } : {}) });
      return rows.map((row) => ({ value: String(row[value]), label: String(row[label] ?? row[value]) }));
    };
    const found = await read(search ? { [label]: { $includes: search } } : undefined);
    const missing = wanted.filter((one) => !found.some((choice) => choice.value === one));
    return missing.length > 0 ? [...found, ...(await read({ [value]: { $in: missing } }))] : found;
  };
