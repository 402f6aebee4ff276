import type { IneligibleReason, Reason } from '../../domain';

/** Somebody who could take a ticket, and how well he fits. */
export interface RankedAgent {
  userId: string;
  userName: string;
  /** 0 to 100. */
  points: number;
  reasons: Reason[];
}

/** Somebody who cannot take it now, and why; moments among the facts are ISO 8601 texts. */
export interface IneligibleAgent {
  userId: string;
  userName: string;
  reason: IneligibleReason;
  params: Readonly<Record<string, unknown>>;
}
