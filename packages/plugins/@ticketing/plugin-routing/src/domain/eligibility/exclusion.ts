import { EXCLUSIONS, type Exclusion } from '../request/routing-request';

/** An assignment of a ticket that ended, or did not yet. */
export interface PastAssignment {
  userId: string;
  /** Why it ended; null while it lasts. */
  endReason: string | null;
}

/**
 * Who is kept away from a ticket, given its last assignment (null: it never had one): whoever returned it or did not accept it in time,
 * until somebody else had it.
 */
export function exclusionOf(last: PastAssignment | null): ReadonlyMap<string, Exclusion> {
  const exclusion = EXCLUSIONS.find((one) => one === last?.endReason);
  return new Map(last && exclusion ? [[last.userId, exclusion]] : []);
}
