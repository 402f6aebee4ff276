import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import { aDesk, ROUTING, type Agent, type Routing } from './a-desk';

let t: TestApp;
let desk: ReturnType<typeof aDesk>;
let supervisor: CreatedUser;
let outsider: CreatedUser;
let [anna, ben]: Agent[] = [];
const recount = () => t.plugin<Routing>(ROUTING).recount();
const wait = (userId: string | number) => ({ assigneeId: String(userId) });

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
  supervisor = await t.createUser({ username: 'sue', roles: ['ticketing_supervisor'] });
  outsider = await t.createUser({ username: 'otto', roles: ['ticketing_agent'] });
  // Nobody is on duty here: what happens, people do.
  anna = await desk.agent('anna', { availability: 'offline', capacity: 3, capacityP0: 1 });
  ben = await desk.agent('ben', { availability: 'offline' });
});
afterAll(() => t.stop());

describe('the counters of an agent', () => {
  it('follow each action on a ticket', async () => {
    const id = await desk.create({ priority: 'P2', assigneeId: anna.id });
    expect(await desk.load(anna)).toMatchObject({ openTickets: 1, openP2: 1 });
    await desk.act(id, 'update', { priority: 'P1' });
    expect(await desk.load(anna)).toMatchObject({ openTickets: 1, openP2: 0, openP1: 1 });
    await desk.act(id, 'transfer', { ...wait(ben.id), reason: 'knows it better' });
    expect([await desk.load(anna), await desk.load(ben)]).toMatchObject([{ openTickets: 0, openP1: 0 }, { openTickets: 1, openP1: 1 }]);
    await desk.act(id, 'accept');
    await desk.act(id, 'pause', { reason: 'waiting for a part' });
    expect(await desk.load(ben)).toMatchObject({ openTickets: 1 });
    await desk.act(id, 'resume');
    await desk.act(id, 'resolve', { resolution: 'done' });
    expect(await desk.load(ben)).toMatchObject({ openTickets: 0, openP1: 0 });
    await desk.act(id, 'reopen', { reason: 'again' });
    expect(await desk.load(ben)).toMatchObject({ openTickets: 1, openP1: 1 });
    await desk.act(id, 'return', { reason: 'not mine' });
    expect(await desk.load(ben)).toMatchObject({ openTickets: 0, openP1: 0 });
    await desk.act(id, 'assign', wait(ben.id));
    await desk.act(id, 'cancel', { reason: 'twice' });
    expect(await desk.load(ben)).toMatchObject({ openTickets: 0 });
    const deleted = await desk.create({ assigneeId: ben.id });
    await desk.post('ticketingTickets:destroy', {}, { filterByTk: deleted });
    expect(await desk.load(ben)).toMatchObject({ openTickets: 0, openP2: 0 });
    expect(await recount()).toBe(0);
  });

  it('equal the truth after a random mix of actions, and after a user is deleted', async () => {
    const random = seeded(20_261_101);
    const people = [anna, ben, await desk.agent('carl', { availability: 'offline', capacity: 100 }), await desk.agent('dora', { availability: 'offline', capacity: 100 })];
    for (const agent of people) await t.db.getCollection('ticketingAgents').model.update({ capacity: 100, capacityP0: null }, { where: { userId: agent.id }, hooks: false });
    const tickets: string[] = [];
    const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)];
    const steps: Record<string, () => Promise<unknown>> = {
      create: async () => tickets.push(await desk.create({ priority: pick(['P0', 'P1', 'P2', 'P3']), ...(random() < 0.7 && { assigneeId: pick(people).id }) })),
      assign: () => act('assign', wait(pick(people).id)),
      transfer: () => act('transfer', { ...wait(pick(people).id), reason: 'r' }),
      return: () => act('return', { reason: 'r' }),
      accept: () => act('accept'),
      pause: () => act('pause', { reason: 'r' }),
      resolve: () => act('resolve', { resolution: 'r' }),
      reopen: () => act('reopen', { reason: 'r' }),
      cancel: () => act('cancel', { reason: 'r' }),
      close: () => act('close'),
      priority: () => act('update', { priority: pick(['P0', 'P1', 'P2', 'P3']) }),
      destroy: () => act('destroy'),
    };
    // What the lifecycle refuses is refused.
    const act = (action: string, body: object = {}) => t.admin.post(`ticketingTickets:${action}`, body, { filterByTk: pick(tickets) });
    for (let i = 0; i < 40; i += 1) await steps.create();
    for (let round = 0; round < 25; round += 1) await Promise.all(Array.from({ length: 8 }, () => steps[pick(Object.keys(steps))]()));
    expect(await recount()).toBe(0);
    await t.admin.post('users:destroy', {}, { filterByTk: String(people[3].id) });
    expect(await t.db.getRepository('ticketingAgents').count({ filter: { userId: people[3].id } })).toBe(0);
    expect(await recount()).toBe(0);
    const open = await Promise.all(people.slice(0, 3).map(async (agent) => (await desk.load(agent)).openTickets));
    expect(open.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(5);
  });

  it('are repaired when something spoiled them', async () => {
    const before = await desk.load(ben);
    await t.db.getCollection('ticketingAgents').model.update({ openTickets: 77, openP3: 5 }, { where: { userId: ben.id }, hooks: false });
    expect(await recount()).toBe(1);
    expect(await desk.load(ben)).toEqual(before);
    expect(await recount()).toBe(0);
  });

  it('are set by nobody, and count what somebody has before he becomes an agent', async () => {
    const mine = await desk.create({ assigneeId: outsider.id, priority: 'P3' });
    const { id } = await desk.post('ticketingAgents:create', { userId: outsider.id, openTickets: 9, openP0: 9 });
    const profile = { ...outsider, userId: String(outsider.id) };
    expect(await desk.load(profile)).toMatchObject({ openTickets: 1, openP0: 0, openP3: 1 });
    await desk.post('ticketingAgents:update', { openTickets: 4, capacity: 5 }, { filterByTk: id });
    expect(await desk.load(profile)).toMatchObject({ openTickets: 1 });
    await desk.act(mine, 'cancel', { reason: 'twice' });
    expect(await desk.load(profile)).toMatchObject({ openTickets: 0 });
  });
});

describe('assigning by hand', () => {
  let eve: Agent;
  beforeAll(async () => {
    eve = await desk.agent('eve', { availability: 'offline', capacity: 2, capacityP0: 1 });
  });

  it('is refused when the agent is full, in total or for the priority', async () => {
    await desk.create({ priority: 'P0', assigneeId: eve.id });
    const urgent = await desk.create({ priority: 'P0' });
    expect(await desk.refusal('ticketingTickets:assign', wait(eve.id), { filterByTk: urgent }, supervisor.client)).toMatchObject({
      status: 409, code: 'routing.agentFull', open: 1, capacity: 1, priority: 'P0', isOverridable: true,
    });
    await desk.create({ priority: 'P2', assigneeId: eve.id });
    const usual = await desk.create();
    expect(await desk.refusal('ticketingTickets:assign', wait(eve.id), { filterByTk: usual })).toMatchObject({ status: 409, code: 'routing.agentFull', open: 2, capacity: 2 });
    expect(await desk.refusal('ticketingTickets:create', { title: 'For Eve', assigneeId: eve.id })).toMatchObject({ status: 409, code: 'routing.agentFull' });
    expect(await desk.load(eve)).toMatchObject({ openTickets: 2, openP0: 1, openP2: 1 });
  });

  it('is possible for a supervisor all the same, with a reason that is kept', async () => {
    const id = await desk.create();
    const order = { ...wait(eve.id), override: true };
    expect(await desk.refusal('ticketingTickets:assign', order, { filterByTk: id }, supervisor.client)).toMatchObject({ status: 400, code: 'ticket.reasonRequired' });
    const byAgent = await desk.refusal('ticketingTickets:assign', { ...order, reason: 'I want to' }, { filterByTk: id }, ben.client);
    expect([byAgent.status, byAgent.code, byAgent.isOverridable]).toEqual([409, 'routing.agentFull', undefined]);
    await desk.act(id, 'assign', { ...order, reason: 'only she knows the machine' }, supervisor.client);
    expect(await desk.load(eve)).toMatchObject({ openTickets: 3 });
    expect(await desk.assignments(id)).toMatchObject([{ kind: 'manual', userName: 'eve', overrideReason: 'only she knows the machine' }]);
    const row = (await t.db.getRepository('ticketingActivities').findOne({ filter: { ticketId: id, type: 'assign' } })) as Model;
    expect(String((row.get('data') as { assignmentId: string }).assignmentId)).toBe(String((await desk.assignments(id))[0].id));
  });

  it('is refused while the agent is absent', async () => {
    await desk.post('ticketingRouting:setAbsence', { absentFrom: '2020-01-01T00:00:00Z', absentUntil: null }, {}, ben.client);
    const id = await desk.create();
    expect(await desk.refusal('ticketingTickets:assign', wait(ben.id), { filterByTk: id })).toMatchObject({ status: 409, code: 'routing.agentAbsent' });
    await desk.post('ticketingRouting:setAbsence', { absentFrom: null }, {}, ben.client);
    await desk.act(id, 'assign', wait(ben.id));
  });

  it('leaves alone who has no profile', async () => {
    const id = await desk.create();
    await desk.act(id, 'assign', wait(supervisor.id));
    expect(await desk.assignments(id)).toMatchObject([{ kind: 'manual', userName: 'sue', endedAt: null }]);
  });
});

/** Numbers from 0 to 1 that are the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
