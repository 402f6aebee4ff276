// What the intake adds to the workspace of agents.
import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';

let t: TestApp;
let ann: CreatedUser;
let bob: CreatedUser;
let mei: string;
let tom: string;
const file = async (title: string, values: object = {}) =>
  String((await t.admin.post('ticketingTickets:create', { title, contactId: mei, businessTypeCode: 'it_support', assigneeId: ann.id, ...values })).body.data.id);
const likely = async (id: string, person = ann) => (await person.client.get('ticketingIntake:probableDuplicates', { filterByTk: id })).body.data as { id: string; likeness: number }[];
const links = async (id: string) => (await ann.client.get('ticketingIntake:trackingLinks', { filterByTk: id })).body.data as { isProven: boolean }[];
const visit = async (path: string) => (await fetch(new URL(path, t.baseUrl))).status;

beforeAll(async () => {
  t = await startApp();
  ann = await t.createUser({ username: 'ann', nickname: 'Ann', roles: ['ticketing_agent'] });
  bob = await t.createUser({ username: 'bob', nickname: 'Bob', roles: ['ticketing_agent'] });
  const contact = async (name: string) => String((await t.admin.post('ticketingContacts:create', { name, email: `${name}@example.com` })).body.data.id);
  [mei, tom] = [await contact('mei'), await contact('tom')];
});
afterAll(() => t.stop());

describe('tickets about probably the same matter', () => {
  it('are recent ones of the same requester with similar words, most alike first', async () => {
    const id = await file('The printer in room 5 prints stripes');
    const twin = await file('Printer in room 5 prints black stripes');
    const cousin = await file('The printer in room 7 prints nothing');
    await file('My password has expired');
    await file('The printer in room 5 prints stripes', { contactId: tom });
    const found = await likely(id);
    expect(found.map((one) => one.id)).toEqual([twin, cousin]);
    expect(found[0]).toMatchObject({ title: 'Printer in room 5 prints black stripes', isOpen: true, isSameRequester: true, requester: 'mei' });
    expect(found[0].likeness).toBeGreaterThan(found[1].likeness);
  });

  it('work in Chinese', async () => {
    const id = await file('三楼打印机卡纸', { contactId: tom });
    const twin = await file('三楼的打印机又卡纸了', { contactId: tom });
    await file('邮箱密码忘记了', { contactId: tom });
    expect((await likely(id)).map((one) => one.id)).toEqual([twin]);
  });

  it('leave out what is old, merged, or out of the caller’s sight; ended ones are shown as such', async () => {
    const contactId = String((await t.admin.post('ticketingContacts:create', { name: 'Uma' })).body.data.id);
    const words = 'The door of the lab does not lock';
    const [id, old, bobs, merged, ended] = [await file(words, { contactId }), await file(words, { contactId }), await file(words, { contactId, assigneeId: bob.id }), await file(words, { contactId }), await file(words, { contactId })];
    await t.db.sequelize.query(`UPDATE ${t.db.getCollection('ticketingTickets').quotedTableName()} SET ${t.db.inDialect('postgres') ? '"createdAt"' : '`createdAt`'} = '2020-01-01 00:00:00' WHERE id = ${old}`);
    await t.admin.post('ticketingTickets:merge', { targetId: bobs }, { filterByTk: merged });
    await t.admin.post('ticketingTickets:cancel', { reason: 'x' }, { filterByTk: ended });
    expect(await likely(id)).toMatchObject([{ id: ended, isOpen: false }]);
    expect((await bob.client.get('ticketingIntake:probableDuplicates', { filterByTk: id })).status).toBe(404);
  });
});

describe('the links of a customer', () => {
  it('are made by whoever works on the ticket, shown once, counted, and end together; the history tells of it', async () => {
    const id = await file('No network');
    expect(await links(id)).toEqual([]);
    const made = await ann.client.post('ticketingIntake:makeTrackingLink', {}, { filterByTk: id });
    const path = made.body.data.path as string;
    expect([made.status, await visit(path)]).toEqual([200, 200]);
    const [link, ...others] = await links(id);
    expect([link.isProven, others.length, JSON.stringify(link)]).toEqual([true, 0, expect.not.stringContaining('oken')]);
    const { status, body } = await ann.client.post('ticketingIntake:revokeTrackingLinks', {}, { filterByTk: id });
    expect([status, body.data]).toEqual([200, { revoked: 1 }]);
    expect([await links(id), await visit(path)]).toEqual([[], 404]);
    const told = (await t.db.getRepository('ticketingActivities').find({ filter: { ticketId: id, type: { $in: ['trackingLinkMade', 'trackingLinksRevoked'] } }, sort: ['id'] })) as Model[];
    expect(told.map((row) => [row.get('type'), row.get('actorName')])).toEqual([['trackingLinkMade', 'Ann'], ['trackingLinksRevoked', 'Ann']]);
    expect(JSON.stringify(told)).not.toContain(path.split('key=')[1]);
  });

  it('are closed to everybody else', async () => {
    const id = await file('No network');
    for (const action of ['trackingLinks', 'makeTrackingLink', 'revokeTrackingLinks']) {
      expect((await bob.client.post(`ticketingIntake:${action}`, {}, { filterByTk: id })).status).toBe(404);
      expect((await t.anonymous.post(`ticketingIntake:${action}`, {}, { filterByTk: id })).status).toBe(401);
    }
    expect(await links(id)).toEqual([]);
  });
});
