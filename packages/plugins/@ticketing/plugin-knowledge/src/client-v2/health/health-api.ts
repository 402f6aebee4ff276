import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';
import type { HealthReading } from '../../domain';

interface NamedArticle {
  id: string;
  articleNo: string;
  title: string;
}

export interface KnowledgeHealth {
  days: number;
  readings: HealthReading[];
  gaps: { code: string; title: string; tickets: number }[];
  stale: NamedArticle[];
  unhelpful: (NamedArticle & { helpfulCount: number; unhelpfulCount: number })[];
}

export const healthApi = (client: RequestClient) => ({ read: () => settingsRequests(client).get<KnowledgeHealth>('ticketingKnowledge:health') });

export type HealthApi = ReturnType<typeof healthApi>;
