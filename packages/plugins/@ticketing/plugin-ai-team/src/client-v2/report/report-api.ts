import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';
import type { SavedMinutes } from '../../domain';

/** What one tier did for one task. */
export interface TierUse {
  task: string;
  /** Of those that were left out: whatever names nobody. */
  tier: string;
  runs: number;
  failed: number;
  medianMs: number | null;
  inputTokens: number;
  outputTokens: number;
  cost: number;
}

/** What AI was worth. Shares are 0 to 1, null where there is nothing to count. */
export interface AiReportAnswer extends SavedMinutes {
  days: number;
  tickets: number;
  categorised: number;
  agreed: number;
  disagreed: number;
  agreedShare: number | null;
  drafts: { asked: number; used: number };
  autoReplies: { sent: number; resolved: number; share: number | null };
  tiers: TierUse[];
  spent: number;
  currency: string;
}

export const aiReportApi = (client: RequestClient) => ({ read: (days: number) => settingsRequests(client).get<AiReportAnswer>('ticketingAi:report', { days }) });

export type AiReportApi = ReturnType<typeof aiReportApi>;
