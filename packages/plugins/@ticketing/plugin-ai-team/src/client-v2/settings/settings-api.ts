import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';

export const TASKS = ['analyse', 'draftReply', 'reviewReply', 'translate'] as const;
export type AiTask = (typeof TASKS)[number];
/** Who does a task: a language model (else the built-in way), the built-in way only, or nobody. */
export type TaskMode = 'model' | 'builtIn' | 'off';

/** What an administrator decides. Prices are per million tokens. */
export interface AiSettingsValues {
  service: string | null;
  model: string | null;
  tasks: Record<AiTask, TaskMode>;
  redacts: boolean;
  /** In `currency`; null: no limit. */
  dailyBudget: number | null;
  inputPrice: number;
  outputPrice: number;
  currency: string;
  timeoutSeconds: number;
  keepsPrompts: boolean;
  autoReply: boolean;
  /** 0 to 1. */
  autoReplyThreshold: number;
}

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
