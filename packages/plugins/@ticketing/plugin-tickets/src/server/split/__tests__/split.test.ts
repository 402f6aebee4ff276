// Splitting messages off into a new ticket over HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '../../plugin';

type Person = Awaited<ReturnType<TestApp['createUser']>>;
type Row = { get(column: string): unknown };
let t: TestApp;
let plugin: PluginTicketsServer;
let ann: Person;
let bob: Person;
let mei: string;
let tom: string;
const split = (id: string, body: object, person: Person = ann) => person.client.post('ticketingTickets:split', body, { filterByTk: id });
const codeOf = async (id: string, body: object, person: Person = ann) => {
  const answer = await split(id, body, person);
  return [answer.status, answer.body.errors?.[0].code];
};
const file = async (values: object = {}) =>
  String((await t.admin.post('ticketingTickets:create', { title: 'Scanner jams', contactId: mei, businessTypeCode: 'it_support', priority: 'P1', assigneeId: ann.id, ...values })).body.data.id);
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const customerWrites = async (ticketId: string, content: string) =>
  String(((await plugin.comment({ ticketId, content, direction: 'inbound', isInternal: false, channel: 'email', authorId: null })) as unknown as Row).get('id'));
const said = async (id: string) =>
  ((await t.db.getRepository('ticketingComments').find({ filter: { ticketId: id }, sort: ['createdAt', 'id'] })) as Row[]).map((row) => String(row.get('content')).replace(/<\/?p>/g, ''));

beforeAll(async () => {
  t = await startApp();
  plugin = t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets');
  ann = await t.createUser({ username: 'ann', nickname: 'Ann', roles: ['ticketing_agent'] });
  bob = await t.createUser({ username: 'bob', nickname: 'Bob', roles: ['ticketing_agent'] });
  const contact = async (name: string) => String((await t.admin.post('ticketingContacts:create', { name, email: `${name}@example.com` })).body.data.id);
  [mei, tom] = [await contact('mei'), await contact('tom')];
});
afterAll(() => t.stop());

describe('messages that are split off', () => {
  it('go into a new ticket of the same customer, linked and told of on both', async () => {
    const id = await file();
    await customerWrites(id, 'It still jams');
    const other = await customerWrites(id, '<p>By the way, the <b>printer</b> is out of toner.</p><p>Room 5 &amp; 6</p>');
    const before = await read(id);
    const answer = await split(id, { title: ' Toner in room 5 ', commentIds: [other] });
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
    const created = answer.body.data;
    expect(created).toMatchObject({
      title: 'Toner in room 5', description: 'By the way, the printer is out of toner.\nRoom 5 & 6', businessTypeCode: 'it_support', priority: 'P1', statusCategory: 'new',
      assigneeId: null, lastCustomerReplyAt: expect.any(String),
    });
    const next = String(created.id);
    expect([String(created.contactId), await said(id), (await said(next)).length]).toEqual([mei, ['It still jams'], 1]);
    const after = await read(id);
    expect(after.version).toBeGreaterThan(before.version);
    expect(new Date(after.lastCustomerReplyAt).getTime()).toBeLessThan(new Date(before.lastCustomerReplyAt).getTime());
    for (const [from, to, type] of [[id, next, 'split'], [next, id, 'splitFrom']]) {
      const related = (await t.admin.get(`ticketingTickets/${from}/relatedTickets:list`)).body.data as { id: unknown }[];
      expect(related.map((one) => String(one.id))).toEqual([to]);
      const [entry] = (await t.db.getRepository('ticketingActivities').find({ filter: { ticketId: from, type } })) as Row[];
      expect([entry.get('actorName'), entry.get('data')]).toMatchObject(['Ann', { ticketId: to, commentIds: [other] }]);
    }
  });

  it('must be of this ticket, and of one customer', async () => {
    const [id, elsewhere] = [await file(), await file({ contactId: tom })];
    const [own, foreign] = [await customerWrites(id, 'mine'), await customerWrites(elsewhere, 'not mine')];
    expect(await codeOf(id, { title: 'x', commentIds: [own, foreign] })).toEqual([400, 'split.commentUnknown']);
    expect(await codeOf(id, { title: 'x', commentIds: [] })).toEqual([400, 'split.commentsMissing']);
    expect(await codeOf(id, { title: ' ', commentIds: [own] })).toEqual([400, 'split.titleMissing']);
    expect(await codeOf(id, { title: 'x', commentIds: 'all' })).toEqual([400, 'ticket.inputInvalid']);
    expect(await codeOf(id, { title: 'x', commentIds: [{ $ne: null }] })).toEqual([400, 'ticket.inputInvalid']);
    expect(await codeOf(id, { title: 'x', commentIds: [own], expectedVersion: 1 })).toEqual([409, 'ticket.staleVersion']);
    const merged = await t.admin.post('ticketingTickets:merge', { targetId: id }, { filterByTk: elsewhere });
    expect([merged.status, merged.body.errors]).toEqual([200, undefined]);
    expect(await codeOf(id, { title: 'x', commentIds: [own, foreign] })).toEqual([409, 'split.twoCustomers']);
    expect(await said(id)).toHaveLength(3);
    // What another customer wrote goes back to him.
    const back = await split(id, { title: 'What Tom wanted', commentIds: [foreign] });
    expect([back.status, String(back.body.data?.contactId)]).toEqual([200, tom]);
  });

  it('is for those who work on the ticket', async () => {
    const id = await file();
    const own = await customerWrites(id, 'mine');
    expect(await codeOf(id, { title: 'x', commentIds: [own] }, bob)).toEqual([404, 'ticket.notFound']);
    expect((await t.anonymous.post('ticketingTickets:split', { title: 'x', commentIds: [own] }, { filterByTk: id })).status).toBe(401);
    expect(await said(id)).toEqual(['mine']);
  });

  it('twice at once moves them once', async () => {
    const id = await file();
    const own = await customerWrites(id, 'mine');
    const answers = await Promise.all([1, 2].map(() => split(id, { title: 'Twice', commentIds: [own] })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await t.db.getRepository('ticketingTickets').count({ filter: { title: 'Twice' } })).toBe(1);
  });
});
