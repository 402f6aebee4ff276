import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp, type SecondNode, type TestApp } from '@test/harness';
import type { SlaAlertEvent } from '../sweep/alert-event';

interface Sla {
  clock: { now(): Date };
  sweep(): Promise<{ swept: number; delivered: number }>;
}

const [TICKETS, SLA] = ['@ticketing/plugin-tickets', '@ticketing/plugin-sla'];
const START = new Date('2026-11-02T09:00:00Z');
let t: TestApp;
let other: SecondNode;
let sla: Sla;
let agent: Awaited<ReturnType<TestApp['createUser']>>;
let supervisor: Awaited<ReturnType<TestApp['createUser']>>;
let now = START;
let heard: SlaAlertEvent[] = [];
const later = (minutes: number) => {
  now = new Date(START.getTime() + minutes * 60_000);
};
const create = async (values: object = {}) => String((await t.admin.post('ticketingTickets:create', { title: 'Press 4 leaks oil', priority: 'P0', ...values })).body.data.id);
const act = async (id: string, action: string, body: object = {}) => {
  const answer = await t.admin.post(`ticketingTickets:${action}`, body, { filterByTk: id });
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
};
const alertsOf = async (ticketIds: string[]): Promise<string[]> => {
  const rows = await t.db.getRepository('ticketingSlaAlerts').find({ filter: { ticketId: { $in: ticketIds } }, sort: ['dueAt', 'id'] });
  return rows.map((row: Model) => `${String(row.get('target'))} ${String(row.get('level'))}`);
};
const messagesTo = async (userId: string | number): Promise<string[]> => {
  const rows = await t.db.getRepository('notificationInAppMessages').find({ filter: { userId }, sort: ['receiveTimestamp'] });
  return rows.map((row: Model) => String(row.get('title')));
};

beforeAll(async () => {
  t = await startApp();
  sla = t.plugin<Sla>(SLA);
  for (const name of [TICKETS, SLA]) t.plugin<Sla>(name).clock = { now: () => now };
  // The desk began to watch before the first ticket of these tests.
  await t.db.getCollection('ticketingCounters').model.update({ value: START.getTime() }, { where: { key: 'sla:startedAt' } });
  t.app.on('ticketing:sla.alert', async (event: SlaAlertEvent) => void heard.push(event));
  agent = await t.createUser({ username: 'agent', roles: ['admin'] });
  supervisor = await t.createUser({ username: 'sue', roles: ['ticketing_supervisor'] });
});
afterAll(() => t.stop());
beforeEach(() => {
  later(0);
  heard = [];
});

describe('what came due', () => {
  it('is told once, however often somebody looks, and in order', async () => {
    const id = await create();
    await act(id, 'assign', { assigneeId: agent.id });
    later(13);
    expect(await sla.sweep()).toMatchObject({ delivered: 1 });
    expect(await sla.sweep()).toMatchObject({ delivered: 0 });
    later(200);
    await sla.sweep();
    expect(await alertsOf([id])).toEqual(['firstResponse warn', 'firstResponse breach', 'firstResponse escalate-1', 'resolution warn', 'resolution breach', 'resolution escalate-1']);
    expect(heard.map(({ target, level }) => `${target} ${level}`)).toEqual(await alertsOf([id]));
    expect(heard.find(({ level }) => level === 'escalate-1')?.step).toMatchObject({ audience: ['supervisor'] });
  });

  it('reaches those it is for: the assignee a warning, supervisors a breach, and the history tells of it', async () => {
    const id = await create();
    const { ticketNo } = (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
    await act(id, 'assign', { assigneeId: agent.id });
    later(14);
    await sla.sweep();
    expect(await messagesTo(agent.id)).toContain(`${ticketNo} is due soon`);
    expect(await messagesTo(supervisor.id)).not.toContain(`${ticketNo} is due soon`);
    later(16);
    await sla.sweep();
    expect(await messagesTo(supervisor.id)).toContain(`${ticketNo} is overdue`);
    const history = await t.db.getRepository('ticketingActivities').count({ filter: { ticketId: id, type: 'slaAlert' } });
    expect(history).toBe(2);
  });

  it('is a breach although the ticket was paused before anybody looked', async () => {
    const id = await create();
    await act(id, 'assign', { assigneeId: agent.id });
    await act(id, 'accept');
    later(20);
    await act(id, 'pause', { reason: 'waiting' });
    later(25);
    await sla.sweep();
    expect(await alertsOf([id])).toEqual(['firstResponse warn', 'firstResponse breach']);
  });

  it('is nothing while the ticket is paused', async () => {
    const id = await create();
    await act(id, 'assign', { assigneeId: agent.id });
    await act(id, 'accept');
    later(5);
    await act(id, 'pause', { reason: 'waiting' });
    later(600);
    await sla.sweep();
    expect(await alertsOf([id])).toEqual([]);
  });

  it('is taken back with a lower priority, and told again when the new deadline breaks', async () => {
    const id = await create();
    later(16);
    await sla.sweep();
    await act(id, 'update', { priority: 'P1' });
    expect(await alertsOf([id])).toEqual([]);
    later(61);
    await sla.sweep();
    expect(await alertsOf([id])).toEqual(['firstResponse warn', 'firstResponse breach']);
  });

  it('before the desk began to watch is recorded, and nobody is told', async () => {
    now = new Date(START.getTime() - 24 * 3600_000);
    const id = await create();
    later(-60);
    await sla.sweep();
    expect(await alertsOf([id])).toHaveLength(6);
    expect(heard).toEqual([]);
  });
});

/** The nodes sweep by themselves every half minute, too: such a round may still be telling one of them. */
const allAreTold = (ids: readonly string[]) =>
  vi.waitFor(async () => expect(await t.db.getRepository('ticketingSlaAlerts').count({ filter: { ticketId: { $in: ids }, deliveredAt: null } })).toBe(0), { timeout: 20_000, interval: 200 });

describe('two nodes', () => {
  beforeAll(async () => {
    other = await t.secondNode();
    // It sweeps by itself, too.
    for (const name of [TICKETS, SLA]) await other.setTime(name, START);
  });

  it('record and tell every alert once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 150; i += 1) ids.push(await create({ title: `shared ${i}` }));
    later(16);
    for (const name of [TICKETS, SLA]) await other.setTime(name, now);
    await Promise.all([sla.sweep(), other.run(SLA, 'sweep'), sla.sweep(), other.run(SLA, 'sweep')]);
    expect(await alertsOf(ids)).toHaveLength(300);
    await allAreTold(ids);
    const shared = await t.db.getRepository('ticketingTickets').find({ filter: { id: { $in: ids } }, fields: ['ticketNo'] });
    const expected = shared.map((ticket: Model) => `${String(ticket.get('ticketNo'))} is overdue`);
    expect((await messagesTo(supervisor.id)).filter((title) => expected.includes(title)).sort()).toEqual(expected.sort());
  });

  it('lose and double nothing when one of them ends in the middle', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 120; i += 1) ids.push(await create({ title: `lost ${i}` }));
    later(16);
    for (const name of [TICKETS, SLA]) await other.setTime(name, now);
    const cut = other.run(SLA, 'sweep').catch(() => 'ended');
    await other.kill();
    expect(await cut).toBe('ended');
    await sla.sweep();
    later(20);
    await sla.sweep();
    expect(await alertsOf(ids)).toHaveLength(240);
    expect(new Set(await alertsOf(ids)).size).toBe(2);
    await allAreTold(ids);
  });
});
