import type { BeatRecord } from './next-step';

/** The host's storage: of the browser as a whole, under a prefix of its own for each app. */
export interface SharedStorage {
  getItem(key: string): string | null | undefined;
  setItem(key: string, value: string): void;
}

const KEY = 'ticketingRoutingBeat';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What the tabs of this browser know; null before the first of them asked, or when it cannot be read. */
export function readBeat(storage: SharedStorage): BeatRecord | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    if (!isRecord(stored) || typeof stored.signIn !== 'string' || typeof stored.at !== 'number') return null;
    return { signIn: stored.signIn, isAgent: stored.isAgent === true, isOnline: stored.isOnline === true, at: stored.at };
  } catch {
    return null;
  }
}

export const writeBeat = (storage: SharedStorage, record: BeatRecord): void => storage.setItem(KEY, JSON.stringify(record));
