import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '@ticketing/plugin-tickets';

interface Clocked {
  clock: { now(): Date };
}

let t: TestApp;
let agent: Awaited<ReturnType<TestApp['createUser']>>;
let now = new Date('2026-03-02T09:00:00Z');
const at = (text: string) => {
  now = new Date(`2026-03-${text}Z`);
};
const create = async (values: object = {}) => {
  const { status, body } = await t.admin.post('ticketingTickets:create', { title: 'Press 4 leaks oil', ...values });
  expect([status, body.errors]).toEqual([200, undefined]);
  return String(body.data.id);
};
const act = async (id: string, action: string, body: object = {}) => {
  const answer = await t.admin.post(`ticketingTickets:${action}`, body, { filterByTk: id });
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
};
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const explain = async (id: string) => (await t.admin.get('ticketingSla:explain', { filterByTk: id })).body.data;
const savePolicy = async (values: object) => {
  const { status, body } = await t.admin.post('ticketingSlaPolicies:create', values);
  expect([status, body.errors]).toEqual([200, undefined]);
  return String(body.data.id);
};

beforeAll(async () => {
  t = await startApp();
  for (const name of ['@ticketing/plugin-tickets', '@ticketing/plugin-sla']) t.plugin<Clocked>(name).clock = { now: () => now };
  agent = await t.createUser({ username: 'agent', roles: ['admin'] });
});
afterAll(() => t.stop());
beforeEach(() => at('02T09:00:00'));

describe('a new ticket', () => {
  it('has the deadlines of the default policy from the first moment', async () => {
    expect(await read(await create({ priority: 'P1' }))).toMatchObject({
      slaState: 'ok', slaResponseDueAt: '2026-03-02T10:00:00.000Z', slaResolveDueAt: '2026-03-02T17:00:00.000Z', slaDueAt: '2026-03-02T10:00:00.000Z', isSlaResponseBreached: false,
    });
  });

  it('is promised what its priority asks for, also one that a step on its way gave it', async () => {
    t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets').registries.newTicketSteps.register({
      key: 'test.urgent',
      stage: 'route',
      fill: async ({ ticket }) => void (ticket.get('title') === 'Smoke in hall 3' && ticket.set('priority', 'P0')),
    });
    expect(await read(await create({ title: 'Smoke in hall 3', priority: 'P3' }))).toMatchObject({ priority: 'P0', slaResponseDueAt: '2026-03-02T09:15:00.000Z' });
  });

  it('cannot be given deadlines by hand', async () => {
    const { status, body } = await t.admin.post('ticketingTickets:create', { title: 'x', slaResolveDueAt: '2030-01-01T00:00:00Z' });
    expect([status, body.errors[0].code]).toEqual([400, 'ticket.fieldReadOnly']);
  });

  it('says which policy applies and why', async () => {
    const id = await create();
    expect(await explain(id)).toMatchObject({ policy: { key: 'default' }, because: [], passedOver: [], calendar: { timeZone: 'UTC', source: null }, state: 'ok', changes: [] });
  });
});

describe('the clock', () => {
  it('stops the first response with a public reply, and pauses with the ticket', async () => {
    const id = await create({ priority: 'P1' });
    await act(id, 'assign', { assigneeId: agent.id });
    await act(id, 'accept');
    at('02T09:30:00');
    await act(id, 'reply', { content: 'We are on our way.' });
    expect(await read(id)).toMatchObject({ slaDueAt: '2026-03-02T17:00:00.000Z' });
    at('02T10:00:00');
    await act(id, 'pause', { reason: 'waiting for a part' });
    expect(await read(id)).toMatchObject({ slaState: 'paused', slaPausedAt: '2026-03-02T10:00:00.000Z', slaResolveDueAt: null });
    at('02T12:00:00');
    await act(id, 'resume');
    expect(await read(id)).toMatchObject({ slaState: 'ok', slaPausedAt: null, slaPausedMinutes: 120, slaResolveDueAt: '2026-03-02T19:00:00.000Z' });
    at('02T13:00:00');
    await act(id, 'resolve', { resolution: 'New seal' });
    expect(await read(id)).toMatchObject({ slaState: 'met', slaDueAt: null });
  });

  it('follows another priority, and the history tells how the deadlines moved', async () => {
    const id = await create({ priority: 'P3' });
    at('02T09:10:00');
    await act(id, 'update', { priority: 'P0' });
    expect(await read(id)).toMatchObject({ slaResponseDueAt: '2026-03-02T09:15:00.000Z', slaResolveDueAt: '2026-03-02T11:00:00.000Z' });
    expect((await explain(id)).changes).toMatchObject([
      { reason: 'ticketChanged', from: { slaResponseDueAt: '2026-03-02T17:00:00.000Z' }, to: { slaResponseDueAt: '2026-03-02T09:15:00.000Z' } },
    ]);
  });

  it('keeps the version of the ticket: nobody edited it', async () => {
    const id = await create();
    const { version } = await read(id);
    at('02T09:20:00');
    await act(id, 'reply', { content: 'On our way' });
    const after = await read(id);
    expect(after.version).toBe(version + 1);
  });
});

describe('policies and calendars', () => {
  it('the first policy whose conditions hold applies, in the hours of its calendar; a customer may have hours of their own', async () => {
    const office = { mon: [{ from: '09:00', to: '17:00' }], tue: [{ from: '09:00', to: '17:00' }] };
    const calendar = (await t.admin.post('ticketingSlaCalendars:create', { name: 'Office', timeZone: 'UTC', week: office })).body.data;
    const late = (await t.admin.post('ticketingSlaCalendars:create', { name: 'Late', timeZone: 'UTC', week: { mon: [{ from: '12:00', to: '20:00' }] } })).body.data;
    const policyId = await savePolicy({
      name: 'Gold customers', sort: 1, conditions: { $and: [{ customer: { level: { $eq: 'gold' } } }] }, calendarId: calendar.id, targets: { P2: { firstResponseMinutes: 60, resolutionMinutes: 600 } },
    });
    const customer = (await t.admin.post('ticketingCustomers:create', { name: 'Oak Mill', level: 'gold' })).body.data;
    at('02T16:30:00');
    const id = await create({ priority: 'P2', customerId: customer.id });
    expect(await read(id)).toMatchObject({ slaPolicyId: Number(policyId), slaResponseDueAt: '2026-03-03T09:30:00.000Z' });
    expect(await explain(id)).toMatchObject({
      policy: { name: 'Gold customers' }, because: [{ fact: 'customer.level', actual: 'gold' }], calendar: { name: 'Office', source: 'policy' },
    });

    await t.admin.post('ticketingCustomers:update', { slaCalendarId: late.id }, { filterByTk: customer.id });
    await t.plugin<{ sweep(): Promise<unknown> }>('@ticketing/plugin-sla').sweep();
    expect(await read(id)).toMatchObject({ slaResponseDueAt: '2026-03-02T17:30:00.000Z' });
    const { calendar: chosen, changes } = await explain(id);
    expect([chosen.name, chosen.source, changes.at(-1).reason]).toEqual(['Late', 'customer', 'rulesChanged']);
  });

  it('a queue may have hours of its own: they count after those of the customer and before those of the policy', async () => {
    const saveCalendar = async (name: string, from: string, to: string) =>
      String((await t.admin.post('ticketingSlaCalendars:create', { name, timeZone: 'UTC', week: { mon: [{ from, to }] } })).body.data.id);
    const [early, noon] = [await saveCalendar('Early shift', '06:00', '08:00'), await saveCalendar('Noon', '12:00', '14:00')];
    // @ticketing/plugin-routing puts what no rule asks for into the default queue.
    const queue = await t.admin.post('ticketingQueues:create', { name: 'Machines', strategy: 'manual', isDefault: true, calendarId: early });
    expect([queue.status, queue.body.errors]).toEqual([200, undefined]);
    const change = (values: object) => t.admin.post('ticketingQueues:update', values, { filterByTk: queue.body.data.id });
    try {
      const id = await create({ priority: 'P0' });
      expect(await read(id)).toMatchObject({ slaResponseDueAt: '2026-03-09T06:15:00.000Z' });
      expect((await explain(id)).calendar).toMatchObject({ name: 'Early shift', source: 'queue' });

      await change({ calendarId: noon });
      await t.plugin<{ sweep(): Promise<unknown> }>('@ticketing/plugin-sla').sweep();
      expect(await read(id)).toMatchObject({ slaResponseDueAt: '2026-03-02T12:15:00.000Z' });

      const customer = (await t.admin.post('ticketingCustomers:create', { name: 'Elm Mill', slaCalendarId: early })).body.data;
      expect((await explain(await create({ customerId: customer.id }))).calendar).toMatchObject({ source: 'customer' });
    } finally {
      await change({ isEnabled: false, isDefault: false });
    }
  });

  it('other plugins count in working time', async () => {
    const week = { mon: [{ from: '09:00', to: '10:00' }] };
    const calendarId = String((await t.admin.post('ticketingSlaCalendars:create', { name: 'One hour a week', timeZone: 'UTC', week })).body.data.id);
    const sla = t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets').registries.workingTime.get('sla');
    const later = (id: string, minutes: number) => sla?.addMinutes({ calendarId: id, from: now, minutes });
    expect(await later(calendarId, 90)).toEqual(new Date('2026-03-09T09:30:00Z'));
    expect(await later(calendarId, 60 * 53 * 11)).toBeNull();
    expect(await later('987654', 90)).toBeNull();
  });

  it('what cannot be read is refused where it is saved, naming the row', async () => {
    const calendar = await t.admin.post('ticketingSlaCalendars:create', { name: 'Bad', timeZone: 'UTC', week: { mon: [{ from: '09:00', to: '12:00' }, { from: '11:00', to: '13:00' }] } });
    expect([calendar.status, calendar.body.errors[0]]).toMatchObject([400, { code: 'calendar.spansOverlap', list: 'week.mon', row: 2, otherRow: 1 }]);
    const policy = await t.admin.post('ticketingSlaPolicies:create', { name: 'Bad', targets: { P0: { firstResponseMinutes: 0 } } });
    expect([policy.status, policy.body.errors[0]]).toMatchObject([400, { code: 'policy.minutesInvalid', priority: 'P0', message: 'Priority P0: a promised time is a whole number of minutes, from 1 to a year.' }]);
  });

  it('a policy that changes moves the deadlines of open tickets with the next sweep, of ended ones never', async () => {
    const policyId = await savePolicy({ name: 'Portal', sort: 2, conditions: { sourceChannel: { $eq: 'portal' } }, targets: { P2: { firstResponseMinutes: 60 } } });
    const [open, ended] = [await create({ sourceChannel: 'portal', priority: 'P2' }), await create({ sourceChannel: 'portal', priority: 'P2' })];
    await act(ended, 'cancel', { reason: 'twice' });
    const before = await read(ended);
    await t.admin.post('ticketingSlaPolicies:update', { targets: { P2: { firstResponseMinutes: 120 } } }, { filterByTk: policyId });
    await t.plugin<{ sweep(): Promise<unknown> }>('@ticketing/plugin-sla').sweep();
    expect(await read(open)).toMatchObject({ slaResponseDueAt: '2026-03-02T11:00:00.000Z' });
    expect(await read(ended)).toMatchObject({ slaResponseDueAt: before.slaResponseDueAt });
    const { changes } = await explain(open);
    expect(changes.map(({ reason, to }: { reason: string; to: object }) => [reason, Object.keys(to)])).toEqual([['rulesChanged', ['slaResponseDueAt']]]);
  });
});

describe('the order of policies', () => {
  const order = async (): Promise<string[]> => (await t.admin.get('ticketingSlaPolicies:list', { sort: ['sort', 'id'] })).body.data.map(({ id }: { id: unknown }) => String(id));
  const reorder = (ids: unknown) => t.admin.post('ticketingSlaPolicies:reorder', { ids });

  it('is one change however many of them move, and tickets follow with the next sweep', async () => {
    const [first, second] = [
      await savePolicy({ name: 'Forms, slow', sort: 3, conditions: { sourceChannel: { $eq: 'form' } }, targets: { P2: { firstResponseMinutes: 300 } } }),
      await savePolicy({ name: 'Forms, fast', sort: 4, conditions: { sourceChannel: { $eq: 'form' } }, targets: { P2: { firstResponseMinutes: 30 } } }),
    ];
    const id = await create({ sourceChannel: 'form', priority: 'P2' });
    await t.plugin<{ sweep(): Promise<unknown> }>('@ticketing/plugin-sla').sweep();
    const before = await order();
    let marks = 0;
    const count = () => void (marks += 1);
    t.db.on('ticketingCounters.afterUpsert', count);
    const turned = before.map((one) => (one === first ? second : one === second ? first : one)).reverse();
    expect((await reorder(turned)).status).toBe(200);
    t.db.off('ticketingCounters.afterUpsert', count);
    expect([await order(), marks]).toEqual([turned, 1]);
    expect((await reorder(before.map((one) => (one === first ? second : one === second ? first : one)))).status).toBe(200);
    await t.plugin<{ sweep(): Promise<unknown> }>('@ticketing/plugin-sla').sweep();
    expect(await read(id)).toMatchObject({ slaPolicyId: Number(second), slaResponseDueAt: '2026-03-02T09:30:00.000Z' });
  });

  it('is refused for a list that is not the one of the desk', async () => {
    const before = await order();
    for (const ids of [before.slice(1), [...before, '1'], [before[0], ...before.slice(0, -1)], undefined]) {
      const { status, body } = await reorder(ids);
      expect([status, body.errors[0].code]).toEqual([409, 'policy.orderStale']);
    }
    expect(await order()).toEqual(before);
    const member = await t.createUser({ username: 'curious', roles: ['member'] });
    expect((await member.client.post('ticketingSlaPolicies:reorder', { ids: before })).status).toBe(403);
  });
});

describe('the preview', () => {
  it('answers what a ticket would be promised, and stores nothing', async () => {
    const { status, body } = await t.admin.post('ticketingSla:preview', {
      policyId: 'default', calendar: { timeZone: 'Europe/Berlin', week: { mon: [{ from: '09:00', to: '17:00' }], tue: [{ from: '09:00', to: '17:00' }] } }, priority: 'P1', submittedAt: '2026-03-02T15:30:00Z',
    });
    expect([status, body.data]).toMatchObject([200, { calendar: { timeZone: 'Europe/Berlin' }, targets: { firstResponse: { dueAt: '2026-03-03T08:30:00.000Z' } } }]);
  });

  it('is for administrators', async () => {
    const member = await t.createUser({ username: 'member', roles: ['member'] });
    expect((await member.client.post('ticketingSla:preview', { policyId: 'default', submittedAt: '2026-03-02T15:30:00Z' })).status).toBe(403);
    expect((await member.client.get('ticketingSla:explain', { filterByTk: await create() })).status).toBe(403);
  });

  it('suggests public holidays of a country', async () => {
    const { body } = await t.admin.get('ticketingSla:holidays', { country: 'DE', region: 'BE', years: '2026' });
    expect(body.data).toContainEqual({ date: '2026-12-26', name: 'Boxing Day', isYearly: false, type: 'public' });
    expect((await t.admin.get('ticketingSla:holidays', { country: 'XX', years: '2026' })).body.errors[0].code).toBe('sla.countryUnknown');
  });
});
