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

  it('two things under one key are an error that names the key', () => {
    const guard = { key: 'test.noCancel', check: async () => null };
    expect(() => tickets.registries.transitionGuards.register(guard)).toThrow('transition guard "test.noCancel" is registered twice');
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
