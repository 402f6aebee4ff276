import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type Client, type SecondNode, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '../plugin';

const PLUGIN = '@ticketing/plugin-tickets';
let t: TestApp;
let other: SecondNode;
let tickets: PluginTicketsServer;
let agentId: number;
const create = async (client: Client, title: string) => (await client.post('ticketingTickets:create', { title })).body.data as { id: string; ticketNo: string };
const post = async (id: string, action: string, body: object) => {
  const { status, body: answer } = await t.admin.post(`ticketingTickets:${action}`, body, { filterByTk: id });
  expect([status, answer.errors]).toEqual([200, undefined]);
};

beforeAll(async () => {
  t = await startApp();
  other = await t.secondNode();
  tickets = t.plugin<PluginTicketsServer>(PLUGIN);
  agentId = (await t.createUser({ username: 'agent', roles: ['admin'] })).id as number;
});
afterAll(() => t.stop());

it('ticket numbers are drawn from one sequence', async () => {
  const created = await Promise.all(Array.from({ length: 60 }, (_, i) => create(i % 2 ? t.admin : other.admin, `number ${i}`)));
  const sequence = created.map(({ ticketNo }) => Number(ticketNo.slice(-4))).sort((a, b) => a - b);
  expect(sequence).toEqual(Array.from({ length: 60 }, (_, i) => sequence[0] + i));
});

it('each due ticket moves once, however many nodes sweep', async () => {
  const start = tickets.clock.now();
  const ids: string[] = [];
  for (let i = 0; i < 20; i += 1) {
    const { id } = await create(t.admin, `sweep ${i}`);
    await post(id, 'assign', { assigneeId: agentId });
    await post(id, 'accept', {});
    await post(id, 'pause', { reason: 'waiting for a part', pendingUntil: new Date(start.getTime() + 3_600_000).toISOString() });
    ids.push(id);
  }
  const later = new Date(start.getTime() + 7_200_000);
  const ownClock = tickets.clock;
  tickets.clock = { now: () => later };
  await other.setTime(PLUGIN, later);
  try {
    await Promise.all([tickets.sweep(), other.run(PLUGIN, 'sweep'), tickets.sweep(), other.run(PLUGIN, 'sweep')]);
  } finally {
    tickets.clock = ownClock;
  }
  const history = await t.db.getRepository('ticketingActivities').find({ filter: { ticketId: { $in: ids }, type: 'resume' } });
  expect(history.map((row: Model) => String(row.get('ticketId'))).sort()).toEqual([...ids].map(String).sort());
  const woken = await t.db.getRepository('ticketingTickets').count({ filter: { id: { $in: ids }, statusCategory: 'processing' } });
  expect(woken).toBe(20);
});

it('a status an administrator adds on one node is used by the other at once', async () => {
  const added = await t.admin.post('ticketingStatuses:create', { code: 'triage', title: 'Triage', category: 'new', sort: -5 });
  expect(added.status).toBe(200);
  const { id } = await create(other.admin, 'after the change');
  expect((await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data.status).toBe('triage');
});
