import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';
import type { AiSettings, AiTask } from '../../domain';

export type { AiTask, TaskMode } from '../../domain';

/** In the order they are shown. */
export const TASKS = ['analyse', 'draftReply', 'reviewReply', 'translate'] as const satisfies readonly AiTask[];

/** What an administrator decides. */
export type AiSettingsValues = AiSettings;

export type NoConversations = 'sqlite' | 'noService' | 'noAiPlugin';

/** Whether people can talk to AI employees, and why not. */
export interface Conversations {
  areOn: boolean;
  because: NoConversations | null;
}

export interface AiSettingsAnswer extends AiSettingsValues {
  services: { name: string; title: string; models: { value: string; label: string }[] }[];
  spentToday: number;
  conversations: Conversations;
}

export type ModelTrial = { ok: true; ms: number } | { ok: false; problem: string };

export function aiSettingsApi(client: RequestClient) {
  const { get, post } = settingsRequests(client);
  return {
    read: () => get<AiSettingsAnswer>('ticketingAi:settings'),
    save: (values: AiSettingsValues) => post<AiSettingsAnswer>('ticketingAi:saveSettings', { ...values }),
    tryModel: (service: string, model: string) => post<ModelTrial>('ticketingAi:tryModel', { service, model }),
  };
}

export type AiSettingsApi = ReturnType<typeof aiSettingsApi>;

/** What may be saved of what was read. */
export function valuesOf({ services: _services, spentToday: _spent, conversations: _conversations, ...values }: AiSettingsAnswer): AiSettingsValues {
  return values;
}
