import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';

let t: TestApp;
let agent: Awaited<ReturnType<TestApp['createUser']>>;
let colleague: Awaited<ReturnType<TestApp['createUser']>>;
const post = (id: string, action: string, body: object = {}, client = t.admin) => client.post(`ticketingTickets:${action}`, body, { filterByTk: id });
const newTicket = async (values: object = {}) => {
  const { body } = await t.admin.post('ticketingTickets:create', { title: 'Printer is on fire', ...values });
  return String(body.data.id);
};
// What other plugins add to the history is theirs to test.
const history = async (ticketId: string): Promise<{ get(column: string): unknown; toJSON(): object }[]> =>
  t.db.getRepository('ticketingActivities').find({ filter: { ticketId, type: { $notIn: ['slaChanged', 'slaAlert'] } }, sort: ['at', 'id'] });

beforeAll(async () => {
  t = await startApp();
  agent = await t.createUser({ username: 'agent', roles: ['admin'] });
  colleague = await t.createUser({ username: 'colleague', roles: ['admin'] });
});
afterAll(() => t.stop());

describe('a row of tickets', () => {
  it('begins with the columns all collections have, so that lists are as fast as others', async () => {
    expect(Object.keys(t.db.getCollection('ticketingTickets').model.getAttributes()).slice(0, 3)).toEqual(['id', 'createdAt', 'updatedAt']);
    const { body } = await t.admin.get('ticketingTickets:get', { filterByTk: await newTicket() });
    expect(Object.keys(body.data).slice(0, 2)).toEqual(['createdAt', 'updatedAt']);
  });
});

describe('the lifecycle over HTTP', () => {
  it('works a ticket from new to closed and tells the whole story', async () => {
    const id = await newTicket();
    const steps: [string, object, string][] = [
      ['assign', { assigneeId: agent.id }, 'assigned'],
      ['accept', {}, 'processing'],
      ['pause', { reason: 'Waiting for a spare part' }, 'pending'],
      ['resume', {}, 'processing'],
      ['transfer', { assigneeId: colleague.id, reason: 'On holiday' }, 'assigned'],
      ['return', { reason: 'Not for us' }, 'new'],
      ['assign', { assigneeId: agent.id }, 'assigned'],
      ['accept', {}, 'processing'],
      ['resolve', { resolution: 'Replaced the fuser' }, 'resolved'],
      ['reopen', { reason: 'Still smoking' }, 'processing'],
      ['resolve', { resolution: 'Replaced the printer' }, 'resolved'],
      ['close', {}, 'closed'],
    ];
    for (const [action, body, category] of steps) {
      const answer = await post(id, action, body);
      expect([action, answer.status, answer.body.data?.statusCategory]).toEqual([action, 200, category]);
    }
    const { body } = await t.admin.get('ticketingTickets:get', { filterByTk: id });
    expect(body.data).toMatchObject({ transferCount: 1, returnCount: 1, reopenCount: 1, version: 13, resolution: 'Replaced the printer' });
    expect(body.data.closedAt).toBeTruthy();
    const rows = await history(id);
    expect(rows.map((row) => row.get('type'))).toEqual(['created', ...steps.map(([action]) => action)]);
    expect(rows[5].toJSON()).toMatchObject({ reason: 'On holiday', actorId: 1, from: { assigneeId: expect.anything() } });
  });

  it('refuses what the table does not allow and names what is', async () => {
    const id = await newTicket();
    const { status, body } = await post(id, 'resolve', { resolution: 'done' });
    expect(status).toBe(409);
    expect(body.errors[0]).toMatchObject({ code: 'ticket.transitionNotAllowed', from: 'new', action: 'resolve', allowed: ['assign', 'cancel', 'merge'] });
    expect(body.errors[0].message).toMatch(/not possible/);
    expect(await history(id)).toHaveLength(1);
  });

  it('asks for a reason, a resolution, an assignee', async () => {
    const id = await newTicket();
    expect((await post(id, 'assign')).body.errors[0].code).toBe('ticket.assigneeRequired');
    expect((await post(id, 'assign', { assigneeId: 987654 })).body.errors[0].code).toBe('ticket.assigneeUnknown');
    expect((await post(id, 'cancel', { reason: '  ' })).body.errors[0]).toMatchObject({ code: 'ticket.reasonRequired' });
    expect((await post(id, 'cancel', { reason: 5 })).status).toBe(400);
    await post(id, 'assign', { assigneeId: agent.id });
    await post(id, 'accept');
    expect((await post(id, 'resolve')).body.errors[0].code).toBe('ticket.resolutionRequired');
    expect((await post(id, 'pause', { reason: 'x', pendingUntil: '2001-01-01T00:00:00Z' })).body.errors[0].code).toBe('ticket.pendingUntilInPast');
    expect((await post(id, 'pause', { reason: 'x', pendingUntil: 'soon' })).body.errors[0].code).toBe('ticket.inputInvalid');
  });

  it('refuses a stale version with the fresh one, and a ticket that is not there', async () => {
    const id = await newTicket();
    await post(id, 'assign', { assigneeId: agent.id, expectedVersion: 1 });
    const stale = await post(id, 'accept', { expectedVersion: 1 });
    expect(stale.status).toBe(409);
    expect(stale.body.errors[0]).toMatchObject({ code: 'ticket.staleVersion', version: 2 });
    expect((await post('1', 'accept')).body.errors[0].code).toBe('ticket.notFound');
    expect((await post('1;drop', 'accept')).status).toBe(404);
  });

  it('answers in the language of the caller', async () => {
    await t.db.getRepository('systemSettings').update({ filterByTk: 1, values: { enabledLanguages: ['en-US', 'zh-CN'] } });
    const id = await newTicket();
    const { body } = await post(id, 'cancel', {}, t.admin.withHeader('X-Locale', 'zh-CN'));
    expect(body.errors[0].message).toBe('请填写原因。');
  });

  it('lets one of two simultaneous accepts win', async () => {
    const id = await newTicket({ assigneeId: agent.id });
    const answers = await Promise.all([1, 2, 3].map(() => post(id, 'accept')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  });
});

describe('plain writes', () => {
  it('cannot set what the rules set', async () => {
    for (const values of [{ status: 'closed' }, { ticketNo: 'X' }, { version: 9 }, { resolvedAt: new Date() }, { transferCount: 3 }]) {
      const { status, body } = await t.admin.post('ticketingTickets:create', { title: 'x', ...values });
      expect([status, body.errors?.[0].code]).toEqual([400, 'ticket.fieldReadOnly']);
      expect(body.errors[0].fields).toEqual(Object.keys(values));
    }
    const id = await newTicket();
    const { status, body } = await post(id, 'update', { status: 'closed', title: 'y' });
    expect([status, body.errors[0].code]).toEqual([400, 'ticket.fieldReadOnly']);
    expect((await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data).toMatchObject({ status: 'new', title: 'Printer is on fire' });
    expect((await post(id, 'update', { assigneeId: agent.id })).status).toBe(400);
    expect((await t.admin.post(`ticketingTickets/${id}/assignee:set`, {}, { filterByTk: agent.id })).status).toBe(400);
    expect((await t.admin.post('ticketingTickets:update', { status: 'closed' }, { filter: { id } })).status).toBe(400);
  });

  it('leave one history row with before and after, and raise the version', async () => {
    const id = await newTicket({ priority: 'P2' });
    const answer = await post(id, 'update', { priority: 'P1', title: 'Printer is burning', expectedVersion: 1 });
    expect(answer.status).toBe(200);
    const rows = await history(id);
    expect(rows).toHaveLength(2);
    expect(rows[1].toJSON()).toMatchObject({
      type: 'updated',
      from: { priority: 'P2', title: 'Printer is on fire' },
      to: { priority: 'P1', title: 'Printer is burning' },
    });
    expect((await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data.version).toBe(2);
    expect((await post(id, 'update', { title: 'z', expectedVersion: 1 })).body.errors[0].code).toBe('ticket.staleVersion');
  });

  it('name what is wrong with the input', async () => {
    const create = async (values: object) => (await t.admin.post('ticketingTickets:create', values)).body.errors?.[0].code;
    expect(await create({})).toBe('ticket.titleRequired');
    expect(await create({ title: '   ' })).toBe('ticket.titleRequired');
    expect(await create({ title: 'x'.repeat(300) })).toBe('ticket.inputInvalid');
    expect(await create({ title: 'x', priority: 'urgent' })).toBe('ticket.priorityUnknown');
    expect(await create({ title: 'x', businessTypeCode: 'nope' })).toBe('ticket.businessTypeUnknown');
    expect(await create({ title: 'x', categoryCode: 'nope' })).toBe('ticket.categoryUnknown');
    expect(await create({ title: 'x', customerId: 5 })).toBe('ticket.inputInvalid');
  });

  it('may file a ticket for somebody at once', async () => {
    const { body } = await t.admin.post('ticketingTickets:create', { title: 'x', assigneeId: agent.id });
    expect(body.data).toMatchObject({ status: 'assigned', statusCategory: 'assigned' });
    expect(body.data.assignedAt).toBeTruthy();
  });
});

describe('ticket numbers', () => {
  it('are unique at 50 parallel creates', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => t.admin.post('ticketingTickets:create', { title: `parallel ${i}` })));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    expect(new Set(answers.map((answer) => answer.body.data.ticketNo)).size).toBe(50);
  });

  it('begin again each day of the desk', async () => {
    const plugin = t.plugin<{ clock: { now(): Date } }>('@ticketing/plugin-tickets');
    const { clock } = plugin;
    plugin.clock = { now: () => new Date('2031-05-06T23:30:00Z') };
    try {
      const { body } = await t.admin.post('ticketingTickets:create', { title: 'late' });
      expect(body.data.ticketNo).toBe('TKT-20310506-0001');
    } finally {
      plugin.clock = clock;
    }
  });
});

describe('the history', () => {
  it('cannot be changed or deleted by any API', async () => {
    const id = await newTicket();
    const [row] = await history(id);
    const rowId = String(row.get('id'));
    for (const [path, body, query] of [
      ['ticketingActivities:update', { reason: 'x' }, { filterByTk: rowId }],
      ['ticketingActivities:destroy', {}, { filterByTk: rowId }],
      ['ticketingActivities:destroy', {}, { filter: { ticketId: id } }],
      [`ticketingTickets/${id}/activities:destroy`, {}, { filterByTk: rowId }],
      [`ticketingTickets/${id}/activities:set`, { values: [] }, {}],
      [`ticketingTickets/${id}/activities:remove`, { values: [rowId] }, {}],
    ] as [string, object, Record<string, unknown>][]) {
      const answer = await t.admin.post(path, body, query);
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(await history(id)).toHaveLength(1);
  });

  it('survives the deletion of its ticket', async () => {
    const id = await newTicket();
    expect((await t.admin.post('ticketingTickets:destroy', {}, { filterByTk: id })).status).toBe(200);
    expect((await history(id)).map((row) => row.get('type'))).toEqual(['created', 'deleted']);
  });
});

describe('what time does', () => {
  const atDay = (day: number) => new Date(Date.UTC(2032, 0, day, 9));
  it('wakes a pending ticket and closes a resolved one, on two sweeps at once, exactly once', async () => {
    const plugin = t.plugin<{ clock: { now(): Date }; sweep(): Promise<number> }>('@ticketing/plugin-tickets');
    const { clock } = plugin;
    try {
      plugin.clock = { now: () => atDay(1) };
      const waiting = await newTicket({ assigneeId: agent.id });
      await post(waiting, 'accept');
      await post(waiting, 'pause', { reason: 'Part ordered', pendingUntil: atDay(2) });
      const solved = await newTicket({ assigneeId: agent.id });
      await post(solved, 'accept');
      await post(solved, 'resolve', { resolution: 'ok' });
      plugin.clock = { now: () => atDay(5) };
      const moved = await Promise.all([plugin.sweep(), plugin.sweep()]);
      expect(moved[0] + moved[1]).toBe(2);
      expect((await history(waiting)).map((row) => row.get('type'))).toEqual(['created', 'accept', 'pause', 'resume']);
      expect((await history(solved)).at(-1)?.toJSON()).toMatchObject({ type: 'close', reason: 'resolvedLongEnough', actorId: null });
    } finally {
      plugin.clock = clock;
    }
  });
});
