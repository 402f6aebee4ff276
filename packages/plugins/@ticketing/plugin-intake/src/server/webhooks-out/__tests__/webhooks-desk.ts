// Subscriptions and what became of deliveries, for the integration tests.
import type { Filter, Model } from '@nocobase/database';
import { expect } from 'vitest';
import type { Client, TestApp } from '@test/harness';

export const INTAKE = '@ticketing/plugin-intake';
export const ALL_EVENTS = ['created', 'updated', 'transitioned', 'commented', 'detailsChanged', 'deleted'].map((name) => `ticketing:ticket.${name}`);

interface Intake {
  clock: { now(): Date };
  deliver(): Promise<void>;
}

type Row = Record<string, unknown>;

export function webhooksDesk(t: TestApp) {
  const rowsOf = async (collection: string, filter: Filter): Promise<Row[]> =>
    ((await t.db.getRepository(collection).find({ filter, sort: ['id'] })) as Model[]).map((row) => row.toJSON() as Row);
  const intake = () => t.plugin<Intake>(INTAKE);
  return {
    async subscribe(values: Row): Promise<string> {
      const { status, body } = await t.admin.post('ticketingWebhookSubscriptions:create', { title: 'A receiver', events: ALL_EVENTS, ...values });
      expect([status, body.errors]).toEqual([200, undefined]);
      return String((body.data as Row).id);
    },
    async refusal(values: Row, id?: string): Promise<unknown> {
      const action = id ? `update?filterByTk=${id}` : 'create';
      const { body } = await t.admin.post(`ticketingWebhookSubscriptions:${action}`, id ? values : { title: 'A receiver', events: ALL_EVENTS, ...values });
      return (body.errors?.[0] as Row | undefined)?.code;
    },
    async file(values: Row = {}, client: Client = t.admin): Promise<string> {
      const { status, body } = await client.post('ticketingTickets:create', { title: 'Pump', ...values });
      expect([status, body.errors]).toEqual([200, undefined]);
      return String((body.data as Row).id);
    },
    change: async (id: string, title: string) => expect((await t.admin.post(`ticketingTickets:update?filterByTk=${id}`, { title })).status).toBe(200),
    subscription: async (id: string): Promise<Row> => (await rowsOf('ticketingWebhookSubscriptions', { id }))[0],
    deliveries: (filter: Filter = {}) => rowsOf('ticketingWebhookDeliveries', filter),
    deliver: () => intake().deliver(),
    /** The clock of this node stands at this moment; the time of day again without one. */
    setTime(moment?: Date): void {
      intake().clock = { now: () => moment ?? new Date() };
    },
    allow: (values: Row) => t.admin.post('ticketingIntakeSettings:update?filter=%7B%22key%22%3A%22intake%22%7D', values),
    replay: (id: unknown) => t.admin.post(`ticketingWebhookDeliveries:replay?filterByTk=${String(id)}`),
  };
}
