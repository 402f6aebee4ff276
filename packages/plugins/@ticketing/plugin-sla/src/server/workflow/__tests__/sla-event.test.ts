import type { Model } from '@nocobase/database';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { createSlaWorkflow, type TestNode } from './workflows';

interface Sla {
  clock: { now(): Date };
  sweep(): Promise<{ swept: number; delivered: number }>;
}

const [TICKETS, SLA] = ['@ticketing/plugin-tickets', '@ticketing/plugin-sla'];
const ALERT = 'ticketing:sla.alert';
const START = new Date('2026-11-02T09:00:00Z');
const TICKET_ID = '{{$context.data.id}}';
const RESOLVED = 1;

let t: TestApp;
let sla: Sla;
let adminId: string;
let now = START.getTime();
const running: { switchOff(): Promise<unknown> }[] = [];

beforeAll(async () => {
  t = await startApp();
  sla = t.plugin<Sla>(SLA);
  adminId = String((await t.admin.get('auth:check')).body.data.id);
  // Every look at the clock is a moment later, as with a real one.
  for (const name of [TICKETS, SLA]) t.plugin<Sla>(name).clock = { now: () => new Date((now += 1)) };
  await t.db.getCollection('ticketingCounters').model.update({ value: START.getTime() }, { where: { key: 'sla:startedAt' } });
});
afterAll(() => t.stop());
afterEach(async () => {
  for (const workflow of running.splice(0)) await workflow.switchOff();
});

const pass = (minutes: number) => {
  now += minutes * 60_000;
};
async function workflow(title: string, config: object, nodes: TestNode[] = []) {
  const made = await createSlaWorkflow(t, title, config, nodes);
  running.push(made);
  return made;
}
async function ticket(values: object = {}): Promise<string> {
  const { status, body } = await t.admin.post('ticketingTickets:create', { title: 'Press 4 leaks oil', priority: 'P0', ...values });
  expect(status).toBe(200);
  return String(body.data.id);
}
const act = async (id: string, action: string, input: object = {}) =>
  expect((await t.admin.post(`ticketingTickets:${action}`, input, { filterByTk: id })).status).toBe(200);
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const policy = async (escalation: object[]) => {
  const model = t.db.getCollection('ticketingSlaPolicies').model;
  const row = (await model.findOne({ where: { key: 'default' } })) as Model;
  await row.update({ escalation });
};

describe('the trigger "SLA event"', () => {
  it('on breach sets the highest priority and leaves a note', async () => {
    const nodes = [
      { type: 'ticketing-action', config: { ticketId: TICKET_ID, action: 'setPriority', priority: 'P0' } },
      { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: 'Late: {{$context.event.target}}' } },
    ];
    const hurry = await workflow('Hurry', { levels: ['breach'], targets: ['firstResponse'], filter: { priority: 'P1' }, appends: ['businessType'] }, nodes);
    const id = await ticket({ priority: 'P1', businessTypeCode: 'consultation' });
    const { slaResolveDueAt: promised } = await read(id);
    pass(61);
    await sla.sweep();
    const [first, ...more] = await hurry.executions(1);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ status: RESOLVED, context: { data: { priority: 'P1', businessType: { code: 'consultation' } } } });
    expect(first.context.event).toMatchObject({ name: ALERT, level: 'breach', target: 'firstResponse', cycle: 1, step: null, ticketId: id });
    const after = await read(id);
    expect(after.priority).toBe('P0');
    expect(new Date(after.slaResolveDueAt).getTime()).toBeLessThan(new Date(promised).getTime());
    const notes = (await t.admin.get('ticketingComments:list', { filter: { ticketId: id } })).body.data;
    expect(notes).toMatchObject([{ isInternal: true, content: '<p>Late: firstResponse</p>' }]);
  });

  it('starts once for each alert, also when it is told twice', async () => {
    const listening = await workflow('Once', { levels: ['warn'] });
    const told: object[] = [];
    const listen = async (event: object) => void told.push(event);
    t.app.on(ALERT, listen);
    await ticket();
    pass(13);
    await Promise.all([sla.sweep(), sla.sweep()]);
    await listening.executions(1);
    t.app.off(ALERT, listen);
    await t.app.emitAsync(ALERT, told[0]);
    const marker = await ticket();
    pass(13);
    await sla.sweep();
    const executions = await listening.executions(2);
    expect(executions.map(({ context }) => context.event.ticketId).filter((id) => id === marker)).toHaveLength(1);
    expect(executions).toHaveLength(2);
  });

  it('hears the chosen levels and targets for tickets that match', async () => {
    const choosy = await workflow('Choosy', { levels: ['warn', 'breach'], targets: ['resolution'], filter: { title: { $includes: 'loud' } } });
    await ticket({ title: 'quiet' });
    const id = await ticket({ title: 'loud' });
    pass(200);
    await sla.sweep();
    const events = (await choosy.executions(2)).map(({ context: { event } }) => [event.ticketId, event.target, event.level]);
    expect(events).toEqual([[id, 'resolution', 'warn'], [id, 'resolution', 'breach']]);
  });

  it('hears of the escalation steps that tell workflows only', async () => {
    await policy([
      { minutesAfterBreach: 10, audience: ['supervisor'], channels: ['inApp'] },
      { minutesAfterBreach: 20, audience: ['supervisor'], channels: ['inApp', 'workflow'] },
    ]);
    const listening = await workflow('Escalated', { levels: ['escalation'], targets: ['firstResponse'], filter: { title: 'steep' } });
    const id = await ticket({ title: 'steep' });
    pass(40);
    await sla.sweep();
    const [only, ...more] = await listening.executions(1);
    expect(more).toEqual([]);
    expect(only.context.event).toMatchObject({ level: 'escalation', step: 2, ticketId: id });
  });

  it('hears of every promise that was kept, once', async () => {
    const pleased = await workflow('Pleased', { levels: ['met'] });
    const id = await ticket();
    pass(5);
    await act(id, 'assign', { assigneeId: adminId });
    await act(id, 'reply', { content: 'We look into it', isInternal: true });
    await act(id, 'reply', { content: 'We are on it' });
    await act(id, 'accept');
    await act(id, 'reply', { content: 'Nearly done' });
    await act(id, 'resolve', { resolution: 'New seal' });
    await act(id, 'close');
    await act(id, 'reopen', { reason: 'Leaks again' });
    await act(id, 'resolve', { resolution: 'Another seal' });
    const events = (await pleased.executions(3)).map(({ context: { event } }) => event);
    expect(events.map(({ target, cycle }) => [target, cycle])).toEqual([['firstResponse', 1], ['resolution', 1], ['resolution', 2]]);
    expect(events[0]).toMatchObject({ name: 'ticketing:sla.met', level: 'met', ticketId: id });
    expect(new Date(String(events[0].dueAt)) > new Date(String(events[0].metAt))).toBe(true);
  });

  it('does not call a promise kept that was broken, or given up', async () => {
    const pleased = await workflow('Pleased', { levels: ['met'] });
    const late = await ticket({ title: 'late' });
    const cancelled = await ticket({ title: 'cancelled' });
    await act(cancelled, 'cancel', { reason: 'Spam' });
    pass(16);
    await act(late, 'reply', { content: 'Sorry for the delay' });
    const marker = await ticket();
    await act(marker, 'reply', { content: 'Hello' });
    expect((await pleased.executions(1)).map(({ context }) => context.event.ticketId)).toEqual([marker]);
  });

  it('can be executed by hand with a ticket', async () => {
    const byHand = await workflow('By hand', { levels: ['breach'], targets: ['resolution'], filter: { priority: 'P0' } });
    const [low, high] = [await ticket({ priority: 'P3' }), await ticket()];
    const execute = (data: unknown) => t.admin.post('workflows:execute', { data }, { filterByTk: byHand.id });
    expect((await execute(low)).body.data.execution).toBeNull();
    expect((await execute(high)).body.data.execution.status).toBe(RESOLVED);
    const [{ context }] = await byHand.executions(1);
    expect(context.event).toMatchObject({ name: ALERT, level: 'breach', target: 'resolution', ticketId: high });
  });

  it('refuses a configuration with levels there are not', async () => {
    const values = { title: 'Wrong', type: 'ticketing-sla-event', config: { levels: ['panic'] } };
    expect((await t.admin.post('workflows:create', values)).status).toBe(400);
  });
});

describe('two nodes', () => {
  it('start a workflow once for each alert', async () => {
    const shared = await workflow('Shared', { levels: ['breach'], targets: ['firstResponse'], filter: { title: { $includes: 'shared' } } });
    const other = await t.secondNode();
    const ids: string[] = [];
    for (let i = 0; i < 20; i += 1) ids.push(await ticket({ title: `shared ${i}` }));
    pass(16);
    for (const name of [TICKETS, SLA]) await other.setTime(name, new Date(now));
    await Promise.all([sla.sweep(), other.run(SLA, 'sweep')]);
    await sla.sweep();
    const started = (await shared.executions(20)).map(({ context }) => String(context.event.ticketId));
    expect(started.sort()).toEqual(ids.sort());
    // It sweeps by itself, and would not know of workflows that are made from now on.
    await other.stop();
  });

  it('start it once for each alert when one of them is cut off in the middle', async () => {
    const cutOff = await workflow('Cut off', { levels: ['breach'], targets: ['firstResponse'], filter: { title: { $includes: 'cut' } } });
    for (let round = 1; round <= 2; round += 1) {
      const other = await t.secondNode();
      const before = await cutOff.stored();
      const ids: string[] = [];
      for (let i = 0; i < 60; i += 1) ids.push(await ticket({ title: `cut ${round}` }));
      pass(16);
      await t.plugin<{ findDue(): Promise<number> }>(SLA).findDue();
      for (const name of [TICKETS, SLA]) await other.setTime(name, new Date(now));
      const cut = other.run(SLA, 'tellDue').catch(() => 'ended');
      await vi.waitFor(async () => expect((await cutOff.stored()).length).toBeGreaterThan(before.length + round * 8), { timeout: 20_000, interval: 2 });
      await other.kill();
      expect(await cut).toBe('ended');
      // What it had claimed is free again after two minutes.
      for (const minutes of [0, 3]) {
        pass(minutes);
        await sla.sweep();
      }
      expect((await cutOff.stored()).sort()).toEqual([...before, ...ids].sort());
    }
  }, 180_000);
});
