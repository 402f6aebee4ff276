import type { SubscriptionRow } from '../rows';

/** A subscription on the form; also what is saved. */
export interface SubscriptionDraft {
  title: string;
  url: string;
  events: string[];
  conditions: Record<string, unknown> | null;
  includesInternal: boolean;
  isEnabled: boolean;
}

export const subscriptionDraftOf = (row: Partial<SubscriptionRow>): SubscriptionDraft => ({
  title: row.title ?? '',
  url: row.url ?? '',
  events: row.events ?? [],
  conditions: row.conditions ?? null,
  includesInternal: row.includesInternal === true,
  isEnabled: row.isEnabled !== false,
});
