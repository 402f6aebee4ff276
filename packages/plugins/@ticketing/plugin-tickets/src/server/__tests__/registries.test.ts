import { createRequire } from 'node:module';
import type { Model, Transaction } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '../plugin';
import { addMissingFieldRecords } from '../seeds/field-records';

// The copy the app runs, as another plugin imports it.
const { describeErrors } = createRequire(import.meta.url)('@ticketing/plugin-tickets') as typeof import('../index');

let t: TestApp;
let tickets: PluginTicketsServer;
let agent: Awaited<ReturnType<TestApp['createUser']>>;
const newTicket = async (values: object = {}) => {
  const { body } = await t.admin.post('ticketingTickets:create', { title: 'Printer is on fire', ...values });
  return String(body.data.id);
};
const post = (id: string, action: string, body: object = {}) => t.admin.post(`ticketingTickets:${action}`, body, { filterByTk: id });
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const lastActivity = async (ticketId: string) =>
  (await t.db.getRepository('ticketingActivities').find({ filter: { ticketId }, sort: ['at', 'id'] })).at(-1)?.toJSON();

beforeAll(async () => {
  t = await startApp();
  tickets = t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets');
  agent = await t.createUser({ username: 'agent', roles: ['admin'] });
});
afterAll(() => t.stop());

describe('transition guards and effects of another plugin', () => {
  it('a guard says no, and nothing is written', async () => {
    tickets.registries.transitionGuards.register({
      key: 'test.noCancel',
      check: async ({ transition, input }) =>
        transition.action === 'cancel' && input.reason === 'no' ? { ok: false, code: 'ticket.notAllowed', params: { action: 'cancel' } } : null,
    });
    const id = await newTicket();
    const { status, body } = await post(id, 'cancel', { reason: 'no' });
    expect([status, body.errors[0].code]).toEqual([403, 'ticket.notAllowed']);
    expect(await read(id)).toMatchObject({ status: 'new', version: 1 });
    expect((await post(id, 'cancel', { reason: 'yes' })).status).toBe(200);
  });

  it('an effect is there together with the transition, or neither is', async () => {
    tickets.registries.transitionEffects.register({
      key: 'test.remark',
      apply: async ({ ticket, transition, transaction }) => {
        if (transition.action !== 'assign') return;
        await t.db.getRepository('ticketingCustomers').create({ values: { name: `effect ${String(ticket.id)}` }, transaction });
        if (ticket.title === 'bad') throw new Error('the effect failed');
      },
    });
    const [good, bad] = [await newTicket(), await newTicket({ title: 'bad' })];
    expect((await post(good, 'assign', { assigneeId: agent.id })).status).toBe(200);
    expect((await post(bad, 'assign', { assigneeId: agent.id })).status).toBe(500);
    expect((await read(bad)).status).toBe('new');
    const kept = await t.db.getRepository('ticketingCustomers').find({ filter: { name: { $includes: 'effect' } } });
    expect(kept.map((row: Model) => row.get('name'))).toEqual([`effect ${good}`]);
  });

  it('a refusal is told in the words of the plugin it belongs to', async () => {
    describeErrors('@acme/plugin-test', { 'test.refused': { status: 409, message: 'The test said no to {{action}}.' } });
    t.app.i18n.addResources('zh-CN', '@acme/plugin-test', { 'The test said no to {{action}}.': '测试拒绝了{{action}}。' });
    tickets.registries.transitionGuards.register({
      key: 'test.refuses',
      check: async ({ input }) => (input.reason === 'refuse' ? { ok: false, code: 'test.refused', params: { action: 'cancel' } } : null),
    });
    const id = await newTicket();
    const answer = await t.admin.withHeader('X-Locale', 'zh-CN').post('ticketingTickets:cancel', { reason: 'refuse' }, { filterByTk: id });
    expect([answer.status, answer.body.errors[0].message]).toEqual([409, '测试拒绝了cancel。']);
    expect((await post(id, 'cancel', { reason: 'refuse' })).body.errors[0].message).toBe('The test said no to cancel.');
  });

  it('nothing is announced of a savepoint that was rolled back', async () => {
    const heard: string[] = [];
    const listen = async ({ ticketId }: { ticketId: string }) => void heard.push(ticketId);
    t.app.on('ticketing:ticket.transitioned', listen);
    const [kept, undone] = [await newTicket(), await newTicket()];
    const cancel = (ticketId: string, transaction: Transaction) =>
      tickets.transition({ ticketId, action: 'cancel', input: { reason: 'test' }, actor: { kind: 'desk' }, actorName: null }, transaction);
    await t.db.sequelize.transaction(async (outer) => {
      await cancel(kept, outer);
      const inner = t.db.sequelize.transaction({ transaction: outer }, async (savepoint) => {
        await cancel(undone, savepoint);
        throw new Error('changed my mind');
      });
      await expect(inner).rejects.toThrow('changed my mind');
    });
    // Telling takes a moment; when a later event is heard, whatever came of this one has been, too.
    const later = await newTicket();
    await post(later, 'cancel', { reason: 'test' });
    await expect.poll(() => heard).toContain(later);
    expect(heard).toEqual([kept, later]);
    t.app.off('ticketing:ticket.transitioned', listen);
    expect((await read(undone)).status).toBe('new');
  });

  it('a guard knows who acts, and notes things in the history row', async () => {
    const actors: unknown[] = [];
    tickets.registries.transitionGuards.register({
      key: 'test.notes',
      check: async ({ transition, actor, data }) => {
        if (transition.action !== 'cancel') return null;
        actors.push(actor);
        data.noted = 'by the guard';
        return null;
      },
    });
    const told: unknown[] = [];
    const listen = async ({ ticketId, data }: { ticketId: string; data: unknown }) => void told.push([ticketId, data]);
    t.app.on('ticketing:ticket.transitioned', listen);
    const [byPerson, byDesk] = [await newTicket(), await newTicket()];
    await post(byPerson, 'cancel', { reason: 'Twice' });
    await tickets.transition({ ticketId: byDesk, action: 'cancel', input: { reason: 'test' }, actor: { kind: 'desk' }, actorName: null, data: { ordered: 1 } });
    expect(actors).toEqual([{ kind: 'person', id: '1', isSupervisor: true }, { kind: 'desk' }]);
    expect((await lastActivity(byPerson)).data).toEqual({ noted: 'by the guard' });
    const data = { ordered: 1, noted: 'by the guard' };
    expect((await lastActivity(byDesk)).data).toEqual(data);
    const { body } = await t.admin.get('ticketingTickets:timeline', { filterByTk: byDesk });
    expect(body.data.entries.at(-1)).toMatchObject({ type: 'cancel', data });
    await expect.poll(() => told).toContainEqual([byDesk, data]);
    t.app.off('ticketing:ticket.transitioned', listen);
  });

  it('two things under one key are an error that names the key', () => {
    const guard = { key: 'test.noCancel', check: async () => null };
    expect(() => tickets.registries.transitionGuards.register(guard)).toThrow('transition guard "test.noCancel" is registered twice');
  });
});

describe('a guard that can be overridden', () => {
  const asked: unknown[] = [];
  const assign = (id: string, body: object, client = t.admin) => client.post('ticketingTickets:assign', body, { filterByTk: id });

  beforeAll(() => {
    describeErrors('@acme/plugin-test', { 'test.full': { status: 409, message: 'This person has enough to do.' } });
    tickets.registries.transitionGuards.register({
      key: 'test.full',
      check: async ({ ticket, transition }) => {
        if (!transition.patch.assigneeId || ticket.title !== 'Too much') return null;
        asked.push([transition.action, ticket.statusCategory, ticket.assigneeId, ticket.priority, transition.isOverridden]);
        return { ok: false, code: 'test.full', params: { open: 10, isOverridable: true } };
      },
    });
  });

  it('is overridden by a supervisor who says why, and the history keeps it', async () => {
    const id = await newTicket({ title: 'Too much' });
    const refused = await assign(id, { assigneeId: agent.id });
    expect([refused.status, refused.body.errors[0]]).toMatchObject([409, { code: 'test.full', open: 10, isOverridable: true }]);
    const silent = await assign(id, { assigneeId: agent.id, override: true });
    expect([silent.status, silent.body.errors[0]]).toMatchObject([400, { code: 'ticket.reasonRequired', field: 'reason' }]);
    expect((await assign(id, { assigneeId: agent.id, override: true, reason: 'Knows it best' })).status).toBe(200);
    expect(await lastActivity(id)).toMatchObject({ type: 'assign', reason: 'Knows it best', data: { isOverridden: true } });
  });

  it('is not overridden by anybody else, who does not even hear that it could be', async () => {
    const id = await newTicket({ title: 'Too much' });
    const clerk = await t.createUser({ username: 'clerk', roles: ['ticketing_agent'] });
    const refused = await assign(id, { assigneeId: agent.id, override: true, reason: 'Please' }, clerk.client);
    expect([refused.status, refused.body.errors[0].code, refused.body.errors[0].isOverridable]).toEqual([409, 'test.full', undefined]);
  });

  it('takes yes and no only', async () => {
    const id = await newTicket();
    expect((await assign(id, { assigneeId: agent.id, override: 'true' })).body.errors[0]).toMatchObject({ code: 'ticket.inputInvalid', field: 'override' });
  });

  it('is asked about a ticket that is filed for somebody, too', async () => {
    const file = (values: object) => t.admin.post('ticketingTickets:create', { title: 'Too much', assigneeId: agent.id, priority: 'P1', ...values });
    asked.length = 0;
    const refused = await file({});
    expect([refused.status, refused.body.errors[0]]).toMatchObject([409, { code: 'test.full', isOverridable: true }]);
    expect((await file({ override: true })).body.errors[0].code).toBe('ticket.reasonRequired');
    const filed = await file({ override: true, reason: 'He asked for it' });
    expect(filed.body.data).toMatchObject({ statusCategory: 'assigned', version: 1 });
    expect(await lastActivity(String(filed.body.data.id))).toMatchObject({ type: 'created', reason: 'He asked for it', data: { channel: 'agent', isOverridden: true } });
    expect(asked).toEqual([
      ['assign', 'new', null, 'P1', false],
      ['assign', 'new', null, 'P1', true],
    ]);
    expect(await t.db.getRepository('ticketingTickets').count({ filter: { title: 'Too much', assigneeId: agent.id, priority: 'P1' } })).toBe(1);
  });
});

describe('facts of another plugin about people a ticket can be given to', () => {
  it('stand beside each person in the language of the caller', async () => {
    t.app.i18n.addResources('zh-CN', '@acme/plugin-test', { '{{open}} open': '{{open}} 个未完成' });
    const questions: { userIds: readonly string[]; ticketId: string }[] = [];
    tickets.registries.assigneeFacts.register({
      key: 'test.load',
      namespace: '@acme/plugin-test',
      read: async (question) => {
        questions.push(question);
        return new Map([[String(agent.id), [{ text: '{{open}} open', params: { open: 7 } }, { text: 'Online' }]], ['987654', [{ text: 'Nobody' }]]]);
      },
    });
    const id = await newTicket();
    const { body } = await t.admin.withHeader('X-Locale', 'zh-CN').get('ticketingTickets:assignableUsers', { filterByTk: id });
    expect(questions).toMatchObject([{ ticketId: id, userIds: expect.arrayContaining([String(agent.id)]) }]);
    const people = body.data as { id: string; facts: string[] }[];
    expect(people.find((person) => person.id === String(agent.id))).toMatchObject({ username: 'agent', facts: ['7 个未完成', 'Online'] });
    expect(people.filter(({ facts }) => facts.length)).toHaveLength(1);
  });
});

describe('steps of another plugin that complete new tickets', () => {
  it('run after our own work and in the order of their stages, and write into the same insert', async () => {
    const seen: unknown[] = [];
    const isOurs = (ticket: Model) => ticket.get('title') === 'Route me';
    tickets.registries.newTicketSteps.register({
      key: 'test.promise',
      stage: 'promise',
      fill: async ({ ticket }) => void (isOurs(ticket) && seen.push(ticket.get('priority'), ticket.get('status'))),
    });
    tickets.registries.newTicketSteps.register({
      key: 'test.route',
      stage: 'route',
      fill: async ({ ticket, options }) => {
        if (!isOurs(ticket)) return;
        seen.push(ticket.get('priority'), options.context?.state?.currentUser?.id);
        ticket.set('priority', 'P0');
      },
    });
    expect(await read(await newTicket({ title: 'Route me' }))).toMatchObject({ priority: 'P0', version: 1 });
    expect(seen).toEqual(['P2', 1, 'P0', 'new']);
  });

  it('tell more in the history, after the creation and in the same moment', async () => {
    tickets.registries.newTicketSteps.register({
      key: 'test.tell',
      stage: 'route',
      fill: async ({ ticket, tell }) => void (ticket.get('title') === 'Tell of me' && tell({ type: 'weighed', to: { grams: 12 }, data: { by: 'scales' } })),
    });
    const id = await newTicket({ title: 'Tell of me' });
    const entries = await t.db.getRepository('ticketingActivities').find({ filter: { ticketId: id }, sort: ['id'] });
    expect(entries.map((entry: Model) => entry.get('type'))).toEqual(['created', 'weighed']);
    expect(entries[1].toJSON()).toMatchObject({ from: null, to: { grams: 12 }, reason: null, data: { by: 'scales' }, actorId: null, actorName: null });
    expect(entries[1].get('at')).toEqual(entries[0].get('at'));
  });

  it('a stage nobody knows is an error that names the step', () => {
    const step = { key: 'test.last', stage: 'last' as 'route', fill: async () => undefined };
    expect(() => tickets.registries.newTicketSteps.register(step)).toThrow('new ticket step "test.last": unknown stage "last"');
  });
});

describe('fields of another plugin on tickets', () => {
  beforeAll(async () => {
    const uiSchema = (title: string) => ({ type: 'number', title, 'x-component': 'InputNumber' });
    tickets.registries.fieldExtensions.register({
      key: 'test',
      fields: [
        { name: 'testScore', type: 'integer', interface: 'integer', uiSchema: uiSchema('Score') },
        { name: 'testSeen', type: 'integer', interface: 'integer', uiSchema: uiSchema('Seen') },
        { name: 'testRemark', type: 'string', interface: 'input', uiSchema: { type: 'string', title: 'Remark', 'x-component': 'Input' } },
        { name: 'testDueAt', type: 'date' },
        { name: 'testBuddy', type: 'belongsTo', target: 'users', foreignKey: 'testBuddyId' },
      ],
      ruled: ['testScore', 'testBuddyId', 'testDueAt'],
      silent: ['testSeen', 'testDueAt'],
    });
    // What enabling a plugin and the next start do.
    await t.db.getCollection('ticketingTickets').sync();
    await addMissingFieldRecords(t.db);
  });

  it('are columns that can be written, and the history tells', async () => {
    const id = await newTicket({ testRemark: 'first' });
    expect((await post(id, 'update', { testRemark: 'second', testSeen: 1 })).status).toBe(200);
    expect(await read(id)).toMatchObject({ testRemark: 'second', testSeen: 1 });
    expect(await lastActivity(id)).toMatchObject({ type: 'updated', from: { testRemark: 'first' }, to: { testRemark: 'second' } });
  });

  it('the silent ones leave no trace in the history', async () => {
    const id = await newTicket();
    await post(id, 'update', { testSeen: 2 });
    expect(await lastActivity(id)).toMatchObject({ type: 'created' });
  });

  it('the ruled ones are refused in a plain create and update', async () => {
    const created = await t.admin.post('ticketingTickets:create', { title: 'x', testScore: 5 });
    expect([created.status, created.body.errors?.[0]]).toMatchObject([400, { code: 'ticket.fieldReadOnly', fields: ['testScore'] }]);
    const id = await newTicket();
    for (const values of [{ testScore: 5 }, { testBuddyId: agent.id }]) {
      const { status, body } = await post(id, 'update', values);
      expect([status, body.errors?.[0]]).toMatchObject([400, { code: 'ticket.fieldReadOnly', fields: Object.keys(values) }]);
    }
  });

  it('those that mirror other facts are written without disturbing anybody', async () => {
    const id = await newTicket();
    const before = await read(id);
    await t.db.sequelize.transaction((transaction) => tickets.project(id, { testDueAt: new Date('2026-02-01T08:00:00Z') }, transaction));
    expect(await read(id)).toEqual({ ...before, testDueAt: '2026-02-01T08:00:00.000Z' });
    expect(await lastActivity(id)).toMatchObject({ type: 'created' });
    const wrong = t.db.sequelize.transaction((transaction) => tickets.project(id, { testScore: 1, title: 'x' }, transaction));
    await expect(wrong).rejects.toThrow('only ruled and silent columns of an extension can be projected, not testScore, title');
  });

  it('are seen in the data source manager, once', async () => {
    await addMissingFieldRecords(t.db);
    const records = await t.db.getRepository('fields').find({ filter: { collectionName: 'ticketingTickets', name: { $like: 'test%' } }, sort: ['name'] });
    expect(records.map((record: Model) => record.get('name'))).toEqual(['testRemark', 'testScore', 'testSeen']);
  });

  it('a name that is taken is an error that names the extension and the field', () => {
    const extension = { key: 'other', fields: [{ name: 'testRemark', type: 'string' }] };
    expect(() => tickets.registries.fieldExtensions.register(extension)).toThrow('ticket field extension "other": field "testRemark" belongs to "test" already');
    expect(() => tickets.registries.fieldExtensions.register({ ...extension, fields: [{ name: 'version', type: 'integer' }] })).toThrow('belongs to tickets already');
  });
});

describe('event keepers of another plugin', () => {
  it('keep what happened in the transaction in which it happens', async () => {
    const kept: { name: string; ticketId: string; transaction: boolean }[] = [];
    let isFull = false;
    tickets.registries.eventKeepers.register({
      key: 'test.outbox',
      keep: async ({ name, event, transaction }) => {
        if (isFull) throw new Error('the outbox is full');
        kept.push({ name, ticketId: event.ticketId, transaction: transaction !== undefined });
      },
    });
    const id = await newTicket();
    expect((await post(id, 'cancel', { reason: 'yes' })).status).toBe(200);
    expect(kept.filter(({ ticketId }) => ticketId === id)).toEqual([
      { name: 'ticketing:ticket.created', ticketId: id, transaction: true },
      { name: 'ticketing:ticket.transitioned', ticketId: id, transaction: true },
    ]);
    const other = await newTicket();
    isFull = true;
    expect((await post(other, 'cancel', { reason: 'yes' })).status).toBe(500);
    isFull = false;
    expect((await read(other)).status).toBe('new');
  });
});
