import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { ALL_ROWS, rowsAsChoices, settingsRequests } from '@ticketing/plugin-tickets/forms';
import type { DeliveryState } from '../../domain';
import type { DeliveryRow, HostSettings, SubscriptionRow, TestAnswer } from './rows';
import type { SubscriptionDraft } from './subscriptions/subscription-draft';

export const PAGE_SIZE = 20;

export interface DeliveryQuestion {
  /** Null: all of them. */
  state: DeliveryState | null;
  subscriptionId: string | null;
  /** From 1. */
  page: number;
}

const SETTINGS = { key: 'intake' };

/** What the pages of outgoing webhooks ask. */
export function webhooksApi(client: RequestClient) {
  const requests = settingsRequests(client);
  const { get, post, save, destroy } = requests;
  return {
    subscriptions: () => get<SubscriptionRow[]>('ticketingWebhookSubscriptions:list', { sort: ['title', 'id'], pageSize: ALL_ROWS }),
    saveSubscription: async (values: SubscriptionDraft, id?: string): Promise<SubscriptionRow> => {
      // A change answers with a list of the rows it changed.
      const saved = (await save('ticketingWebhookSubscriptions', values, id)) as SubscriptionRow | SubscriptionRow[];
      return Array.isArray(saved) ? saved[0] : saved;
    },
    deleteSubscription: (id: string) => destroy('ticketingWebhookSubscriptions', id),
    /** The new secret: this once. */
    rotateSecret: async (id: string) => (await post<{ secret: string }>('ticketingWebhookSubscriptions:rotateSecret', {}, id)).secret,
    test: (id: string) => post<TestAnswer>('ticketingWebhookSubscriptions:test', {}, id),

    deliveries: async ({ state, subscriptionId, page }: DeliveryQuestion): Promise<{ rows: DeliveryRow[]; count: number }> => {
      const filter = { ...(state && { state: { $eq: state } }), ...(subscriptionId && { subscriptionId: { $eq: subscriptionId } }) };
      const { data } = await client.request<{ data: DeliveryRow[]; meta?: { count?: number } }>({
        url: 'ticketingWebhookDeliveries:list', method: 'get', skipNotify: true,
        params: { sort: ['-id'], appends: ['subscription'], page, pageSize: PAGE_SIZE, filter },
      });
      return { rows: data.data, count: data.meta?.count ?? data.data.length };
    },
    replay: (id: string) => post<{ replayed: number }>('ticketingWebhookDeliveries:replay', {}, id),
    /** All of a subscription that were given up. */
    replayDead: (subscriptionId: string) => post<{ replayed: number }>('ticketingWebhookDeliveries:replay', { subscriptionId }),

    hosts: async (): Promise<HostSettings> => {
      const [row] = await get<Partial<HostSettings>[]>('ticketingIntakeSettings:list', { filter: SETTINGS, fields: ['id', 'allowsPrivateHosts', 'allowedHosts'] });
      return { allowsPrivateHosts: row?.allowsPrivateHosts === true, allowedHosts: row?.allowedHosts ?? [] };
    },
    saveHosts: async (values: HostSettings): Promise<unknown> => {
      const [row] = await get<{ id: string | number }[]>('ticketingIntakeSettings:list', { filter: SETTINGS, fields: ['id'] });
      return save('ticketingIntakeSettings', values, row && String(row.id));
    },
    rowsOf: rowsAsChoices(requests),
  };
}

export type WebhooksApi = ReturnType<typeof webhooksApi>;
