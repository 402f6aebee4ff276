// What strangers, agents and supervisors may do; the roles are those the desk seeds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';

type Person = Awaited<ReturnType<TestApp['createUser']>>;
let t: TestApp;
let ann: Person;
let bob: Person;
let supervisor: Person;
let stranger: Person;
let customerId: string;
const tickets: Record<'anns' | 'bobs' | 'free', string> = { anns: '', bobs: '', free: '' };
const as = (person: Person) => person.client;
const act = (person: Person, id: string, action: string, body: object = {}) => as(person).post(`ticketingTickets:${action}`, body, { filterByTk: id });
const titles = (body: { data: { title: string }[] }) => body.data.map((ticket) => ticket.title).sort();

beforeAll(async () => {
  t = await startApp();
  ann = await t.createUser({ username: 'ann', nickname: 'Ann', roles: ['ticketing_agent'] });
  bob = await t.createUser({ username: 'bob', nickname: 'Bob', roles: ['ticketing_agent'] });
  supervisor = await t.createUser({ username: 'sue', nickname: 'Sue', roles: ['ticketing_supervisor'] });
  stranger = await t.createUser({ username: 'stranger', roles: ['member'] });
  customerId = String((await t.admin.post('ticketingCustomers:create', { name: 'Acme' })).body.data.id);
  const file = async (title: string, assigneeId?: number) =>
    String((await t.admin.post('ticketingTickets:create', { title, assigneeId, customerId, businessTypeCode: 'it_support', itSupportDetails: { assetNumber: title } })).body.data.id);
  tickets.anns = await file('anns', ann.id);
  tickets.bobs = await file('bobs', bob.id);
  tickets.free = await file('free');
  await t.admin.post('ticketingTickets:reply', { content: 'secret of bob', isInternal: true }, { filterByTk: tickets.bobs });
  await t.admin.post('ticketingTickets:reply', { content: 'note on anns', isInternal: true }, { filterByTk: tickets.anns });
});
afterAll(() => t.stop());

describe('an agent', () => {
  it('sees own and unassigned tickets, and opens no others', async () => {
    const { status, body } = await as(ann).get('ticketingTickets:list', { appends: ['businessType', 'customer', 'assignee'] });
    expect([status, titles(body)]).toEqual([200, ['anns', 'free']]);
    expect((await as(ann).get('ticketingTickets:get', { filterByTk: tickets.bobs })).body.data ?? null).toBeNull();
    for (const action of ['workspace', 'timeline', 'neighbours', 'assignableUsers']) {
      const answer = await as(ann).get(`ticketingTickets:${action}`, { filterByTk: tickets.bobs });
      expect([action, answer.status, answer.body.errors?.[0].code]).toEqual([action, 404, 'ticket.notFound']);
    }
  });

  it('works on own tickets only', async () => {
    for (const [action, body] of [
      ['accept', {}],
      ['cancel', { reason: 'x' }],
      ['transfer', { assigneeId: ann.id, reason: 'mine now' }],
      ['reply', { content: 'hello' }],
      ['customerReply', { content: 'hello' }],
      ['update', { title: 'taken' }],
    ] as [string, object][]) {
      const answer = await act(ann, tickets.bobs, action, body);
      expect([action, answer.status]).toEqual([action, 404]);
    }
    expect((await act(ann, tickets.anns, 'accept')).status).toBe(200);
    expect((await act(ann, tickets.anns, 'reply', { content: 'On it', isInternal: false })).status).toBe(200);
    expect((await act(ann, tickets.anns, 'update', { priority: 'P1' })).status).toBe(200);
    expect((await act(ann, tickets.anns, 'update', { itSupportDetails: { errorCode: 'E-1' } })).status).toBe(200);
  });

  it('picks up an unassigned ticket, and nobody else accepts it for him', async () => {
    expect((await act(ann, tickets.free, 'assign', { assigneeId: ann.id })).status).toBe(200);
    expect((await act(bob, tickets.free, 'accept')).status).toBe(404);
    expect((await act(ann, tickets.free, 'transfer', { assigneeId: stranger.id, reason: 'x' })).body.errors[0].code).toBe('ticket.assigneeUnknown');
    expect((await act(ann, tickets.free, 'accept')).status).toBe(200);
  });

  it('files tickets with a business row, and cannot set what the rules set', async () => {
    const made = await as(ann).post('ticketingTickets:create', { title: 'new one', businessTypeCode: 'it_support', itSupportDetails: { assetNumber: 'A-7' } });
    expect(made.status).toBe(200);
    const row = await t.db.getRepository('ticketingItSupportDetails').findOne({ filter: { ticketId: made.body.data.id } });
    expect(row.get('assetNumber')).toBe('A-7');
    expect((await as(ann).post('ticketingTickets:create', { title: 'x', status: 'closed' })).body.errors[0].code).toBe('ticket.fieldReadOnly');
    expect((await as(ann).get('ticketingBusinessTypes:forms')).body.data.map((type: { code: string }) => type.code)).toEqual(['repair', 'it_support', 'complaint', 'consultation', 'other']);
  });

  it('finds no side door to the tickets of others', async () => {
    const bobsComment = await t.db.getRepository('ticketingComments').findOne({ filter: { ticketId: tickets.bobs } });
    const doors: [string, Record<string, unknown>?][] = [
      ['ticketingComments:list', { filter: { ticketId: tickets.bobs } }],
      ['ticketingComments:get', { filterByTk: String(bobsComment.get('id')) }],
      ['ticketingActivities:list', { filter: { ticketId: tickets.bobs } }],
      ['ticketingItSupportDetails:list', { filter: { ticketId: tickets.bobs } }],
      ['ticketingDetails:list', { filter: { ticketId: tickets.bobs } }],
      [`ticketingTickets/${tickets.bobs}/comments:list`],
      [`ticketingTickets/${tickets.bobs}/activities:list`],
      [`ticketingTickets/${tickets.bobs}/itSupportDetails:get`],
      [`ticketingCustomers/${customerId}/tickets:list`],
      ['ticketingCustomers:list', { appends: ['tickets'] }],
      ['ticketingCustomers:list', { appends: ['tickets.comments'] }],
      ['ticketingCustomers:list', { fields: ['name', 'tickets.title'] }],
      ['ticketingCustomers:list', { filter: { 'tickets.comments.content': { $includes: 'secret' } } }],
      ['ticketingCustomers:list', { filter: { tickets: { title: { $includes: 'bobs' } } } }],
      ['ticketingTickets:list', { appends: ['customer.tickets', 'customer.tickets.comments'] }],
      ['ticketingTickets:list', { appends: ['relatedTickets', 'mergedInto'] }],
      ['ticketingTickets:list', { filter: { 'customer.tickets.title': 'bobs' } }],
      ['ticketingTickets:list', { sort: ['customer.tickets.title'] }],
      ['ticketingFiles:list'],
      ['ticketingSettings:list'],
      ['ticketingCounters:list'],
      ['ticketingFollowers:list'],
      ['ticketingCommentFiles:list'],
    ];
    for (const [path, query] of doors) {
      const answer = await as(ann).get(path, query);
      const text = JSON.stringify(answer.body);
      expect([path, JSON.stringify(query), /secret of bob|"bobs"/.test(text), answer.status < 500]).toEqual([path, JSON.stringify(query), false, true]);
      // A filter or sort along a relation tells by its hits, even when no column is shown.
      if (query?.filter && path === 'ticketingCustomers:list') expect([path, answer.status]).toEqual([path, 403]);
    }
    for (const [path, body, query] of [
      ['ticketingComments:create', { ticketId: tickets.bobs, content: 'x' }, {}],
      [`ticketingTickets/${tickets.bobs}/comments:create`, { content: 'x' }, {}],
      ['ticketingComments:update', { content: 'x' }, { filterByTk: String(bobsComment.get('id')) }],
      ['ticketingComments:destroy', {}, { filterByTk: String(bobsComment.get('id')) }],
      ['ticketingItSupportDetails:update', { assetNumber: 'hacked' }, { filter: { ticketId: tickets.bobs } }],
      ['ticketingItSupportDetails:create', { ticketId: tickets.bobs, assetNumber: 'hacked' }, {}],
      ['ticketingTickets:destroy', {}, { filterByTk: tickets.anns }],
      ['ticketingStatuses:update', { title: 'x' }, { filter: { code: 'new' } }],
      ['ticketingBusinessTypes:duplicate', { code: 'copy', title: 'x' }, { filterByTk: 'repair' }],
      ['ticketingSettings:update', { autoCloseDays: 0 }, { filter: { key: 'default' } }],
    ] as [string, object, Record<string, unknown>][]) {
      await as(ann).post(path, body, query);
    }
    expect(await t.db.getRepository('ticketingComments').count({ filter: { ticketId: tickets.bobs } })).toBe(1);
    const row = await t.db.getRepository('ticketingItSupportDetails').find({ filter: { ticketId: tickets.bobs } });
    expect(row.map((one: { get(column: string): unknown }) => one.get('assetNumber'))).toEqual(['bobs']);
    expect(await t.db.getRepository('ticketingTickets').count({ filterByTk: tickets.anns })).toBe(1);
    expect(await t.db.getRepository('ticketingBusinessTypes').count({ filter: { code: 'copy' } })).toBe(0);
    expect((await t.admin.get('ticketingSettings:list')).body.data[0].autoCloseDays).toBe(3);
  });

  it('cannot attach the file of somebody else to a ticket of his own and read it there', async () => {
    const { body } = await as(bob).upload('ticketingFiles:create', { field: 'file', filename: 'b.txt', content: 'bob', contentType: 'text/plain' });
    const fileId = body.data.id;
    await act(ann, tickets.anns, 'update', { attachments: [fileId] });
    await as(ann).post(`ticketingTickets/${tickets.anns}/attachments:add`, {}, { filterByTk: fileId });
    await as(ann).post(`ticketingTickets/${tickets.anns}/attachments:set`, [fileId]);
    expect((await as(ann).get('ticketingFiles:download', { filterByTk: fileId })).status).toBe(404);
    expect((await as(bob).get('ticketingFiles:download', { filterByTk: fileId })).status).toBe(200);
  });
});

describe('a supervisor', () => {
  it('sees all tickets and acts for others', async () => {
    const { body } = await as(supervisor).get('ticketingTickets:list', { appends: ['customer.tickets'] });
    expect(titles(body)).toEqual(expect.arrayContaining(['anns', 'bobs', 'free']));
    expect((await act(supervisor, tickets.bobs, 'accept')).status).toBe(200);
    expect((await act(supervisor, tickets.bobs, 'transfer', { assigneeId: ann.id, reason: 'balance' })).status).toBe(200);
    const workspace = (await as(supervisor).get('ticketingTickets:workspace', { filterByTk: tickets.bobs })).body.data;
    expect(workspace.actions.map((one: { action: string }) => one.action)).toEqual(['assign', 'accept', 'transfer', 'return', 'cancel', 'merge']);
    expect(workspace.details).toMatchObject({ association: 'itSupportDetails', values: { assetNumber: 'bobs' } });
    expect(workspace.otherTickets.length).toBeGreaterThan(0);
  });
});

describe('a member without a role of the desk', () => {
  it('sees nothing, not even tickets he is said to have created', async () => {
    await t.db.getCollection('ticketingTickets').model.update({ createdById: stranger.id }, { where: { id: tickets.free }, hooks: false });
    for (const collection of ['Tickets', 'Comments', 'Activities', 'Customers', 'Contacts', 'Details', 'ItSupportDetails', 'Statuses', 'Files', 'Settings']) {
      const answer = await as(stranger).get(`ticketing${collection}:list`);
      expect([collection, answer.status]).toEqual([collection, 403]);
    }
    expect((await as(stranger).post('ticketingTickets:create', { title: 'x' })).status).toBe(403);
    expect((await as(stranger).get('ticketingTickets:workspace', { filterByTk: tickets.free })).status).toBe(403);
    expect((await as(stranger).get('ticketingBusinessTypes:forms')).status).toBe(403);
    expect((await act(stranger, tickets.free, 'cancel', { reason: 'x' })).status).toBe(403);
  });

  it('nor does somebody who is not signed in', async () => {
    expect((await t.anonymous.get('ticketingTickets:list')).status).toBe(401);
    expect((await t.anonymous.post('ticketingTickets:accept', {}, { filterByTk: tickets.free })).status).toBe(401);
  });
});
