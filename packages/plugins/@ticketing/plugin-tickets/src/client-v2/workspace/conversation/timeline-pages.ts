import type { TimelineEntry, TimelinePage } from '../api/ticket-types';

/** The part of the conversation that is loaded: oldest first, without gaps. */
export interface Loaded {
  entries: TimelineEntry[];
  /** Cursor of the page before; null when the beginning is loaded. */
  before: string | null;
}

export const NOTHING_LOADED: Loaded = { entries: [], before: null };

/** Comments and activities count their ids apart. */
export const entryKey = (entry: TimelineEntry): string => `${entry.kind}:${entry.id}`;

/**
 * Adds the newest page to what is loaded and tells which of its entries are new. When more than a page arrived meanwhile, the
 * two do not meet: the loaded part is then dropped, as a gap in a conversation misleads.
 */
export function withNewest(loaded: Loaded, page: TimelinePage): { loaded: Loaded; fresh: TimelineEntry[] } {
  const known = new Set(loaded.entries.map(entryKey));
  const fresh = page.entries.filter((entry) => !known.has(entryKey(entry)));
  const meets = fresh.length < page.entries.length || (loaded.entries.length === 0 && loaded.before === null && page.before === null);
  if (!meets) return { loaded: { ...page }, fresh };
  const updated = new Map(page.entries.map((entry) => [entryKey(entry), entry]));
  const entries = [...loaded.entries.map((entry) => updated.get(entryKey(entry)) ?? entry), ...fresh];
  return { loaded: { entries, before: loaded.before }, fresh };
}

/** Puts the page before the loaded part in front of it. */
export function withEarlier(loaded: Loaded, page: TimelinePage): Loaded {
  const known = new Set(loaded.entries.map(entryKey));
  const earlier = page.entries.filter((entry) => !known.has(entryKey(entry)));
  return { entries: [...earlier, ...loaded.entries], before: page.before };
}
