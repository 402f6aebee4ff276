// What merging and splitting do to the clocks.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '@ticketing/plugin-tickets';

interface Clocked {
  clock: { now(): Date };
  sweep(): Promise<unknown>;
}

let t: TestApp;
let contactId: string;
let now = new Date('2026-03-02T09:00:00Z');
const at = (text: string) => {
  now = new Date(`2026-03-${text}Z`);
};
const create = async (values: object = {}) => {
  const { status, body } = await t.admin.post('ticketingTickets:create', { title: 'Press 4 leaks oil', contactId, sourceChannel: 'portal', ...values });
  expect([status, body.errors]).toEqual([200, undefined]);
  return String(body.data.id);
};
const act = async (id: string, action: string, body: object = {}) => {
  const answer = await t.admin.post(`ticketingTickets:${action}`, body, { filterByTk: id });
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  return answer.body.data;
};
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const explain = async (id: string) => (await t.admin.get('ticketingSla:explain', { filterByTk: id })).body.data;
const customerWrites = async (ticketId: string, content: string) => {
  const comment = await t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets').comment({ ticketId, content, direction: 'inbound', isInternal: false, channel: 'portal', authorId: null });
  return String(comment.get('id'));
};
const alerts = (ticketId: string) => t.db.getRepository('ticketingSlaAlerts').count({ filter: { ticketId } });

beforeAll(async () => {
  t = await startApp();
  for (const name of ['@ticketing/plugin-tickets', '@ticketing/plugin-sla']) t.plugin<Clocked>(name).clock = { now: () => now };
  contactId = String((await t.admin.post('ticketingContacts:create', { name: 'Mei' })).body.data.id);
  const { status, body } = await t.admin.post('ticketingSlaPolicies:create', {
    key: 'urgent_it', name: 'IT is urgent', sort: 1, conditions: { businessTypeCode: { $eq: 'it_support' } },
    targets: { P1: { firstResponseMinutes: 10, resolutionMinutes: 60 }, P2: { firstResponseMinutes: 60, nextReplyMinutes: 30 } },
  });
  expect([status, body.errors]).toEqual([200, undefined]);
});
afterAll(() => t.stop());
beforeEach(() => at('02T09:00:00'));

describe('a merged ticket', () => {
  it('stops without being kept or broken, and is never escalated again', async () => {
    const source = await create({ priority: 'P1' });
    const target = await create({ priority: 'P1' });
    at('02T09:10:00');
    await act(source, 'merge', { targetId: target });
    expect(await read(source)).toMatchObject({ slaDueAt: null, isSlaResponseBreached: false, isSlaResolveBreached: false, slaResponseMinutes: null, slaResolveMinutes: null });
    at('05T09:00:00');
    await t.plugin<Clocked>('@ticketing/plugin-sla').sweep();
    expect(await alerts(source)).toBe(0);
    expect(await alerts(target)).toBeGreaterThan(0);
  });
});

describe('the ticket it goes on in', () => {
  it('counts from the earlier submission, by the more urgent priority', async () => {
    const source = await create({ priority: 'P1' });
    at('02T09:30:00');
    const target = await create({ priority: 'P3' });
    await act(source, 'merge', { targetId: target });
    expect(await read(target)).toMatchObject({ priority: 'P1', slaResponseDueAt: '2026-03-02T10:00:00.000Z', slaResolveDueAt: '2026-03-02T17:00:00.000Z' });
    expect((await explain(target)).changes).toMatchObject([{ reason: expect.stringMatching(/ticketMerged|ticketChanged/) }]);
  });

  it('keeps the promise made for the merged ticket when that is stricter, and says so', async () => {
    const source = await create({ priority: 'P1', businessTypeCode: 'it_support' });
    const target = await create({ priority: 'P1' });
    await act(source, 'merge', { targetId: target });
    expect(await read(target)).toMatchObject({ slaResponseDueAt: '2026-03-02T09:10:00.000Z', slaResolveDueAt: '2026-03-02T10:00:00.000Z' });
    expect(await explain(target)).toMatchObject({ policy: { key: 'urgent_it' }, promisedTo: (await read(source)).ticketNo });
    // And its own where that is stricter.
    const strict = await create({ priority: 'P1', businessTypeCode: 'it_support' });
    await act(await create({ priority: 'P1' }), 'merge', { targetId: strict });
    expect(await explain(strict)).toMatchObject({ policy: { key: 'urgent_it' }, promisedTo: null });
  });

  it('has been answered when its customer was answered on the merged ticket', async () => {
    const source = await create({ priority: 'P1' });
    at('02T09:20:00');
    await act(source, 'reply', { content: 'We are on our way.' });
    at('02T09:30:00');
    const target = await create({ priority: 'P1' });
    await act(source, 'merge', { targetId: target });
    expect((await explain(target)).targets.firstResponse).toMatchObject({ state: 'met', stoppedAt: '2026-03-02T09:20:00.000Z' });
  });

  it('has not when somebody else was', async () => {
    const other = String((await t.admin.post('ticketingContacts:create', { name: 'Tom' })).body.data.id);
    const source = await create({ priority: 'P1', contactId: other });
    await act(source, 'reply', { content: 'Dear Tom' });
    const target = await create({ priority: 'P1' });
    await act(source, 'merge', { targetId: target });
    expect((await explain(target)).targets.firstResponse).toMatchObject({ state: 'ok', stoppedAt: null });
  });
});

describe('a message that is split off', () => {
  it('is owed an answer in the new ticket, and no more in the old one', async () => {
    const id = await create({ priority: 'P2', businessTypeCode: 'it_support' });
    at('02T09:10:00');
    await act(id, 'reply', { content: 'We look into it.' });
    at('02T09:20:00');
    const message = await customerWrites(id, 'By the way, the printer is out of toner.');
    expect((await explain(id)).targets.nextReply).toMatchObject({ state: 'ok', startedAt: '2026-03-02T09:20:00.000Z' });
    at('02T09:30:00');
    const created = await act(id, 'split', { title: 'Toner', commentIds: [message] });
    expect((await explain(id)).targets.nextReply).toMatchObject({ state: 'met', cycle: 1 });
    expect((await explain(String(created.id))).targets.firstResponse).toMatchObject({ state: 'ok', startedAt: '2026-03-02T09:30:00.000Z' });
    // Merged back, it is owed one again.
    await act(String(created.id), 'merge', { targetId: id });
    expect((await explain(id)).targets.nextReply).toMatchObject({ startedAt: '2026-03-02T09:20:00.000Z' });
  });
});
