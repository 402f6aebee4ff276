import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startApp, type SecondNode, type TestApp } from '@test/harness';
import { aDesk, ROUTING, type Agent } from './a-desk';

const [AGENTS, CAPACITY, TICKETS] = [5, 10, 200];
let t: TestApp;
let other: SecondNode;
let desk: ReturnType<typeof aDesk>;
let agents: Agent[];
let late: Agent;
let queueId: string;
let ids: string[] = [];

const both = async (method: 'settled' | 'sweep') => {
  await Promise.all([desk[method](), other.run(ROUTING, method)]);
};
const ticketsOf = async (filter: object) => t.db.getRepository('ticketingTickets').count({ filter: { id: { $in: ids }, ...filter } });
const waiting = () => ticketsOf({ statusCategory: 'new', assigneeId: null });
const assigned = (agent?: Agent) => ticketsOf({ statusCategory: 'assigned', ...(agent && { assigneeId: agent.id }) });
const openAssignments = async () => {
  const rows = (await t.db.getRepository('ticketingAssignments').find({ filter: { ticketId: { $in: ids }, endedAt: null } })) as Model[];
  return rows.map((row) => String(row.get('ticketId')));
};
/** Counters, tickets and assignments tell the same, and nobody has too much. */
const expectTruth = async () => {
  for (const agent of [...agents, late]) {
    const count = await assigned(agent);
    expect((await desk.load(agent)).openTickets).toBe(count);
    expect(count).toBeLessThanOrEqual(CAPACITY);
  }
  const open = await openAssignments();
  expect(open).toHaveLength(await assigned());
  expect(new Set(open).size).toBe(open.length);
};

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
  other = await t.secondNode();
  agents = [];
  for (let i = 0; i < AGENTS; i += 1) agents.push(await desk.agent(`agent${i}`, { capacity: CAPACITY }));
  late = await desk.agent('late', { capacity: 7, availability: 'offline' });
  queueId = String((await desk.queue('IT support', [...agents, late], { isDefault: true })).id);
});
afterAll(() => t.stop());

it('200 tickets filed at once on two nodes go to five agents of ten places each: 50 are assigned, 150 wait', async () => {
  const clients = [t.admin, other.admin];
  ids = await Promise.all(Array.from({ length: TICKETS }, (_, i) => desk.create({ title: `at once ${i}` }, clients[i % 2])));
  await both('settled');
  await both('sweep');
  expect([await assigned(), await waiting()]).toEqual([AGENTS * CAPACITY, TICKETS - AGENTS * CAPACITY]);
  await expectTruth();
  for (const agent of agents) expect(await assigned(agent)).toBe(CAPACITY);
});

it('who resolves a ticket gets the next one at once', async () => {
  const [{ id }] = (await t.db.getRepository('ticketingTickets').find({ filter: { id: { $in: ids }, assigneeId: agents[0].id }, limit: 1 })) as unknown as { id: string }[];
  await desk.act(id, 'accept', {}, agents[0].client);
  await desk.act(id, 'resolve', { resolution: 'paper' }, agents[0].client);
  await desk.settled();
  expect([await assigned(), await waiting()]).toEqual([50, 149]);
  expect(await assigned(agents[0])).toBe(CAPACITY);
  await expectTruth();
});

it('who comes on duty gets as many as he can take', async () => {
  await desk.post('ticketingRouting:setAvailability', { availability: 'online' }, {}, late.client);
  await desk.settled();
  expect([await assigned(late), await waiting()]).toEqual([7, 142]);
  await expectTruth();
});

it('a drain is right when both nodes have one of their own', async () => {
  for (const agent of agents) await desk.post('ticketingAgents:update', { capacity: 0 }, { filterByTk: await idOf(agent) });
  for (const agent of agents) {
    const rows = (await t.db.getRepository('ticketingTickets').find({ filter: { id: { $in: ids }, assigneeId: agent.id, statusCategory: 'assigned' }, limit: 5 })) as Model[];
    for (const row of rows) await desk.act(String(row.get('id')), 'cancel', { reason: 'twice' });
  }
  await both('settled');
  expect([await assigned(), await waiting()]).toEqual([50 - 25 + 7, 142]);
  await t.db.getCollection('ticketingAgents').model.update({ capacity: CAPACITY }, { where: {}, hooks: false });
  await t.db.getCollection('ticketingAgents').model.update({ capacity: 7 }, { where: { userId: late.id }, hooks: false });
  await both('sweep');
  expect([await assigned(), await waiting()]).toEqual([57, 117]);
  await expectTruth();
});

it('a node that is killed in the middle of a drain loses nothing: the next sweep of the other goes on', async () => {
  await t.db.getCollection('ticketingAgents').model.update({ capacity: 30 }, { where: {}, hooks: false });
  const cut = other.run(ROUTING, 'sweep').catch(() => 'ended');
  await vi.waitFor(async () => expect(await assigned()).toBeGreaterThan(60), { timeout: 20_000, interval: 20 });
  await other.kill();
  expect(await cut).toBe('ended');
  const before = await assigned();
  expect(before).toBeLessThan(174);
  await desk.sweep();
  expect([await assigned(), await waiting()]).toEqual([174, 0]);
  const open = await openAssignments();
  expect([open.length, new Set(open).size]).toEqual([174, 174]);
  for (const agent of [...agents, late]) expect((await desk.load(agent)).openTickets).toBe(await assigned(agent));
  expect(await t.plugin<{ recount(): Promise<number> }>(ROUTING).recount()).toBe(0);
});

async function idOf(agent: Agent): Promise<string> {
  const row = (await t.db.getRepository('ticketingAgents').findOne({ filter: { userId: agent.id } })) as Model;
  expect(queueId).toBeTruthy();
  return String(row.get('id'));
}
