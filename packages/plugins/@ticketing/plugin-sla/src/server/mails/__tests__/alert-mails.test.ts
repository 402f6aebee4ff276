import type { Model } from '@nocobase/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp, startMailServer, type CreatedUser, type MailServer, type TestApp } from '@test/harness';

interface Sla {
  clock: { now(): Date };
  sweep(): Promise<{ swept: number; delivered: number }>;
  sendMails(): Promise<number>;
}

const [TICKETS, SLA] = ['@ticketing/plugin-tickets', '@ticketing/plugin-sla'];
const [EMAIL, DEPARTMENTS] = ['@nocobase/plugin-notification-email', '@nocobase/plugin-departments'];
const START = new Date('2026-11-02T09:00:00Z');
let t: TestApp;
let post: MailServer;
let agent: CreatedUser;
let now = START;
const open: string[] = [];
const sla = () => t.plugin<Sla>(SLA);
const later = (minutes: number) => {
  now = new Date(START.getTime() + minutes * 60_000);
};
const created = async (resource: string, values: object): Promise<{ id: string } & Record<string, unknown>> => {
  const { status, body } = await t.admin.post(`${resource}:create`, values);
  expect([status, body.errors]).toEqual([200, undefined]);
  return body.data;
};
const ticket = async (values: object = {}) => {
  const { id, ticketNo } = await created('ticketingTickets', { title: 'Press 4 leaks oil', priority: 'P0', ...values });
  open.push(String(id));
  return { id: String(id), ticketNo: String(ticketNo) };
};
const assign = async (ticketId: string, assigneeId: number) =>
  expect((await t.admin.post('ticketingTickets:assign', { assigneeId }, { filterByTk: ticketId })).status).toBe(200);
const person = async (username: string, roles: string[], appLang?: string) => {
  const user = await t.createUser({ username, nickname: `${username} Doe`, email: `${username}@example.com`, roles });
  if (appLang) await t.db.getCollection('users').model.update({ appLang }, { where: { id: user.id } });
  return user;
};
/** Finds what is due after so many minutes and sends the mails; answers those that came meanwhile, by receiver. */
const mailsAfter = async (minutes: number) => {
  later(minutes);
  const from = post.mails.length;
  await sla().sweep();
  await sla().sendMails();
  return post.mails.slice(from).sort((a, b) => a.to.localeCompare(b.to));
};
const rowsOf = async (ticketId: string) => {
  const rows = (await t.db.getRepository('ticketingSlaMails').find({ filter: { ticketId }, sort: ['id'], appends: ['alert'] })) as Model[];
  return rows.map((row) => ({ state: row.get('state'), tries: row.get('tries'), nextTryAt: row.get('nextTryAt') as Date | null, problem: row.get('problem') as string | null }));
};
const inAppTo = (userId: number, title: string) => t.db.getRepository('notificationInAppMessages').count({ filter: { userId, title } });

beforeAll(async () => {
  post = await startMailServer();
  t = await startApp();
  await t.app.pm.enable([EMAIL, DEPARTMENTS]);
  // What the half minute does by itself would take a mail out of our hands now and then.
  t.app.cronJobManager.stop();
  for (const name of [TICKETS, SLA]) t.plugin<Sla>(name).clock = { now: () => now };
  await t.db.getCollection('ticketingCounters').model.update({ value: START.getTime() }, { where: { key: 'sla:startedAt' } });
  agent = await person('ann', ['admin']);
  await person('sue', ['ticketing_supervisor']);
  await person('wei', ['ticketing_supervisor'], 'zh-CN');
  await created('notificationChannels', {
    name: 'post', title: 'Post', notificationType: 'email', options: { host: '127.0.0.1', port: post.port, secure: false, account: 'desk', password: 'secret', from: 'desk@example.com' },
  });
  for (const level of ['warn', 'breach', 'escalate']) {
    await t.admin.post('ticketingSlaTemplates:update', { emailChannel: 'post' }, { filter: { level, languageCode: 'en-US' } });
  }
  await t.admin.post('ticketingSettings:update', { publicUrl: 'https://desk.example.com/' }, { filter: { key: 'default' } });
});
afterAll(async () => {
  await t.stop();
  await post.stop();
});
beforeEach(() => later(0));
afterEach(async () => {
  for (const id of open.splice(0)) await t.admin.post('ticketingTickets:cancel', { reason: 'tested' }, { filterByTk: id });
});

describe('an alert by e-mail', () => {
  it('goes over a real mail server to the assignee as a warning, with the address of the ticket', async () => {
    const { id, ticketNo } = await ticket();
    await assign(id, agent.id);
    const mails = await mailsAfter(13);
    expect(mails).toEqual([{
      recipients: ['ann@example.com'], from: 'desk@example.com', to: 'ann@example.com', subject: `${ticketNo} is due soon`,
      text: `First response of "Press 4 leaks oil" (P0) is due at 2026-11-02 09:15 (UTC).\n\nhttps://desk.example.com/v/admin/ticketing_tickets/view/ticketing_ticket/filterbytk/${id}\n`,
    }]);
  });

  it('is a mail of their own for each person, in their language, and comes once', async () => {
    const { id, ticketNo } = await ticket();
    await assign(id, agent.id);
    await mailsAfter(13);
    const mails = await mailsAfter(16);
    expect(mails.map(({ recipients, to, subject }) => [recipients, to, subject])).toEqual([
      [['ann@example.com'], 'ann@example.com', `${ticketNo} is overdue`],
      [['sue@example.com'], 'sue@example.com', `${ticketNo} is overdue`],
      [['wei@example.com'], 'wei@example.com', `${ticketNo} 已超时`],
    ]);
    expect(mails[2].text).toContain('首次响应');
    expect(await mailsAfter(17)).toEqual([]);
    expect(new Set((await rowsOf(id)).map(({ state, tries }) => `${String(state)} ${String(tries)}`))).toEqual(new Set(['sent 1']));
  });

  it('says what the administrator wrote, and a ticket cannot write a template', async () => {
    const before = (await t.admin.get('ticketingSlaTemplates:list', { filter: { level: 'warn', languageCode: 'en-US' } })).body.data[0];
    await t.admin.post('ticketingSlaTemplates:update', { title: 'Hurry: {{ticket.title}}', content: 'See {{url}} before {{dueAt}}' }, { filterByTk: before.id });
    const { id } = await ticket({ title: '{{#each ticket}} & <b>{{url}}' });
    await assign(id, agent.id);
    const [{ subject, text }] = await mailsAfter(13);
    expect(subject).toBe('Hurry: {{#each ticket}} & <b>{{url}}');
    expect(text).toBe(`See https://desk.example.com/v/admin/ticketing_tickets/view/ticketing_ticket/filterbytk/${id} before 2026-11-02 09:15 (UTC)\n`);
    expect(await inAppTo(agent.id, subject)).toBe(1);
    await t.admin.post('ticketingSlaTemplates:update', { title: before.title, content: before.content }, { filterByTk: before.id });
  });
});

describe('an escalation step', () => {
  let boss: CreatedUser;

  beforeAll(async () => {
    await created('roles', { name: 'auditors', title: 'Auditors' });
    await person('rita', ['auditors']);
    boss = await person('bob', ['member']);
    const policy = (await t.db.getRepository('ticketingSlaPolicies').findOne({ filter: { key: 'default' } })) as Model;
    await policy.update({ escalation: [{ minutesAfterBreach: 10, audience: [{ role: 'auditors' }, 'departmentHead'], channels: ['inApp', 'email'] }] });
  });

  const receiversAt = async (minutes: number) => (await mailsAfter(minutes)).map(({ to }) => to);

  it('without a department reaches the role, and supervisors instead of a head', async () => {
    const { id } = await ticket();
    await assign(id, agent.id);
    await mailsAfter(16);
    expect(await receiversAt(26)).toEqual(['rita@example.com', 'sue@example.com', 'wei@example.com']);
  });

  it('reaches the head of the assignee\'s department, or of the one above when they lead it themselves', async () => {
    const above = await created('departments', { title: 'Service', owners: [{ id: boss.id }] });
    const team = await created('departments', { title: 'Presses', parent: { id: above.id } });
    await t.db.getRepository('departmentsUsers').create({ values: { departmentId: team.id, userId: agent.id, isOwner: true } });
    const { id, ticketNo } = await ticket();
    await assign(id, agent.id);
    await mailsAfter(16);
    expect(await receiversAt(26)).toEqual(['bob@example.com', 'rita@example.com']);
    expect(await inAppTo(boss.id, `${ticketNo} is still overdue`)).toBe(1);
  });

  it('reaches people who have the role by their department', async () => {
    const auditors = await created('departments', { title: 'Audit', roles: [{ name: 'auditors' }] });
    const zoe = await person('zoe', ['member']);
    await t.db.getRepository('departmentsUsers').create({ values: { departmentId: auditors.id, userId: zoe.id } });
    const { id } = await ticket();
    await assign(id, agent.id);
    await mailsAfter(16);
    expect(await receiversAt(26)).toEqual(['bob@example.com', 'rita@example.com', 'zoe@example.com']);
  });
});

describe('a mail server that is away', () => {
  it('holds nothing up: people are told in the app, and the mail comes once when it is back', async () => {
    const { id, ticketNo } = await ticket();
    await assign(id, agent.id);
    await post.stop();
    expect(await mailsAfter(13)).toEqual([]);
    expect(await inAppTo(agent.id, `${ticketNo} is due soon`)).toBe(1);
    expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', tries: 1, nextTryAt: new Date(now.getTime() + 60_000), problem: expect.stringContaining('ECONNREFUSED') }]);
    await sla().sendMails();
    expect(await rowsOf(id)).toMatchObject([{ tries: 1 }]);
    await post.start();
    expect((await mailsAfter(14.5)).map(({ to, subject }) => [to, subject])).toEqual([['ann@example.com', `${ticketNo} is due soon`]]);
    expect(await rowsOf(id)).toMatchObject([{ state: 'sent', tries: 2, problem: null }]);
  });

  it('for hours makes the desk give up: the ticket says so, and everybody else still gets theirs', async () => {
    post.refuse('ann@example.com');
    const { id } = await ticket();
    await assign(id, agent.id);
    const mails = await mailsAfter(16);
    expect(mails.map(({ to }) => to)).toEqual(['sue@example.com', 'wei@example.com']);
    for (const minutes of [18, 24, 40, 101, 282]) {
      later(minutes);
      await sla().sendMails();
    }
    expect((await rowsOf(id)).filter(({ state }) => state === 'failed')).toMatchObject([
      { tries: 6, nextTryAt: null, problem: expect.stringContaining('no mailbox ann@example.com') },
      { tries: 6, nextTryAt: null },
    ]);
    const [entry] = (await t.db.getRepository('ticketingActivities').find({ filter: { ticketId: id, type: 'slaMailFailed' } })) as Model[];
    expect(entry.get('reason')).toMatch(/^ann Doe: .*no mailbox/);
  });

  it('does not keep mails of alerts that were taken back', async () => {
    const { id, ticketNo } = await ticket();
    await post.stop();
    await mailsAfter(16);
    expect((await rowsOf(id)).length).toBeGreaterThan(0);
    await t.admin.post('ticketingTickets:update', { priority: 'P3' }, { filterByTk: id });
    await post.start();
    expect((await mailsAfter(30)).filter(({ subject }) => subject.includes(ticketNo))).toEqual([]);
    expect(await rowsOf(id)).toEqual([]);
  });
});

describe('two nodes', () => {
  it('send every mail once', async () => {
    const other = await t.secondNode();
    // Before there is anything to send: its half minute may come round, and by its own clock every ticket would be months late.
    const tellTime = async () => {
      for (const name of [TICKETS, SLA]) await other.setTime(name, now);
    };
    await tellTime();
    const ids: string[] = [];
    for (let i = 0; i < 30; i += 1) ids.push((await ticket({ title: `shared ${i}` })).id);
    later(13);
    await tellTime();
    const from = post.mails.length;
    await sla().sweep();
    await Promise.all([sla().sendMails(), other.run(SLA, 'sendMails')]);
    await sla().sendMails();
    // Nobody works on them: a matter for the two supervisors. The half minute of a node may have come round, too, and still be sending.
    const came = () => post.mails.slice(from).map(({ to, subject }) => `${to} ${subject}`);
    await vi.waitFor(() => expect(new Set(came()).size).toBe(60), 30_000);
    expect(came()).toHaveLength(60);
  });
});
