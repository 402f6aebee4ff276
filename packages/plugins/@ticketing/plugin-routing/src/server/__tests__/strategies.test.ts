import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type SecondNode, type TestApp } from '@test/harness';
import { aDesk, ROUTING, type Agent } from './a-desk';

let t: TestApp;
let other: SecondNode;
let desk: ReturnType<typeof aDesk>;
const settled = async () => {
  await Promise.all([desk.settled(), other.run(ROUTING, 'settled')]);
};
/** A queue that tickets of this channel reach. */
async function queueOf(channel: string, members: readonly Agent[], values: object): Promise<string> {
  const queue = await desk.queue(channel, members, values);
  await desk.rule(channel, String(queue.id), { sourceChannel: { $eq: channel } });
  return String(queue.id);
}
/** Names of those who got the tickets, in the order in which they were assigned. */
const assignedTo = async (queueId: string): Promise<string[]> => {
  const rows = (await t.db.getRepository('ticketingAssignments').find({ filter: { queueId }, sort: ['at', 'id'] })) as Model[];
  return rows.map((row) => String(row.get('userName')));
};
const count = (names: readonly string[]) => Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]));

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
  other = await t.secondNode();
});
afterAll(() => t.stop());

describe('round robin', () => {
  it('goes round on two nodes: nobody is passed over and nobody gets two in a row', async () => {
    const members = [await desk.agent('r1'), await desk.agent('r2'), await desk.agent('r3')];
    const queueId = await queueOf('portal', members, { strategy: 'roundRobin' });
    const clients = [t.admin, other.admin];
    await Promise.all(Array.from({ length: 24 }, (_, i) => desk.create({ sourceChannel: 'portal', title: `turn ${i}` }, clients[i % 2])));
    await settled();
    await Promise.all([desk.sweep(), other.run(ROUTING, 'sweep')]);
    const names = await assignedTo(queueId);
    expect(count(names)).toEqual({ r1: 8, r2: 8, r3: 8 });
    const rows = (await t.db.getRepository('ticketingAssignments').find({ filter: { queueId } })) as Model[];
    expect(new Set(rows.map((row) => String(row.get('ticketId')))).size).toBe(24);
  });

  it('passes over who cannot take it, and comes back to him', async () => {
    const [a, b] = [await desk.agent('s1'), await desk.agent('s2', { availability: 'offline' })];
    const queueId = await queueOf('webhook', [a, b], { strategy: 'roundRobin' });
    for (let i = 0; i < 2; i += 1) await desk.create({ sourceChannel: 'webhook' });
    await settled();
    await desk.post('ticketingRouting:setAvailability', { availability: 'online' }, {}, b.client);
    for (let i = 0; i < 3; i += 1) {
      await desk.create({ sourceChannel: 'webhook' });
      await settled();
    }
    expect(await assignedTo(queueId)).toEqual(['s1', 's1', 's2', 's1', 's2']);
  });

  it('goes on with the next one when a member before him leaves the queue', async () => {
    const members = [await desk.agent('g1'), await desk.agent('g2'), await desk.agent('g3'), await desk.agent('g4')];
    const queueId = await queueOf('form', members, { strategy: 'roundRobin' });
    const next = async () => {
      await desk.create({ sourceChannel: 'form' });
      await settled();
    };
    for (let i = 0; i < 2; i += 1) await next();
    await desk.post('ticketingQueues:update', { members: members.slice(1).map(({ id }, index) => ({ userId: id, sort: index + 1 })) }, { filterByTk: queueId });
    for (let i = 0; i < 3; i += 1) await next();
    expect(await assignedTo(queueId)).toEqual(['g1', 'g2', 'g3', 'g4', 'g2']);
  });
});

describe('a limit per time', () => {
  it('holds on two nodes, and ends with its window', async () => {
    const start = new Date();
    const members = [await desk.agent('l1'), await desk.agent('l2')];
    const queueId = await queueOf('api', members, { strategy: 'leastLoaded', assignmentLimit: 2, assignmentWindowMinutes: 30 });
    const clients = [t.admin, other.admin];
    await Promise.all(Array.from({ length: 10 }, (_, i) => desk.create({ sourceChannel: 'api' }, clients[i % 2])));
    await settled();
    await Promise.all([desk.sweep(), other.run(ROUTING, 'sweep')]);
    expect(count(await assignedTo(queueId))).toEqual({ l1: 2, l2: 2 });
    const later = new Date(start.getTime() + 45 * 60_000);
    desk.setTime(later);
    await desk.sweep();
    expect(count(await assignedTo(queueId))).toEqual({ l1: 4, l2: 4 });
    desk.setTime(start);
  });
});

describe('the best fit', () => {
  it('is who speaks the language, has the skill and knows the customer; the ticket tells why, and who was next', async () => {
    const skill = await desk.post('ticketingSkills:create', { name: 'SAP' });
    expect(skill.code).toBe('sap');
    const zoe = await desk.agent('zoe', { languages: ['zh', 'en'], skills: [{ skillId: skill.id, level: 4 }] });
    const yan = await desk.agent('yan', { languages: ['en'], skills: [{ skillId: skill.id, level: 5 }] });
    const xia = await desk.agent('xia', { languages: ['zh'] });
    await desk.post('ticketingBusinessTypes:update', { requiredSkills: [{ skill: 'sap', minLevel: 3 }] }, { filter: { code: 'consultation' } });
    await queueOf('email', [xia, yan, zoe], { strategy: 'skills' });
    const customer = await desk.post('ticketingCustomers:create', { name: 'ACME' });
    const id = await desk.create({ sourceChannel: 'email', businessTypeCode: 'consultation', languageCode: 'zh', customerId: customer.id });
    await settled();
    expect(await desk.ticket(id)).toMatchObject({ statusCategory: 'assigned', assigneeId: zoe.id });
    const explained = (await desk.get('ticketingRouting:explain', { filterByTk: id })) as { assignment: { points: number; reasons: { rule: string }[]; runnersUp: object[] } };
    expect(explained).toMatchObject({
      isWaiting: false,
      queue: { name: 'email', strategy: 'skills' },
      rule: { name: 'email', because: [{ fact: 'sourceChannel', actual: 'email' }] },
      requiredSkills: [{ skill: 'sap', name: 'SAP', minLevel: 3 }],
      assignment: { userId: zoe.userId, userName: 'zoe', kind: 'automatic', strategy: 'skills', overrideReason: null, runnersUp: [{ userId: yan.userId, name: 'yan' }] },
      ineligible: [{ userId: xia.userId, userName: 'xia', reason: 'skill', params: { skill: 'sap', level: null, minLevel: 3 } }],
    });
    expect(explained.assignment.reasons).toMatchObject([{ rule: 'language', params: { language: 'zh' } }, { rule: 'skill', params: { skill: 'sap', level: 4, minLevel: 3 } }, { rule: 'load', params: { open: 0, capacity: 10 } }, expect.anything()]);
    expect(explained.assignment.points).toBeGreaterThan(0);
    // She knows the customer now, and has one ticket open.
    const again = await desk.create({ sourceChannel: 'email', businessTypeCode: 'consultation', customerId: customer.id });
    await settled();
    const ranking = ((await desk.get('ticketingRouting:explain', { filterByTk: again })) as { ranking: { userId: string; reasons: object[] }[] }).ranking;
    expect(ranking.find(({ userId }) => userId === zoe.userId)?.reasons).toMatchObject([{ rule: 'lastAgent', params: { times: 1 } }, { rule: 'skill' }, { rule: 'load', params: { open: 1 } }, expect.anything()]);
  });
});

describe('a waiting ticket whose facts change', () => {
  it('is routed anew, tells it, and is assigned where it comes to', async () => {
    const [oli, pam] = [await desk.agent('oli', { availability: 'offline' }), await desk.agent('pam')];
    const slow = String((await desk.queue('Slow', [oli])).id);
    const fast = String((await desk.queue('Fast', [pam])).id);
    await desk.rule('High', fast, { customerUrgency: { $eq: 'high' } }, { sort: 1 });
    await desk.rule('Low', slow, { customerUrgency: { $eq: 'low' } }, { sort: 2 });
    const id = await desk.create({ customerUrgency: 'low' });
    expect(String((await desk.ticket(id)).queueId)).toBe(slow);
    await desk.act(id, 'update', { customerUrgency: 'high' });
    await settled();
    expect(await desk.ticket(id)).toMatchObject({ statusCategory: 'assigned', assigneeId: pam.id });
    const moves = (await t.db.getRepository('ticketingActivities').find({ filter: { ticketId: id, type: 'queued' }, sort: ['at', 'id'] })) as Model[];
    expect(moves.map((row) => (row.get('data') as { queueName: string; ruleName: string }))).toMatchObject([{ queueName: 'Slow', ruleName: 'Low' }, { queueName: 'Fast', ruleName: 'High' }]);
  });
});

describe('a ticket somebody writes on while it is to be assigned', () => {
  it('is assigned as soon as that is over, without waiting for the sweep', async () => {
    const agent = await desk.agent('eve', { availability: 'offline' });
    await queueOf('agent', [agent], { strategy: 'leastLoaded' });
    const id = await desk.create({ sourceChannel: 'agent' });
    await settled();
    const writing = await t.db.sequelize.transaction();
    await t.db.getModel('ticketingTickets').findByPk(id, { attributes: ['id'], transaction: writing, lock: writing.LOCK.UPDATE });
    const isOver = new Promise<void>((resolve) => setTimeout(() => resolve(writing.commit()), 400));
    await desk.post('ticketingRouting:setAvailability', { availability: 'online' }, {}, agent.client);
    await isOver;
    await settled();
    expect(await desk.ticket(id)).toMatchObject({ statusCategory: 'assigned', assigneeId: agent.id });
  });
});

describe('a simulation', () => {
  it('shows who would get what by a draft, and writes nothing', async () => {
    const [una, vic] = [await desk.agent('una', { availability: 'offline', capacity: 1 }), await desk.agent('vic', { availability: 'offline', capacity: 5 })];
    const queueId = String((await desk.queue('Simulated', [una, vic], { strategy: 'sequential' })).id);
    const draft = {
      rules: [{ name: 'Draft', queueId, conditions: { priority: { $eq: 'P1' } }, priority: 'P0' }],
      tickets: [{ title: 'a', priority: 'P1' }, { title: 'b', priority: 'P1' }, { title: 'c', priority: 'P3', customerUrgency: 'normal' }],
      agents: [{ userId: una.id, availability: 'online' }, { userId: vic.id, availability: 'online' }],
    };
    const plan = await desk.post('ticketingRouting:simulate', draft);
    expect(plan).toMatchObject({
      waiting: 1,
      steps: expect.arrayContaining([
        expect.objectContaining({ title: 'a', priority: 'P0', queueName: 'Simulated', userName: 'una', rule: expect.objectContaining({ name: 'Draft' }) }),
        expect.objectContaining({ title: 'b', priority: 'P0', userName: 'vic' }),
        expect.objectContaining({ title: 'c', queueId: null, userId: null, rule: null }),
      ]),
      loads: expect.arrayContaining([{ userId: una.userId, userName: 'una', before: 0, after: 1, capacity: 1 }, { userId: vic.userId, userName: 'vic', before: 0, after: 1, capacity: 5 }]),
    });
    expect([await desk.load(una), await desk.load(vic)]).toMatchObject([{ openTickets: 0 }, { openTickets: 0 }]);
    expect(await desk.refusal('ticketingRouting:simulate', { rules: [{ name: 'x', queueId, conditions: { nothing: { $eq: 1 } } }] })).toMatchObject({ status: 400, code: 'condition.factUnknown', ruleRow: 1 });
    // What waits in one queue, by another strategy.
    await desk.rule('To the simulated', queueId, { customerUrgency: { $eq: 'normal' } }, { sort: 0 });
    const waits = await desk.create({ customerUrgency: 'normal' });
    const waiting = await desk.post('ticketingRouting:simulate', { queueId, tickets: 'waiting', strategy: 'leastLoaded', agents: draft.agents });
    expect(waiting).toMatchObject({ steps: [{ ticketId: waits, userName: 'una', reasons: [{ rule: 'load' }] }], waiting: 0 });
    expect(await desk.ticket(waits)).toMatchObject({ statusCategory: 'new' });
  });
});
