import type { Model } from '@nocobase/database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { aDesk, type Agent } from '../../__tests__/a-desk';
import { createWorkflow } from './workflows';

const RESOLVED = 1;
const TICKET_ID = '{{$context.data.id}}';
let t: TestApp;
let desk: ReturnType<typeof aDesk>;
let [anna, ben]: Agent[] = [];
let queueId: string;
let restId: string;
const running: { switchOff(): Promise<unknown> }[] = [];

async function workflow(title: string, type: string, config: object, nodes: Parameters<typeof createWorkflow>[4]) {
  const made = await createWorkflow(t, title, type, config, nodes);
  running.push(made);
  return made;
}

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
  anna = await desk.agent('anna');
  ben = await desk.agent('ben', { availability: 'offline' });
  queueId = String((await desk.queue('IT support', [anna])).id);
  restId = String((await desk.queue('The rest', [ben], { isDefault: true })).id);
});
afterAll(() => t.stop());
afterEach(async () => {
  for (const one of running.splice(0)) await one.switchOff();
});

describe('the node "Assign best agent"', () => {
  it('puts the ticket into the queue it names and assigns it, or lets it wait there', async () => {
    const assigning = await workflow('Assign', 'ticketing-event', { events: ['ticketing:ticket.created'] }, [{ type: 'ticketing-assign-best', config: { ticketId: TICKET_ID, queueId } }]);
    const id = await desk.create();
    const [first] = await assigning.executions(1);
    expect(first.status).toBe(RESOLVED);
    expect(first.jobs[0].result).toMatchObject({ isAssigned: true, assigneeId: anna.userId, assigneeName: 'anna', isWaiting: false, reasons: expect.arrayContaining([expect.objectContaining({ rule: 'load' })]) });
    expect(await desk.ticket(id)).toMatchObject({ statusCategory: 'assigned', assigneeId: anna.id });
    expect(await desk.load(anna)).toMatchObject({ openTickets: 1 });
    // It says what moved it.
    const moves = (await t.db.getRepository('ticketingActivities').find({ filter: { ticketId: id, type: 'queued' }, sort: ['at', 'id'] })) as Model[];
    expect(moves.map((row) => row.get('actorName'))).toEqual([null, 'Assign']);
    await desk.post('ticketingRouting:setAvailability', { availability: 'offline' }, {}, anna.client);
    const other = await desk.create();
    const [, second] = await assigning.executions(2);
    expect(second.jobs[0].result).toMatchObject({ isAssigned: false, assigneeId: null, isWaiting: true });
    expect(String((await desk.ticket(other)).queueId)).toBe(queueId);
    await desk.post('ticketingRouting:setAvailability', { availability: 'online' }, {}, anna.client);
    await desk.settled();
    expect(await desk.ticket(other)).toMatchObject({ assigneeId: anna.id });
  });

  it('is refused for a queue that is not there', async () => {
    const assigning = await workflow('Nowhere', 'ticketing-event', { events: ['ticketing:ticket.created'] }, [{ type: 'ticketing-assign-best', config: { ticketId: TICKET_ID, queueId: '404' } }]);
    await desk.create();
    const [first] = await assigning.executions(1);
    expect([first.status, first.jobs[0].result.code]).toEqual([-1, 'routing.queueUnknown']);
  });
});

describe('the trigger "Routing event"', () => {
  it('starts once for each event that was chosen, in the queues that were chosen', async () => {
    const queued = await workflow('Queued', 'ticketing-routing-event', { events: ['ticketing:routing.queued'], queues: [restId] }, []);
    const assigned = await workflow('Assigned', 'ticketing-routing-event', { events: ['ticketing:routing.assigned'] }, []);
    const id = await desk.create();
    const [first, ...more] = await queued.executions(1);
    expect(more).toEqual([]);
    expect(first.context).toMatchObject({ event: { name: 'ticketing:routing.queued', ticketId: id, queueId: restId } });
    await desk.post('ticketingRouting:moveToQueue', { ticketId: id, queueId, reason: 'it is for IT' });
    const [started] = await assigned.executions(1);
    expect(started.context).toMatchObject({ data: { assigneeId: anna.id }, event: { ticketId: id, queueId, userId: anna.userId, kind: 'automatic' } });
    expect(await queued.executions(1)).toHaveLength(1);
  });

  it('does not run for ever when its workflow returns what was assigned', async () => {
    await desk.post('ticketingRouting:setAvailability', { availability: 'online' }, {}, ben.client);
    await desk.post('ticketingQueueMembers:create', { queueId: restId, userId: anna.id });
    // What waited before is assigned before the workflow listens.
    await desk.settled();
    const returning = await workflow('Return all', 'ticketing-routing-event', { events: ['ticketing:routing.assigned'] }, [{ type: 'ticketing-action', config: { ticketId: TICKET_ID, action: 'return', reason: 'no' } }]);
    const id = await desk.create();
    await returning.executions(1);
    await desk.settled();
    const assignments = await desk.assignments(id);
    // Returned once, assigned to the other one as a consequence of that, and left there.
    expect(assignments).toMatchObject([{ endReason: 'returned' }, { endedAt: null }]);
    expect(await returning.executions(1)).toHaveLength(1);
  });

  it('does not know other events', async () => {
    const { status } = await t.admin.post('workflows:create', { title: 'Odd', type: 'ticketing-routing-event', sync: false, options: {}, config: { events: ['ticketing:routing.lost'] } });
    expect(status).toBe(400);
  });
});
