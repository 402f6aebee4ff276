import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';

export interface SearchSettings {
  embeddingService: string | null;
  embeddingModel: string | null;
  services: { name: string; title: string }[];
  articles: number;
  workedOut: number;
}

export type ChosenModel = Pick<SearchSettings, 'embeddingService' | 'embeddingModel'>;

export function meaningApi(client: RequestClient) {
  const { get, post } = settingsRequests(client);
  return {
    read: () => get<SearchSettings>('ticketingKnowledge:searchSettings'),
    save: (chosen: ChosenModel) => post<SearchSettings>('ticketingKnowledge:saveSearchSettings', chosen),
  };
}

export type MeaningApi = ReturnType<typeof meaningApi>;
