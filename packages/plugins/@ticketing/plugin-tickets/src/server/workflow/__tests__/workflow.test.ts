import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '../../plugin';
import { createWorkflow, type TestNode } from './workflows';

const [RESOLVED, FAILED] = [1, -1];
const CREATED = 'ticketing:ticket.created';
const UPDATED = 'ticketing:ticket.updated';
const TRANSITIONED = 'ticketing:ticket.transitioned';
const COMMENTED = 'ticketing:ticket.commented';
const DELETED = 'ticketing:ticket.deleted';
const TICKET_ID = '{{$context.data.id}}';

let t: TestApp;
let tickets: PluginTicketsServer;
let adminId: string;
const running: { switchOff(): Promise<unknown> }[] = [];

beforeAll(async () => {
  t = await startApp();
  tickets = t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets');
  adminId = String((await t.admin.get('auth:check')).body.data.id);
});
afterAll(() => t.stop());
afterEach(async () => {
  for (const workflow of running.splice(0)) await workflow.switchOff();
});

async function workflow(title: string, config: object, nodes: TestNode[] = [], options?: object) {
  const made = await createWorkflow(t, title, config, nodes, options);
  running.push(made);
  return made;
}
async function ticket(values: object = {}): Promise<string> {
  const { status, body } = await t.admin.post('ticketingTickets:create', { title: 'Printer', ...values });
  expect(status).toBe(200);
  return String(body.data.id);
}
const act = async (id: string, action: string, input: object = {}) =>
  expect((await t.admin.post(`ticketingTickets:${action}`, input, { filterByTk: id })).status).toBe(200);
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const commentsOf = async (id: string) =>
  (await t.admin.get('ticketingComments:list', { filter: { ticketId: id }, sort: ['id'] })).body.data as Record<string, unknown>[];

describe('the trigger "Ticket event"', () => {
  it('starts once for a new ticket that meets the condition, with the ticket and its relations', async () => {
    const urgent = await workflow('Urgent', { events: [CREATED], filter: { $and: [{ priority: { $eq: 'P0' } }] }, appends: ['businessType'] });
    await ticket({ priority: 'P2' });
    const id = await ticket({ priority: 'P0', businessTypeCode: 'consultation' });
    const [first, ...more] = await urgent.executions(1);
    expect(more).toEqual([]);
    expect(first.context.data).toMatchObject({ id: expect.anything(), priority: 'P0', businessType: { code: 'consultation' } });
    expect(String(first.context.data.id)).toBe(id);
    expect(first.context.event).toMatchObject({ name: CREATED, ticketId: id, actorId: adminId });
    expect(first.status).toBe(RESOLVED);
  });

  it('hears the chosen actions, fields and kinds of comments only', async () => {
    const config = { events: [TRANSITIONED, UPDATED, COMMENTED], actions: ['accept'], fields: ['priority'], comments: ['note'] };
    const listening = await workflow('Choosy', config);
    const id = await ticket();
    await act(id, 'assign', { assigneeId: adminId });
    await act(id, 'accept');
    await act(id, 'update', { title: 'Printer again' });
    await act(id, 'update', { priority: 'P1' });
    await act(id, 'reply', { content: 'We are on it' });
    await act(id, 'reply', { content: 'Third time this week', isInternal: true });
    const [accepted, changed, noted, ...more] = await listening.executions(3);
    expect(more).toEqual([]);
    expect(accepted.context.event).toMatchObject({ name: TRANSITIONED, action: 'accept', fromStatus: 'assigned', toStatus: 'processing' });
    expect(changed.context.event).toMatchObject({ name: UPDATED, changes: [{ field: 'priority', from: 'P2', to: 'P1' }] });
    expect(noted.context.event).toMatchObject({ name: COMMENTED, isInternal: true });
    expect(noted.context.comment).toMatchObject({ content: '<p>Third time this week</p>' });
  });

  it('tells what a deleted ticket was', async () => {
    const gone = await workflow('Gone', { events: [DELETED] });
    const id = await ticket({ title: 'By mistake' });
    await t.admin.post('ticketingTickets:destroy', {}, { filterByTk: id });
    const [{ context }] = await gone.executions(1);
    expect(context.data).toMatchObject({ title: 'By mistake' });
  });

  it('does not start for what was rolled back', async () => {
    const listening = await workflow('Committed', { events: [TRANSITIONED] });
    const id = await ticket();
    const assign = { ticketId: id, action: 'assign' as const, input: { assigneeId: adminId }, actor: { kind: 'desk' as const }, actorName: null };
    const undone = t.db.sequelize.transaction(async (transaction) => {
      await tickets.transition(assign, transaction);
      throw new Error('changed our mind');
    });
    await expect(undone).rejects.toThrow('changed our mind');
    await tickets.transition(assign);
    expect(await listening.executions(1)).toHaveLength(1);
  });

  it('starts once when an event is told twice', async () => {
    const listening = await workflow('Once', { events: [CREATED] });
    const heard: object[] = [];
    const listen = (event: object) => heard.push(event);
    t.app.on(CREATED, listen);
    await ticket();
    await listening.executions(1);
    t.app.off(CREATED, listen);
    await t.app.emitAsync(CREATED, heard[0]);
    await ticket();
    expect(await listening.executions(2)).toHaveLength(2);
  });

  it('can be executed by hand with a ticket, if that meets the condition', async () => {
    const note = { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: 'By hand' } };
    const byHand = await workflow('By hand', { events: [DELETED], filter: { priority: 'P0' } }, [note]);
    const [low, high] = [await ticket({ priority: 'P3' }), await ticket({ priority: 'P0' })];
    const execute = (data: unknown) => t.admin.post('workflows:execute', { data }, { filterByTk: byHand.id });
    expect((await execute(low)).body.data.execution).toBeNull();
    expect((await execute(high)).body.data.execution.status).toBe(RESOLVED);
    expect(await commentsOf(high)).toHaveLength(1);
    expect((await execute('nonsense')).status).toBe(400);
  });

  it('refuses a configuration with events there are not', async () => {
    const values = { title: 'Wrong', type: 'ticketing-event', config: { events: ['ticketing:ticket.exploded'] } };
    expect((await t.admin.post('workflows:create', values)).status).toBe(400);
  });
});

describe('the node "Ticket action"', () => {
  it('takes the ticket through a lifecycle action in the name of the workflow', async () => {
    const assign = { type: 'ticketing-action', key: 'assign1', config: { ticketId: TICKET_ID, action: 'assign', assigneeId: adminId } };
    const cancel = {
      type: 'ticketing-action',
      config: { ticketId: '{{$jobsMapByNodeKey.assign1.id}}', action: 'cancel', reason: 'Spam: {{$context.data.title}}' },
    };
    const spam = await workflow('Spam filter', { events: [CREATED], filter: { title: { $includes: 'lottery' } } }, [assign, cancel]);
    const id = await ticket({ title: 'You won the lottery' });
    const [{ status, jobs }] = await spam.executions(1);
    expect(status).toBe(RESOLVED);
    expect(jobs.map(({ result }) => result.status).sort()).toEqual(['assigned', 'cancelled']);
    expect(await read(id)).toMatchObject({ status: 'cancelled', assigneeId: Number(adminId) });
    const { entries } = (await t.admin.get('ticketingTickets:timeline', { filterByTk: id })).body.data;
    expect(entries.at(-1)).toMatchObject({ type: 'cancel', actor: null, actorName: 'Spam filter', reason: 'Spam: You won the lottery' });
  });

  it('ends the execution when the action is refused, and says why', async () => {
    const close = { type: 'ticketing-action', config: { ticketId: TICKET_ID, action: 'close' } };
    const note = { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: 'Closed' } };
    const hasty = await workflow('Hasty', { events: [CREATED] }, [close, note]);
    const id = await ticket();
    const [{ status, jobs }] = await hasty.executions(1);
    expect(status).toBe(FAILED);
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject({ status: FAILED, result: { code: 'ticket.transitionNotAllowed', action: 'close', from: 'new' } });
    expect(await read(id)).toMatchObject({ status: 'new', version: 1 });
  });

  it('goes on after a refusal where the workflow says so', async () => {
    const nobody = { type: 'ticketing-action', key: 'nobody', config: { ticketId: TICKET_ID, action: 'assign', continueOnRefusal: true } };
    const note = { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: '{{$jobsMapByNodeKey.nobody.refused}}' } };
    const patient = await workflow('Patient', { events: [CREATED] }, [nobody, note]);
    const id = await ticket();
    const [{ status }] = await patient.executions(1);
    expect(status).toBe(RESOLVED);
    expect(await commentsOf(id)).toMatchObject([{ content: '<p>ticket.assigneeRequired</p>' }]);
  });

  it('sets the priority like somebody who edits the ticket', async () => {
    const raise = { type: 'ticketing-action', config: { ticketId: TICKET_ID, action: 'setPriority', priority: 'P0' } };
    const vip = await workflow('Important customer', { events: [CREATED], filter: { title: { $includes: 'boss' } } }, [raise]);
    const listening = await workflow('Raised', { events: [UPDATED], fields: ['priority'] });
    const id = await ticket({ title: 'The boss cannot print' });
    const [{ status, jobs }] = await vip.executions(1);
    expect(status).toBe(RESOLVED);
    expect(jobs[0].result).toMatchObject({ priority: 'P0', version: 2 });
    expect(await read(id)).toMatchObject({ priority: 'P0', version: 2 });
    const { entries } = (await t.admin.get('ticketingTickets:timeline', { filterByTk: id })).body.data;
    expect(entries).toContainEqual(expect.objectContaining({ type: 'updated', actor: null, actorName: 'Important customer' }));
    const [{ context }] = await listening.executions(1);
    expect(context.event).toMatchObject({ actorId: null, changes: [{ field: 'priority', from: 'P2', to: 'P0' }] });
  });

  it('leaves a ticket alone that has the priority', async () => {
    const raise = { type: 'ticketing-action', config: { ticketId: TICKET_ID, action: 'setPriority', priority: 'P2' } };
    const idle = await workflow('Idle', { events: [CREATED] }, [raise]);
    const id = await ticket({ priority: 'P2' });
    expect((await idle.executions(1))[0].status).toBe(RESOLVED);
    expect(await read(id)).toMatchObject({ priority: 'P2', version: 1 });
  });

  it('does not start its workflow again by a priority', async () => {
    const raise = { type: 'ticketing-action', config: { ticketId: TICKET_ID, action: 'setPriority', priority: 'P0' } };
    const eager = await workflow('Eager', { events: [UPDATED] }, [raise]);
    const id = await ticket();
    await act(id, 'update', { priority: 'P1' });
    await eager.executions(1);
    await act(id, 'update', { priority: 'P3' });
    expect(await eager.executions(2)).toHaveLength(2);
  });

  it.each([
    ['a ticket that is not there', { ticketId: '1', action: 'accept' }, 'ticket.notFound'],
    ['no ticket', { ticketId: '{{$context.data.nothing}}', action: 'accept' }, 'ticket.notFound'],
    ['something that is no id', { ticketId: '{{$context.data.title}}', action: 'accept' }, 'ticket.inputInvalid'],
    ['no action', { ticketId: TICKET_ID }, 'ticket.inputInvalid'],
    ['somebody who may not work on tickets', { ticketId: TICKET_ID, action: 'assign', assigneeId: '999999' }, 'ticket.assigneeUnknown'],
    ['a date that is none', { ticketId: TICKET_ID, action: 'pause', pendingUntil: 'soon' }, 'ticket.inputInvalid'],
    ['a priority there is not', { ticketId: TICKET_ID, action: 'setPriority', priority: 'P9' }, 'ticket.priorityUnknown'],
    ['no priority', { ticketId: TICKET_ID, action: 'setPriority' }, 'ticket.inputInvalid'],
    ['the priority of a ticket that is not there', { ticketId: '1', action: 'setPriority', priority: 'P0' }, 'ticket.notFound'],
  ])('refuses %s', async (_what, config, code) => {
    const wrong = await workflow('Wrong', { events: [CREATED] }, [{ type: 'ticketing-action', config }]);
    await ticket();
    const [{ jobs }] = await wrong.executions(1);
    expect(jobs[0]).toMatchObject({ status: FAILED, result: { code } });
  });
});

describe('the node "Add comment"', () => {
  it('writes an internal note by the desk unless told otherwise', async () => {
    const note = { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: 'New: {{$context.data.title}}\n<b>look</b><script>x</script>' } };
    const greeting = await workflow('Greeting', { events: [CREATED] }, [note]);
    const id = await ticket({ title: 'No coffee' });
    await greeting.executions(1);
    const [comment] = await commentsOf(id);
    expect(comment).toMatchObject({ isInternal: true, direction: 'outbound', authorId: null, isFirstResponse: false });
    expect(comment.content).toContain('New: No coffee');
    expect(comment.content).not.toContain('script');
  });

  it('replies in a person\'s name: that is a first response', async () => {
    const reply = { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: 'Hello', isInternal: false, authorId: adminId } };
    const greeting = await workflow('Greeting', { events: [CREATED] }, [reply]);
    const id = await ticket();
    await greeting.executions(1);
    expect(await commentsOf(id)).toMatchObject([{ isInternal: false, authorId: Number(adminId), isFirstResponse: true }]);
    expect((await read(id)).firstRespondedAt).toBeTruthy();
  });

  it.each([
    ['an empty text', { content: ' ' }, 'comment.empty'],
    ['an author there is not', { content: 'Hello', authorId: '999999' }, 'ticket.inputInvalid'],
  ])('refuses %s', async (_what, config, code) => {
    const wrong = await workflow('Wrong', { events: [CREATED] }, [{ type: 'ticketing-comment', config: { ticketId: TICKET_ID, ...config } }]);
    const id = await ticket();
    const [{ jobs }] = await wrong.executions(1);
    expect(jobs[0]).toMatchObject({ status: FAILED, result: { code } });
    expect(await commentsOf(id)).toEqual([]);
  });
});

describe('a workflow that causes what it listens to', () => {
  it('does not start itself by a comment', async () => {
    const echo = { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: 'Echo' } };
    const talkative = await workflow('Talkative', { events: [COMMENTED] }, [echo]);
    const id = await ticket();
    await act(id, 'reply', { content: 'One' });
    await talkative.executions(1);
    await act(id, 'reply', { content: 'Two' });
    expect(await talkative.executions(2)).toHaveLength(2);
    expect(await commentsOf(id)).toHaveLength(4);
  });

  it('starts itself as often as its options allow', async () => {
    const echo = { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: 'Echo' } };
    const talkative = await workflow('Talkative', { events: [COMMENTED] }, [echo], { stackLimit: 3 });
    const id = await ticket();
    await act(id, 'reply', { content: 'One' });
    await talkative.executions(3);
    await act(id, 'reply', { content: 'Two' });
    expect(await talkative.executions(6)).toHaveLength(6);
    expect(await commentsOf(id)).toHaveLength(8);
  });

  it('does not start itself by a stock node', async () => {
    const config = {
      collection: 'ticketingTickets',
      params: { individualHooks: true, filter: { id: TICKET_ID }, values: { description: '{{$context.event.activityId}}' } },
    };
    const restless = await workflow('Restless', { events: [UPDATED] }, [{ type: 'update', config }]);
    const id = await ticket();
    await act(id, 'update', { title: 'One' });
    await restless.executions(1);
    await act(id, 'update', { title: 'Two' });
    expect(await restless.executions(2)).toHaveLength(2);
  });

  it('does not start itself through a plugin that answers its event', async () => {
    const sendBack = { type: 'ticketing-action', config: { ticketId: TICKET_ID, action: 'return', reason: 'Not ours' } };
    const stubborn = await workflow('Stubborn', { events: [TRANSITIONED], actions: ['assign'] }, [sendBack]);
    const assign = (ticketId: string) =>
      tickets.transition({ ticketId, action: 'assign', input: { assigneeId: adminId }, actor: { kind: 'desk' }, actorName: null });
    let again: Promise<unknown> = Promise.resolve();
    const assignAgain = ({ ticketId, action }: { ticketId: string; action: string }) => {
      if (action === 'return') again = assign(ticketId);
    };
    t.app.on(TRANSITIONED, assignAgain);
    const id = await ticket();
    await assign(id);
    await stubborn.executions(1);
    await again;
    t.app.off(TRANSITIONED, assignAgain);
    expect(await read(id)).toMatchObject({ status: 'assigned', returnCount: 1 });
    const marker = await ticket();
    await assign(marker);
    // They run one after the other: a second round for the first ticket would stand before the other one.
    const started = (await stubborn.executions(2)).map(({ context }) => context.event.ticketId);
    expect(started).toEqual([id, marker]);
  });
});
