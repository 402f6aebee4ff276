import type { ColumnChoices } from '@ticketing/plugin-tickets/forms';
import { vi } from 'vitest';
import type { DeliveryRow, HostSettings, SubscriptionRow, TestAnswer } from '../rows';
import type { DeliveryQuestion, WebhooksApi } from '../webhooks-api';
import type { SubscriptionDraft } from '../subscriptions/subscription-draft';

const CHOICES: Record<string, [value: string, label: string][]> = {
  events: [['ticketing:ticket.created', 'Ticket filed'], ['ticketing:ticket.updated', 'Ticket changed']],
  eventName: [['ticketing:ticket.created', 'Ticket filed']],
  state: [['waiting', 'Waiting'], ['delivered', 'Delivered'], ['dead', 'Given up']],
  lastProblem: [['status', 'Answered with an error'], ['privateHost', 'The host belongs to a private network']],
  disabledReason: [['gone', 'The receiver answered that it is gone']],
};
export const columnChoices: ColumnChoices = (_collection, field) => (CHOICES[field] ?? []).map(([value, label]) => ({ value, label }));

const delivery = (id: string, values: Partial<DeliveryRow>): DeliveryRow => ({
  id, subscription: { id: '1', title: 'ERP' }, eventId: `e${id}`, eventName: 'ticketing:ticket.created', ticketNo: `TKT-${id}`, payload: { id: `e${id}`, event: 'ticket.created' },
  state: 'delivered', tries: 1, nextTryAt: null, lastStatus: 204, lastProblem: null, lastDetail: null, createdAt: '2026-11-02T09:00:00Z', ...values,
});

/** The server's webhooks in memory. */
export function fakeWebhooks() {
  const desk = {
    subscriptions: [
      { id: '1', title: 'ERP', url: 'https://erp.example.com/hooks', events: ['ticketing:ticket.created'], isEnabled: true, consecutiveFailures: 0, lastDeliveredAt: '2026-11-02T09:00:00Z' },
      { id: '2', title: 'Pager', url: 'https://pager.example.com', events: ['ticketing:ticket.updated'], isEnabled: true, consecutiveFailures: 4, lastProblem: 'status' },
      { id: '3', title: 'Old', url: 'https://old.example.com', events: [], isEnabled: false, disabledReason: 'gone' },
    ] as SubscriptionRow[],
    deliveries: [delivery('11', {}), delivery('12', { state: 'dead', tries: 10, lastStatus: 500, lastProblem: 'status', lastDetail: 'disk full' })],
    hosts: { allowsPrivateHosts: false, allowedHosts: ['erp.local'] } as HostSettings,
  };
  const api = {
    subscriptions: vi.fn(async () => desk.subscriptions),
    saveSubscription: vi.fn(async (values: SubscriptionDraft, id?: string): Promise<SubscriptionRow> => ({ id: id ?? '9', ...values })),
    deleteSubscription: vi.fn(async (id: string): Promise<unknown> => {
      desk.subscriptions = desk.subscriptions.filter((row) => row.id !== id);
      return {};
    }),
    rotateSecret: vi.fn(async (_id: string) => 'whsec_fresh'),
    test: vi.fn(async (_id: string): Promise<TestAnswer> => ({ status: 204, problem: null, detail: null, ms: 31 })),
    deliveries: vi.fn(async ({ state }: DeliveryQuestion) => {
      const rows = desk.deliveries.filter((row) => !state || row.state === state);
      return { rows, count: rows.length };
    }),
    replay: vi.fn(async (_id: string) => ({ replayed: 1 })),
    replayDead: vi.fn(async (_subscriptionId: string) => ({ replayed: 7 })),
    hosts: vi.fn(async () => desk.hosts),
    saveHosts: vi.fn(async (_values: HostSettings): Promise<unknown> => ({})),
    rowsOf: vi.fn(async () => []),
  } satisfies WebhooksApi;
  return { api, desk };
}
