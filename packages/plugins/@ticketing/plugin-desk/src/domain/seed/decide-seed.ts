/** What the desk remembers of a thing it once seeded. */
export interface SeedRecord {
  /** Version of what stands there. */
  version: number;
  /** Version last offered; newer than `version` when an administrator's edit kept us from upgrading. */
  offeredVersion: number;
  /** Fingerprint of what was stored right after seeding. */
  fingerprint: string;
}

export interface SeedFacts {
  record: SeedRecord | null;
  /** Version we bring. */
  version: number;
  /** Fingerprint of what stands there now; null if nothing does. */
  current: string | null;
  /** Whether what it goes into exists, such as the page of a tab. */
  hasPlace: boolean;
}

/**
 * - create: nothing is there and nothing was;
 * - replace: a new version of something nobody changed;
 * - leave: an administrator changed or removed it, or something of that name stands there that is not ours;
 * - wait: its place is missing, try again at the next start;
 * - none: up to date.
 */
export type SeedDecision = 'create' | 'replace' | 'leave' | 'wait' | 'none';

/** An administrator's edit always wins. */
export function decideSeed({ record, version, current, hasPlace }: SeedFacts): SeedDecision {
  if (!record) {
    if (current !== null) return 'leave';
    return hasPlace ? 'create' : 'wait';
  }
  if (record.offeredVersion >= version) return 'none';
  return current === record.fingerprint ? 'replace' : 'leave';
}
