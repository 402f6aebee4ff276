import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type Client, type TestApp } from '@test/harness';
import { aDesk, type Agent } from './a-desk';

let t: TestApp;
let desk: ReturnType<typeof aDesk>;
let anna: Agent;
let ben: Agent;
let callers: Record<'stranger' | 'member' | 'agent' | 'otherAgent' | 'supervisor' | 'admin', Client>;
let queueId: string;
let waitingId: string;
let bensId: string;

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
  anna = await desk.agent('anna', { availability: 'offline' });
  ben = await desk.agent('ben', { availability: 'offline' });
  queueId = String((await desk.queue('IT support', [anna], { isDefault: true })).id);
  await desk.queue('Repairs', [ben]);
  waitingId = await desk.create({ contactName: 'Mia' });
  bensId = await desk.create({ assigneeId: ben.id });
  callers = {
    stranger: t.anonymous,
    member: (await t.createUser({ username: 'mem', roles: ['member'] })).client,
    agent: anna.client,
    otherAgent: ben.client,
    supervisor: (await t.createUser({ username: 'sue', roles: ['ticketing_supervisor'] })).client,
    admin: t.admin,
  };
});
afterAll(() => t.stop());

type Caller = keyof typeof callers;
/** What each caller is answered. */
async function answers(call: (client: Client) => Promise<{ status: number }>): Promise<Record<Caller, number>> {
  const entries: [string, number][] = [];
  for (const [name, client] of Object.entries(callers)) entries.push([name, (await call(client)).status]);
  return Object.fromEntries(entries) as Record<Caller, number>;
}

describe('who may ask', () => {
  it('why a ticket is where it is: whoever may see the ticket', async () => {
    const explain = (id: string) => answers((client) => client.get('ticketingRouting:explain', { filterByTk: id }));
    expect(await explain(waitingId)).toEqual({ stranger: 401, member: 403, agent: 200, otherAgent: 200, supervisor: 200, admin: 200 });
    expect(await explain(bensId)).toEqual({ stranger: 401, member: 403, agent: 404, otherAgent: 200, supervisor: 200, admin: 200 });
    expect((await callers.agent.post('ticketingRouting:explain', { ticketId: bensId })).status).toBe(404);
    expect((await callers.agent.post('ticketingRouting:explain', { ticketId: waitingId })).body.data).toMatchObject({ ticketId: waitingId, isWaiting: true, queue: { name: 'IT support' } });
    expect((await callers.admin.get('ticketingRouting:explain', { filterByTk: '1 OR 1=1' })).status).toBe(404);
  });

  it('how queues stand: supervisors all, agents their own', async () => {
    expect(await answers((client) => client.get('ticketingRouting:queues'))).toEqual({ stranger: 401, member: 403, agent: 200, otherAgent: 200, supervisor: 200, admin: 200 });
    const namesFor = async (caller: Caller) => ((await callers[caller].get('ticketingRouting:queues')).body.data as { name: string }[]).map(({ name }) => name);
    expect([await namesFor('agent'), await namesFor('otherAgent'), await namesFor('supervisor')]).toEqual([['IT support'], ['Repairs'], ['IT support', 'Repairs']]);
    expect((await callers.agent.get('ticketingRouting:queues')).body.data).toMatchObject([
      { waiting: 1, urgent: 0, agents: [{ userId: anna.userId, name: 'anna', presence: 'offline', open: 0, capacity: 10 }] },
    ]);
  });

  it('what waits in a queue: those who see the queue, and of it only what they may see', async () => {
    const waiting = (id: string) => answers((client) => client.get('ticketingRouting:waiting', { queueId: id }));
    expect(await waiting(queueId)).toEqual({ stranger: 401, member: 403, agent: 200, otherAgent: 404, supervisor: 200, admin: 200 });
    expect(await waiting('999')).toEqual({ stranger: 401, member: 403, agent: 404, otherAgent: 404, supervisor: 404, admin: 404 });
    expect((await callers.agent.get('ticketingRouting:waiting', { queueId })).body.data).toMatchObject([{ id: waitingId, contactName: 'Mia', priority: 'P2' }]);
  });

  it('what would happen: supervisors', async () => {
    expect(await answers((client) => client.post('ticketingRouting:simulate', {}))).toEqual({ stranger: 401, member: 403, agent: 403, otherAgent: 403, supervisor: 200, admin: 200 });
  });

  it('about himself: anybody who is signed in, and who is no agent learns just that', async () => {
    expect(await answers((client) => client.get('ticketingRouting:me'))).toEqual({ stranger: 401, member: 200, agent: 200, otherAgent: 200, supervisor: 200, admin: 200 });
    expect((await callers.member.get('ticketingRouting:me')).body.data).toMatchObject({ isAgent: false });
  });
});

describe('who may change', () => {
  it('whether somebody is there: he himself, or a supervisor', async () => {
    const own = await answers((client) => client.post('ticketingRouting:setAvailability', { availability: 'away' }));
    expect(own).toEqual({ stranger: 401, member: 404, agent: 200, otherAgent: 200, supervisor: 404, admin: 404 });
    const ofAnna = await answers((client) => client.post('ticketingRouting:setAvailability', { availability: 'away', userId: anna.id }));
    expect(ofAnna).toEqual({ stranger: 401, member: 403, agent: 200, otherAgent: 403, supervisor: 200, admin: 200 });
    const set = await callers.supervisor.post('ticketingRouting:setAvailability', { availability: 'online', userId: anna.id });
    expect(set.body.data).toMatchObject({ userId: anna.userId, presence: 'online', leaseUntil: null });
    expect(await desk.refusal('ticketingRouting:setAvailability', { availability: 'asleep' }, {}, anna.client)).toMatchObject({ status: 400, code: 'agent.availabilityUnknown' });
    await desk.post('ticketingRouting:setAvailability', { availability: 'offline' }, {}, anna.client);
  });

  it('when somebody is absent, and who takes his tickets', async () => {
    const absence = await answers((client) => client.post('ticketingRouting:setAbsence', { userId: anna.id, absentFrom: null }));
    expect(absence).toEqual({ stranger: 401, member: 403, agent: 200, otherAgent: 403, supervisor: 200, admin: 200 });
    const over = await answers((client) => client.post('ticketingRouting:handOver', { userId: anna.id }));
    expect(over).toEqual({ stranger: 401, member: 403, agent: 200, otherAgent: 403, supervisor: 200, admin: 200 });
    expect(await desk.refusal('ticketingRouting:setAbsence', { absentFrom: '2026-01-02', absentUntil: '2026-01-01' }, {}, anna.client)).toMatchObject({
      status: 400, code: 'agent.absenceEndsBeforeItStarts', field: 'absentUntil',
    });
  });

  it('queues at once: supervisors', async () => {
    expect(await answers((client) => client.post('ticketingRouting:drain', {}))).toEqual({ stranger: 401, member: 403, agent: 403, otherAgent: 403, supervisor: 200, admin: 200 });
    expect((await callers.supervisor.post('ticketingRouting:drain', { queueId })).body.data).toEqual({ waiting: 1 });
  });

  it('the queue of a waiting ticket: whoever may work on it, with a reason', async () => {
    const move = (body: object) => answers((client) => client.post('ticketingRouting:moveToQueue', { ticketId: waitingId, queueId, ...body }));
    expect(await move({})).toEqual({ stranger: 401, member: 403, agent: 400, otherAgent: 400, supervisor: 400, admin: 400 });
    expect(await move({ reason: 'it is no printer' })).toEqual({ stranger: 401, member: 403, agent: 200, otherAgent: 200, supervisor: 200, admin: 200 });
    expect(await desk.refusal('ticketingRouting:moveToQueue', { ticketId: bensId, queueId, reason: 'r' })).toMatchObject({ status: 409, code: 'routing.notWaiting' });
  });

  it('setup: administrators', async () => {
    for (const collection of ['ticketingQueues', 'ticketingRoutingRules', 'ticketingSkills', 'ticketingAgents', 'ticketingQueueMembers', 'ticketingAgentSkills', 'ticketingAssignments']) {
      const created = await answers((client) => client.post(`${collection}:create`, {}));
      const { stranger, member, agent, otherAgent } = created;
      expect([collection, stranger, member, agent, otherAgent]).toEqual([collection, 401, 403, 403, 403]);
      const destroyed = await answers((client) => client.post(`${collection}:destroy`, {}, { filterByTk: '1' }));
      expect([collection, destroyed.stranger, destroyed.member, destroyed.agent, destroyed.otherAgent]).toEqual([collection, 401, 403, 403, 403]);
    }
    // The columns of routing are written by the rules.
    expect(await desk.refusal('ticketingTickets:update', { queueId }, { filterByTk: bensId })).toMatchObject({ status: 400, code: 'ticket.fieldReadOnly' });
    expect(await desk.refusal('ticketingTickets:create', { title: 'x', queueId })).toMatchObject({ status: 400, code: 'ticket.fieldReadOnly' });
  });
});

describe('refusals', () => {
  it('speak the language of the caller', async () => {
    const chinese = t.admin.withHeader('X-Locale', 'zh-CN');
    expect(await desk.refusal('ticketingQueues:create', { name: '' }, {}, chinese)).toMatchObject({ status: 400, code: 'queue.nameMissing', message: '队列需要名称。' });
    expect(await desk.refusal('ticketingQueues:create', { name: 'Nobody' })).toMatchObject({ status: 400, code: 'queue.membersMissing' });
    expect(await desk.refusal('ticketingRoutingRules:create', { name: 'r', queueId, conditions: { shoeSize: { $eq: 4 } } })).toMatchObject({ status: 400, code: 'condition.factUnknown', fact: 'shoeSize' });
    expect(await desk.refusal('ticketingRoutingRules:create', { name: 'r', queueId, requiredSkills: [{ skill: 'FLYING' }] })).toMatchObject({ status: 400, code: 'skill.unknown', row: 1 });
    expect(await desk.refusal('ticketingQueues:destroy', {}, { filterByTk: queueId })).toMatchObject({ status: 409, code: 'queue.ticketsWait', waiting: 1 });
  });
});
