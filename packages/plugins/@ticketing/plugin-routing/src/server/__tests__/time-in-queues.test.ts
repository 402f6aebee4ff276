import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import { aDesk, type Agent } from './a-desk';

const START = new Date('2026-11-02T09:00:00Z');
let t: TestApp;
let desk: ReturnType<typeof aDesk>;
let supervisor: CreatedUser;
const later = (minutes: number) => desk.setTime(new Date(START.getTime() + minutes * 60_000));
const heard: { name: string; ticketId: string; userId?: string | null; toQueueId?: string | null }[] = [];
const heardOf = (ticketId: string) => heard.filter((event) => event.ticketId === ticketId).map(({ name }) => name);
const holder = async (id: string) => {
  await desk.settled();
  const { assigneeId, queueId, statusCategory } = await desk.ticket(id);
  return { assigneeId: assigneeId === null ? null : String(assigneeId), queueId: String(queueId), statusCategory };
};
const history = async (ticketId: string): Promise<Record<string, unknown>[]> =>
  ((await t.db.getRepository('ticketingActivities').find({ filter: { ticketId }, sort: ['at', 'id'] })) as Model[]).map((row) => row.toJSON());

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
  later(0);
  supervisor = await t.createUser({ username: 'sue', roles: ['ticketing_supervisor'] });
  for (const name of ['assigned', 'queued', 'overflowed', 'unaccepted']) {
    t.app.on(`ticketing:routing.${name}`, async (event: { ticketId: string }) => void heard.push({ name, ...event }));
  }
});
afterAll(() => t.stop());
beforeEach(() => later(0));

/** A queue of its own for each test, which a form channel of its own leads to. */
async function queueOf(name: string, members: readonly Agent[], values: object = {}): Promise<string> {
  const queue = await desk.queue(name, members, values);
  await desk.rule(name, String(queue.id), { customerUrgency: { $eq: 'critical' } }, { sort: -1 });
  return String(queue.id);
}
const endRules = async () => {
  for (const rule of (await t.db.getRepository('ticketingRoutingRules').find()) as Model[]) await desk.post('ticketingRoutingRules:destroy', {}, { filterByTk: String(rule.get('id')) });
};
const create = (values: object = {}) => desk.create({ customerUrgency: 'critical', ...values });

describe('a ticket that nobody accepts in time', () => {
  it('goes back, to somebody else as long as there is one, and the history says why', async () => {
    const [ada, bob] = [await desk.agent('ada'), await desk.agent('bob', { availability: 'offline' })];
    const queueId = await queueOf('Unaccepted', [ada, bob], { acceptWithinMinutes: 15 });
    const id = await create();
    expect(await holder(id)).toMatchObject({ assigneeId: ada.userId, statusCategory: 'assigned' });
    later(14);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ assigneeId: ada.userId });
    later(15);
    await desk.sweep();
    expect(await holder(id)).toEqual({ assigneeId: null, queueId, statusCategory: 'new' });
    expect(await desk.assignments(id)).toMatchObject([{ kind: 'automatic', endReason: 'unaccepted' }]);
    expect((await history(id)).find(({ type }) => type === 'return')).toMatchObject({ reason: 'Not accepted within 15 minutes', data: { routing: 'unaccepted', minutes: 15 } });
    const explained = (await desk.get('ticketingRouting:explain', { filterByTk: id })) as { ineligible: object[]; ranking: object[] };
    expect(explained.ineligible).toMatchObject([{ userId: ada.userId, reason: 'unaccepted' }, { userId: bob.userId, reason: 'offline' }]);
    await desk.post('ticketingRouting:setAvailability', { availability: 'online' }, {}, bob.client);
    expect(await holder(id)).toMatchObject({ assigneeId: bob.userId });
    // Somebody else had it: now ada may have it again.
    await desk.act(id, 'return', { reason: 'not mine' }, bob.client);
    expect(await holder(id)).toMatchObject({ assigneeId: ada.userId });
    await desk.act(id, 'accept', {}, ada.client);
    later(60);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ assigneeId: ada.userId, statusCategory: 'processing' });
    expect(heardOf(id)).toEqual(['queued', 'assigned', 'unaccepted', 'queued', 'assigned', 'queued', 'assigned']);
    await endRules();
  });

  it('stays with whom a person gave it to', async () => {
    const cleo = await desk.agent('cleo', { availability: 'offline' });
    await queueOf('By hand', [cleo], { acceptWithinMinutes: 15 });
    const id = await create();
    await desk.act(id, 'assign', { assigneeId: cleo.id });
    later(100);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ assigneeId: cleo.userId, statusCategory: 'assigned' });
    await endRules();
  });
});

describe('a ticket that waits too long', () => {
  it('goes to the other queue, where its time begins anew', async () => {
    const dan = await desk.agent('dan', { availability: 'offline' });
    const [eva] = [await desk.agent('eva', { availability: 'offline' })];
    const second = String((await desk.queue('Second level', [eva], { overflowTo: 'supervisor', overflowAfterMinutes: 20, supervisorId: supervisor.id })).id);
    await queueOf('First level', [dan], { overflowTo: 'queue', overflowQueueId: second, overflowAfterMinutes: 30 });
    const id = await create();
    later(31);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ assigneeId: null, queueId: second });
    expect((await history(id)).find(({ type }) => type === 'overflowed')).toMatchObject({ data: { fromQueueName: 'First level', queueName: 'Second level', minutes: 30 } });
    later(50);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ assigneeId: null, queueId: second });
    later(51);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ assigneeId: String(supervisor.id) });
    expect(await desk.assignments(id)).toMatchObject([{ kind: 'overflow', userName: 'sue', waitedMinutes: 20 }]);
    expect(heard.filter(({ name, ticketId }) => name === 'overflowed' && ticketId === id)).toMatchObject([{ toQueueId: second, userId: null }, { toQueueId: null, userId: String(supervisor.id) }]);
    await endRules();
  });

  it('counts the minutes of the working calendar of its queue', async () => {
    const fay = await desk.agent('fay', { availability: 'offline' });
    const calendar = await desk.post('ticketingSlaCalendars:create', { name: 'Mornings', timeZone: 'UTC', week: { mon: [{ from: '08:00', to: '09:10' }], tue: [{ from: '08:00', to: '09:10' }] } });
    const target = String((await desk.queue('Target', [fay])).id);
    const queueId = await queueOf('Mornings', [fay], { overflowTo: 'queue', overflowQueueId: target, overflowAfterMinutes: 30, calendarId: calendar.id });
    const id = await create();
    later(60);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ queueId });
    later(24 * 60 - 60 + 20);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ queueId: target });
    await endRules();
  });

  it('follows when the minutes of its queue are changed', async () => {
    const gil = await desk.agent('gil', { availability: 'offline' });
    const target = String((await desk.queue('Patient', [gil])).id);
    const queueId = await queueOf('Changing', [gil], { overflowTo: 'queue', overflowQueueId: target, overflowAfterMinutes: 600 });
    const id = await create();
    await desk.post('ticketingQueues:update', { overflowAfterMinutes: 10 }, { filterByTk: queueId });
    later(9);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ queueId });
    later(10);
    await desk.sweep();
    expect(await holder(id)).toMatchObject({ queueId: target });
    await endRules();
  });

  it('never circles: such queues cannot be saved', async () => {
    const hal = await desk.agent('hal', { availability: 'offline' });
    const one = String((await desk.queue('One', [hal])).id);
    const two = String((await desk.queue('Two', [hal], { overflowTo: 'queue', overflowQueueId: one, overflowAfterMinutes: 5 })).id);
    const answer = await desk.refusal('ticketingQueues:update', { overflowTo: 'queue', overflowQueueId: two, overflowAfterMinutes: 5 }, { filterByTk: one });
    expect(answer).toMatchObject({ status: 400, code: 'queue.overflowLoop' });
  });
});

describe('somebody who is away', () => {
  it('gets nothing while he is absent, and hands over what he has', async () => {
    const [ivy, jon] = [await desk.agent('ivy'), await desk.agent('jon', { availability: 'offline', capacity: 1 })];
    const queueId = await queueOf('Absence', [ivy]);
    const [first, second] = [await create({ priority: 'P1' }), await create({ priority: 'P2' })];
    expect(await holder(second)).toMatchObject({ assigneeId: ivy.userId });
    const answer = await desk.post('ticketingRouting:setAbsence', { absentFrom: START.toISOString(), absentUntil: null, substituteId: jon.id }, {}, ivy.client);
    expect(answer).toMatchObject({ presence: 'absent', substitute: { id: jon.userId, name: 'jon' } });
    const moved = (await desk.post('ticketingRouting:handOver', {}, {}, ivy.client)) as unknown as { moved: object[]; left: object[] };
    // jon has one place: what he cannot take waits in its queue again.
    expect(moved).toMatchObject({ moved: [{ ticketId: first, userId: jon.userId }, { ticketId: second, queueId, queueName: 'Absence' }], left: [] });
    expect(await holder(first)).toMatchObject({ assigneeId: jon.userId, statusCategory: 'assigned' });
    expect(await holder(second)).toMatchObject({ assigneeId: null, statusCategory: 'new' });
    expect(await desk.assignments(first)).toMatchObject([{ endReason: 'transferred' }, { kind: 'handover', userName: 'jon' }]);
    expect(await desk.assignments(second)).toMatchObject([{ endReason: 'reassigned' }]);
    // Back from the absence: the next sweep gives it to her again.
    await desk.post('ticketingRouting:setAbsence', { absentFrom: START.toISOString(), absentUntil: new Date(START.getTime() + 3_600_000).toISOString() }, {}, ivy.client);
    later(59);
    await desk.sweep();
    expect(await holder(second)).toMatchObject({ assigneeId: null });
    later(60);
    await desk.sweep();
    expect(await holder(second)).toMatchObject({ assigneeId: ivy.userId });
    await endRules();
  });

  it('is left by a ticket that is reopened meanwhile', async () => {
    const [kay, lou] = [await desk.agent('kay'), await desk.agent('lou', { availability: 'offline' })];
    await queueOf('Reopened', [kay, lou]);
    const id = await create();
    expect(await holder(id)).toMatchObject({ assigneeId: kay.userId });
    await desk.act(id, 'accept', {}, kay.client);
    await desk.act(id, 'resolve', { resolution: 'done' }, kay.client);
    await desk.act(id, 'reopen', { reason: 'again' });
    expect(await holder(id)).toMatchObject({ assigneeId: kay.userId, statusCategory: 'processing' });
    await desk.act(id, 'resolve', { resolution: 'done' }, kay.client);
    await desk.post('ticketingRouting:setAbsence', { absentFrom: START.toISOString() }, {}, kay.client);
    await desk.act(id, 'reopen', { reason: 'again' });
    expect(await holder(id)).toMatchObject({ assigneeId: null, statusCategory: 'new' });
    expect((await history(id)).filter(({ type }) => type === 'return')).toMatchObject([{ reason: 'The assignee is absent' }]);
    expect(await desk.load(kay)).toMatchObject({ openTickets: 0 });
    await endRules();
  });

  it('is not online any more five minutes after the last page of his said so', async () => {
    const max = await desk.agent('max', { availability: 'offline' });
    await queueOf('Lease', [max]);
    expect(await desk.post('ticketingRouting:setAvailability', { availability: 'online' }, {}, max.client)).toMatchObject({ presence: 'online' });
    later(4);
    await desk.post('ticketingRouting:heartbeat', {}, {}, max.client);
    later(8);
    expect(await desk.get('ticketingRouting:me', {}, max.client)).toMatchObject({ presence: 'online', queues: [{ name: 'Lease', waiting: 0 }] });
    later(10);
    const id = await create();
    expect(await holder(id)).toMatchObject({ assigneeId: null });
    expect(await desk.get('ticketingRouting:me', {}, max.client)).toMatchObject({ availability: 'online', presence: 'away', queues: [{ waiting: 1 }] });
    await desk.post('ticketingRouting:heartbeat', {}, {}, max.client);
    expect(await holder(id)).toMatchObject({ assigneeId: max.userId });
    await endRules();
  });
});
