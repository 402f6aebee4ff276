import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { aDesk, type Agent } from './a-desk';

let t: TestApp;
let desk: ReturnType<typeof aDesk>;
let anna: Agent;

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
});
afterAll(() => t.stop());

describe('a desk without queues', () => {
  it('files tickets as before', async () => {
    const ticket = await desk.ticket(await desk.create({ priority: 'P1' }));
    expect(ticket).toMatchObject({ priority: 'P1', statusCategory: 'new', assigneeId: null, queueId: null, queuedAt: null, routingRuleId: null });
  });
});

describe('a new ticket', () => {
  it('goes to the queue of the first rule that fits, with its priority and its skills; the promise sees both', async () => {
    anna = await desk.agent('anna', { availability: 'offline' });
    await desk.post('ticketingSkills:create', { code: 'ERP', name: 'ERP' });
    const queue = await desk.queue('IT support', [anna]);
    const rule = await desk.rule('Agents file', queue.id, { sourceChannel: { $eq: 'agent' } }, { priority: 'P0', requiredSkills: [{ skill: 'ERP', minLevel: 2 }] });
    const policy = await desk.post('ticketingSlaPolicies:create', {
      name: 'IT', sort: 1, conditions: { queueId: { $eq: queue.id } }, targets: { P0: { firstResponseMinutes: 7, resolutionMinutes: 90 } },
    });
    const ticket = await desk.ticket(await desk.create());
    expect(ticket).toMatchObject({ priority: 'P0', statusCategory: 'new', assigneeId: null, requiredSkills: [{ skill: 'ERP', minLevel: 2 }] });
    expect([ticket.queueId, ticket.routingRuleId, ticket.slaPolicyId].map(String)).toEqual([queue.id, rule.id, policy.id].map(String));
    expect(new Date(ticket.slaResponseDueAt as string).getTime() - new Date(ticket.submittedAt as string).getTime()).toBe(7 * 60_000);
  });

  it('without a rule goes to the default queue, if there is one', async () => {
    const other = await desk.queue('Everything else', [anna], { isDefault: true });
    const ticket = await desk.ticket(await desk.create({ sourceChannel: 'form' }));
    expect(String(ticket.queueId)).toBe(String(other.id));
  });
});
