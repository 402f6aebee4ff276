import { startApp, type SecondNode, type TestApp } from '@test/harness';
import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDesk } from '../seeds/seed-desk';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

const seedRows = async (filter = {}): Promise<Model[]> => t.db.getRepository('ticketingSeeds').find({ filter });
const routesOf = async (role: string): Promise<string[]> => {
  const found = await t.db.getRepository('roles').findOne({ filterByTk: role, appends: ['desktopRoutes'] });
  return (found.get('desktopRoutes') as Model[]).map((route) => route.get('schemaUid') as string).filter((uid) => uid?.startsWith('ticketing_'));
};

describe('the desk puts its pages and roles into the app', () => {
  it('remembers each with a fingerprint', async () => {
    const rows = await seedRows({ 'key.$ne': 'lock' });
    const keys = rows.map((row) => row.get('key'));
    expect(keys).toEqual(expect.arrayContaining(['role:ticketing_agent', 'page:ticketing_tickets', 'content:ticketing_tickets_mine', 'popup:ticketing_ticket']));
    expect(rows.every((row) => String(row.get('fingerprint')).length === 64 && row.get('isChanged') === false)).toBe(true);
  });

  it('shows the pages to agents and administrators, not to the stock member role', async () => {
    expect(await routesOf('ticketing_agent')).toEqual(expect.arrayContaining(['ticketing_desk', 'ticketing_tickets', 'ticketing_tickets_mine']));
    expect(await routesOf('ticketing_agent')).not.toContain('ticketing_settings');
    expect(await routesOf('admin')).toContain('ticketing_settings');
    expect(await routesOf('member')).toEqual([]);
  });

  it('gives tabs the layout without which they stay empty', async () => {
    const tab = await t.db.getRepository('desktopRoutes').findOne({ filter: { schemaUid: 'ticketing_tickets_mine' }, appends: ['uiLayouts'] });
    expect(tab.get('uiLayouts')).toHaveLength(1);
  });
});

describe('AI employees', () => {
  const employeesOf = async (roleName: string) => (await t.db.getRepository('rolesAiEmployees').find({ filter: { roleName } })).map((row: Model) => String(row.get('aiEmployee')));

  it('are not for customers, neither those there are nor those that come, until an administrator says so', async () => {
    expect(await employeesOf('ticketing_agent')).toContain('desk-sam');
    expect(await employeesOf('ticketing_customer')).toEqual([]);
    await t.db.getRepository('aiEmployees').create({ values: { username: 'newcomer', nickname: 'Newcomer' } });
    expect(await employeesOf('ticketing_agent')).toContain('newcomer');
    expect(await employeesOf('ticketing_customer')).toEqual([]);
    await t.db.getRepository('rolesAiEmployees').create({ values: { roleName: 'ticketing_customer', aiEmployee: 'newcomer' } });
    await seedDesk(t.app, new Date());
    expect(await employeesOf('ticketing_customer')).toEqual(['newcomer']);
    const customer = await t.createUser({ username: 'carl', roles: ['ticketing_customer'] });
    expect((await customer.client.get('aiEmployees:listByUser')).body.data.map(({ username }: { username: string }) => username)).toEqual(['newcomer']);
  });
});

describe('roles of the desk', () => {
  it('an agent sees his own and unassigned tickets, a supervisor all, a member none', async () => {
    const ann = await t.createUser({ username: 'ann', roles: ['ticketing_agent'] });
    const ben = await t.createUser({ username: 'ben', roles: ['ticketing_agent'] });
    const sue = await t.createUser({ username: 'sue', roles: ['ticketing_supervisor'] });
    const max = await t.createUser({ username: 'max', roles: ['member'] });
    const file = async (title: string) => (await t.admin.post('ticketingTickets:create', { title, businessTypeCode: 'other' })).body.data.id as string;
    const [mine, theirs] = [await file('for Ann'), await file('for Ben'), await file('for nobody')];
    await t.admin.post(`ticketingTickets:assign?filterByTk=${mine}`, { assigneeId: ann.id });
    await t.admin.post(`ticketingTickets:assign?filterByTk=${theirs}`, { assigneeId: ben.id });

    const titles = async (user: typeof ann) =>
      ((await user.client.get('ticketingTickets:list')).body.data as { title: string }[]).map((ticket) => ticket.title).sort();
    expect(await titles(ann)).toEqual(['for Ann', 'for nobody']);
    expect(await titles(sue)).toEqual(['for Ann', 'for Ben', 'for nobody']);
    expect((await max.client.get('ticketingTickets:list')).status).toBe(403);
    expect((await ann.client.get(`ticketingTickets:get?filterByTk=${theirs}`)).body.data ?? null).toBeNull();
    expect((await ann.client.post(`ticketingTickets:update?filterByTk=${theirs}`, { title: 'mine now' })).status).not.toBe(200);
    expect((await ann.client.post(`ticketingTickets:destroy?filterByTk=${mine}`)).status).toBe(403);
  });

  it('an agent reads the history of his tickets only', async () => {
    const ann = await t.signIn('ann', 'correct-horse-1');
    const idsOf = async (path: string, key: string) =>
      new Set(((await ann.get(path)).body.data as Record<string, unknown>[]).map((record) => String(record[key])));
    const tickets = await idsOf('ticketingTickets:list', 'id');
    expect(tickets.size).toBe(2);
    expect(await idsOf('ticketingActivities:list', 'ticketId')).toEqual(tickets);
  });

  it('an agent knows the queues, and reads who got his tickets and why', async () => {
    const ann = await t.signIn('ann', 'correct-horse-1');
    for (const collection of ['ticketingQueues', 'ticketingQueueMembers', 'ticketingSkills', 'ticketingAgents', 'ticketingAgentSkills']) {
      expect([collection, (await ann.get(`${collection}:list`)).status]).toEqual([collection, 200]);
    }
    const assignments = async (client: typeof ann) => (await client.get('ticketingAssignments:list')).body.data as { userId: number }[];
    const sue = await t.signIn('sue', 'correct-horse-1');
    expect([await assignments(ann), await assignments(sue)].map((rows) => rows.length)).toEqual([1, 2]);
    expect((await ann.post('ticketingAgents:update?filterByTk=1', { capacity: 99 })).status).toBe(403);
  });

  it('an agent knows the names of his colleagues, and no more of them', async () => {
    const ann = await t.signIn('ann', 'correct-horse-1');
    const [user] = (await ann.get('users:list')).body.data as Record<string, unknown>[];
    expect(user).toHaveProperty('nickname');
    expect(user).not.toHaveProperty('email');
  });
});

describe('starting again', () => {
  let second: SecondNode;

  it('a second node changes nothing', async () => {
    const before = (await seedRows()).length;
    second = await t.secondNode();
    expect((await second.admin.get('ticketingSeeds:list?pageSize=200')).body.data).toHaveLength(before);
    expect(await t.db.getRepository('desktopRoutes').count({ filter: { schemaUid: 'ticketing_tickets' } })).toBe(1);
    expect(await t.db.getRepository('roles').count({ filter: { name: 'ticketing_agent' } })).toBe(1);
  });
});
