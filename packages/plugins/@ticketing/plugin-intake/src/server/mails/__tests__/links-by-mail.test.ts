import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, startMailServer, type MailServer, type TestApp } from '@test/harness';
import { anIntake, INTAKE } from '../../__tests__/an-intake';

let t: TestApp;
let post: MailServer;
let intake: ReturnType<typeof anIntake>;
const PUBLIC_URL = 'https://desk.example';
const run = () => t.plugin<{ sendMails(): Promise<number> }>(INTAKE).sendMails();
const ask = async (email: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${t.baseUrl}/api/ticketingTracking:sendLinks`, { method: 'POST', body: new URLSearchParams({ email }), headers });
  return { status: answer.status, html: (await answer.text()).replace(/nonce="[^"]+"/, '') };
};
const rows = async (email: string) =>
  ((await t.db.getRepository('ticketingIntakeMails').find({ filter: { email }, sort: ['id'] })) as Model[]).map((row) => row.toJSON() as Record<string, unknown>);

beforeAll(async () => {
  post = await startMailServer();
  t = await startApp();
  await t.app.pm.enable(['@nocobase/plugin-notification-email']);
  // What the half minute does by itself would take a mail out of our hands now and then.
  t.app.cronJobManager.stop();
  intake = anIntake(t);
  await t.admin.post('notificationChannels:create', {
    name: 'desk-mail', title: 'Desk', notificationType: 'email', options: { host: '127.0.0.1', port: post.port, secure: false, account: 'desk', password: 'x', from: 'desk@example.com' },
  });
});
afterAll(async () => {
  await t.stop();
  await post.stop();
});

describe('who asks for his links', () => {
  it('is answered the same whether anybody knows him', async () => {
    await intake.receipt({ title: 'My chair is broken', contact: { name: 'Mia', email: 'mia@example.com' } });
    const [known, unknown, nonsense] = [await ask('mia@example.com'), await ask('nobody@example.com'), await ask('no address')];
    expect([known.status, unknown, nonsense]).toEqual([200, known, known]);
  });

  it('gets nothing as long as the desk has no address, and admins see why', async () => {
    await run();
    expect(post.mails).toEqual([]);
    expect(await rows('mia@example.com')).toMatchObject([{ state: 'waiting', tries: 1, problem: expect.stringContaining('address of the desk') }]);
  });

  it('gets one mail with a link to each request, from whichever node, and nobody else gets one', async () => {
    await t.admin.post('ticketingSettings:update', { publicUrl: `${PUBLIC_URL}/` }, { filter: { key: 'default' } });
    await intake.receipt({ title: '我的椅子也坏了', contact: { name: 'Mia', email: 'MIA@example.com' } });
    await intake.receipt({ title: 'Not hers', contact: { name: 'Max', email: 'max@example.com' } });
    await t.db.getCollection('ticketingIntakeMails').model.update({ nextTryAt: new Date(0) }, { where: { state: 'waiting' } });
    // Its half minute may come round meanwhile, too: whoever of the four or five is first sends it.
    const other = await t.secondNode();
    await Promise.all([run(), other.run(INTAKE, 'sendMails'), run(), other.run(INTAKE, 'sendMails')]);
    await vi.waitFor(() => expect(post.mails.map(({ to, subject }) => [to, subject])).toEqual([['mia@example.com', 'Links to your requests']]), 10_000);
    const { text } = post.mails[0];
    expect(text).toContain('My chair is broken');
    expect(text).toContain('我的椅子也坏了');
    expect(text).not.toContain('Not hers');
    const links: string[] = text.match(/https:\/\/desk\.example\/api\/ticketingTracking:page\?key=[\w-]{32}/g) ?? [];
    expect(links).toHaveLength(2);
    const page = await fetch(String(links[0]).replace(PUBLIC_URL, t.baseUrl));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('我的椅子也坏了')]);
    await vi.waitFor(async () => expect(await rows('nobody@example.com')).toMatchObject([{ state: 'unknown' }]), 10_000);
    expect(JSON.stringify(await rows('mia@example.com'))).not.toContain(String(links[0]).slice(-32));
  });

  it('leaves no key in the log of notifications', async () => {
    const log = await t.db.getRepository('notificationSendLogs').find({});
    expect(JSON.stringify(log)).not.toMatch(/key=/);
  });

  it('is not mailed more than three times a day, whoever asks', async () => {
    await intake.receipt({ title: 'Flood', contact: { email: 'flood@example.com' } });
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await ask('flood@example.com', { 'X-Forwarded-For': `203.0.113.${i}` }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await rows('flood@example.com')).toHaveLength(3);
  });

  it('is told to wait when he asks for one address after the other', async () => {
    const statuses = [];
    for (let i = 0; i < 22; i += 1) statuses.push((await ask(`guess${i}@example.com`, { 'X-Forwarded-For': '198.51.100.9' })).status);
    expect(statuses.slice(20)).toEqual([429, 429]);
  });
});

describe('a mail server that is away', () => {
  it('gets the mail later, and it is given up after a day', async () => {
    await post.stop();
    await ask('mia@example.com', { 'X-Forwarded-For': '203.0.113.77' });
    await run();
    const [, waiting] = await rows('mia@example.com');
    expect(waiting).toMatchObject({ state: 'waiting', tries: expect.any(Number) });
    await post.start();
    await t.db.getCollection('ticketingIntakeMails').model.update({ nextTryAt: new Date(0) }, { where: { id: String(waiting.id) } });
    await run();
    await vi.waitFor(async () => expect((await rows('mia@example.com'))[1]).toMatchObject({ state: 'sent', problem: null }), 10_000);
  });
});

describe('a mail that was given up', () => {
  it('goes out again when an administrator says so, and only then', async () => {
    const mails = t.db.getCollection('ticketingIntakeMails').model;
    const [first] = await rows('mia@example.com');
    await mails.update({ state: 'failed', tries: 12, nextTryAt: null }, { where: { id: String(first.id) } });
    const stranger = await t.createUser({ username: 'stranger', roles: ['member'] });
    expect((await stranger.client.post('ticketingIntakeMails:sendAgain', {}, { filterByTk: first.id })).status).toBe(403);
    expect((await t.admin.post('ticketingIntakeMails:sendAgain', {}, { filterByTk: first.id })).status).toBe(200);
    await run();
    await vi.waitFor(async () => expect((await rows('mia@example.com'))[0]).toMatchObject({ state: 'sent', tries: 1 }), 10_000);
    const { status, body } = await t.admin.post('ticketingIntakeMails:sendAgain', {}, { filterByTk: first.id });
    expect([status, body.errors[0].code]).toEqual([409, 'mail.alreadySent']);
    expect((await t.admin.post('ticketingIntakeMails:sendAgain', {}, { filterByTk: '12345' })).status).toBe(404);
  });

  it('is forgotten after three months, one that waits is not', async () => {
    const mails = t.db.getCollection('ticketingIntakeMails').model;
    const [first, second] = await rows('mia@example.com');
    const old = new Date(Date.now() - 91 * 86_400_000);
    await mails.update({ queuedAt: old }, { where: { id: [String(first.id), String(second.id)] } });
    await mails.update({ state: 'waiting', nextTryAt: new Date(Date.now() + 86_400_000) }, { where: { id: String(second.id) } });
    const { removeExpired } = await import('../../sweep/remove-expired');
    await removeExpired({ db: t.db, now: () => new Date() } as never);
    expect((await rows('mia@example.com')).map(({ id }) => String(id))).toEqual([String(second.id)]);
  });
});

describe('the channel for mails', () => {
  it('is one the notification manager has', async () => {
    const save = (emailChannel: string | null) => t.admin.post('ticketingIntakeSettings:update', { emailChannel }, { filter: { key: 'intake' } });
    const { status, body } = await save('no such channel');
    expect([status, body.errors[0]]).toMatchObject([400, { code: 'mail.channelUnknown', name: 'no such channel' }]);
    const channel = (await t.db.getRepository('notificationChannels').findOne({ filter: { notificationType: 'email' } }))?.get('name') as string;
    expect([(await save(channel)).status, (await save('')).status]).toEqual([200, 200]);
  });
});
