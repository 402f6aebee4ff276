import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import { anIntake, INTAKE, type Intake } from './an-intake';

const DAY_MS = 86_400_000;
const SECRETS = ['internal-secret', 'agent.secret@desk.example', 'Other Customer', 'returned-secret', 'category-secret'];
let t: TestApp;
let intake: ReturnType<typeof anIntake>;
let agent: CreatedUser;
let ticketId: string;
let key: string;
const at = (action: string, query: Record<string, string>) => `${t.baseUrl}/api/ticketingTracking:${action}?${new URLSearchParams(query).toString()}`;
const visit = async (query: Record<string, string> = { key }, headers: Record<string, string> = {}) => {
  const answer = await fetch(at('page', query), { headers });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const send = async (action: string, body: BodyInit, query: Record<string, string> = { key }) => {
  const answer = await fetch(at(action, query), { method: 'POST', body, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() };
};
const message = (content: string, ...files: File[]) => {
  const form = new FormData();
  form.set('content', content);
  files.forEach((file) => form.append('files', file));
  return form;
};
const act = async (id: string, action: string, body: object = {}) => {
  const { status, body: answer } = await t.admin.post(`ticketingTickets:${action}`, body, { filterByTk: id });
  expect([action, status, answer.errors]).toEqual([action, 200, undefined]);
};
const comments = async (id = ticketId) => (await t.db.getRepository('ticketingComments').find({ filter: { ticketId: id }, sort: ['id'], appends: ['attachments'] })).map((row: Model) => row.toJSON());
const newKey = (id: string) => t.plugin<{ issueTrackingKey(ticketId: string): Promise<string> }>(INTAKE).issueTrackingKey(id);
const newTicket = async (values: object = {}) => (await intake.receipt({ title: 'My laptop is broken', contact: { name: 'Mia', email: `mia${Math.random()}@example.com` }, ...values })).ticketId;

beforeAll(async () => {
  t = await startApp();
  intake = anIntake(t);
  agent = await t.createUser({ username: 'agent', nickname: 'Anna Agent', email: 'agent.secret@desk.example', roles: ['ticketing_agent', 'admin'] });
  ticketId = await newTicket({ title: 'Laptop <b>broken</b>', description: 'It <script>alert(1)</script> does not start.\nAt all.', contact: { name: 'Mia <img src=x onerror=alert(1)>', email: 'mia@example.com' } });
  key = await newKey(ticketId);
  await intake.receipt({ title: 'Other Customer has another problem' });
  await act(ticketId, 'assign', { assigneeId: agent.id });
  await act(ticketId, 'return', { reason: 'returned-secret' });
  await act(ticketId, 'assign', { assigneeId: agent.id });
  await act(ticketId, 'accept');
  await agent.client.post('ticketingTickets:reply', { content: '<p>internal-secret</p>', isInternal: true }, { filterByTk: ticketId });
  await agent.client.post('ticketingTickets:reply', { content: '<p>Have you <em>tried</em> to charge it?<script>alert(2)</script></p>' }, { filterByTk: ticketId });
});
afterAll(() => t.stop());

describe('the page of a ticket', () => {
  it('shows the request, its status in words, the conversation and what has happened', async () => {
    const { status, html } = await visit();
    expect(status).toBe(200);
    for (const text of ['We are working on it', 'Have you <em>tried</em> to charge it?', 'Anna Agent', 'Request received', 'Somebody has taken it up']) expect(html).toContain(text);
  });

  it('holds nothing of the inside of the desk', async () => {
    // Without the key, which may spell anything.
    const html = (await visit()).html.replaceAll(key, '');
    for (const secret of [...SECRETS, 'priority', 'P2', ticketId, 'ticketing_agent']) expect(html).not.toContain(secret);
    expect(html).not.toMatch(/assign|transfer|return/i);
  });

  it('shows what strangers typed as text', async () => {
    const { html } = await visit();
    expect(html).toContain('Laptop &lt;b&gt;broken&lt;/b&gt;');
    expect(html).toContain('It &lt;script&gt;alert(1)&lt;/script&gt; does not start.');
    expect(html).not.toMatch(/<script|onerror=|<img/i);
  });

  it('runs nothing, loads nothing, is not kept, framed or told to others', async () => {
    const { headers } = await visit();
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    expect(['cache-control', 'referrer-policy', 'x-content-type-options', 'x-robots-tag'].map((name) => headers.get(name))).toEqual(['private, no-store', 'no-referrer', 'nosniff', 'noindex, nofollow']);
  });

  it('speaks Chinese where it is asked to, or the browser wants it', async () => {
    expect((await visit({ key, lang: 'zh' })).html).toContain('我们正在处理');
    expect((await visit({ key }, { 'Accept-Language': 'zh-CN,zh;q=0.9' })).html).toContain('<html lang="zh-CN">');
    expect((await visit({ key, lang: 'fr' })).html).toContain('<html lang="en-US">');
  });

  it('is the same for every link that does not work', async () => {
    const revoked = await newKey(ticketId);
    await t.plugin<{ revokeTrackingKeys(id: string): Promise<unknown> }>(INTAKE).revokeTrackingKeys(ticketId);
    const keys = [revoked, 'A'.repeat(32), '', '../../x', `${key}x`];
    const pages = await Promise.all(keys.map((one) => visit({ key: one })));
    expect(pages.map(({ status }) => status)).toEqual(keys.map(() => 404));
    expect(new Set(pages.map(({ html }) => html.replace(/nonce="[^"]+"/, ''))).size).toBe(1);
    key = await newKey(ticketId);
  });

  it('ends with its time', async () => {
    const plugin = t.plugin<Intake>(INTAKE);
    const { clock } = plugin;
    plugin.clock = { now: () => new Date(Date.now() + 91 * DAY_MS) };
    const { status } = await visit();
    plugin.clock = clock;
    expect(status).toBe(404);
  });
});

describe('a message from the page', () => {
  it('reaches the agent with its files, and the page says so', async () => {
    const { status, location } = await send('reply', message('Yes, I did.\n\n<b>Twice</b>.', new File(['log line'], '日志.txt', { type: 'text/plain' })));
    expect([status, location]).toEqual([303, `./ticketingTracking:page?key=${key}&done=sent`]);
    const last = (await comments()).at(-1);
    expect(last).toMatchObject({ direction: 'inbound', isInternal: false, channel: 'portal', content: '<p>Yes, I did.</p><p>&lt;b&gt;Twice&lt;/b&gt;.</p>', attachments: [{ title: '日志', extname: '.txt' }] });
    const { html } = await visit();
    expect(html).toContain('日志.txt');
    const [, href] = /href="(\.\/ticketingTracking:file[^"]+)"/.exec(html) ?? [];
    const file = await fetch(new URL(href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='), `${t.baseUrl}/api/`));
    expect([file.status, file.headers.get('content-disposition'), await file.text()]).toEqual([200, `attachment; filename*=UTF-8''${encodeURIComponent('日志.txt')}`, 'log line']);
  });

  it('wakes a ticket that waits', async () => {
    const id = await newTicket();
    await act(id, 'assign', { assigneeId: agent.id });
    await act(id, 'accept');
    await act(id, 'pause', { reason: 'waiting for the customer' });
    await send('reply', message('Here I am'), { key: await newKey(id) });
    expect(await intake.ticket(id)).toMatchObject({ statusCategory: 'processing' });
  });

  it('to a ticket that ended long ago begins a new one, and the page goes along', async () => {
    const id = await newTicket();
    await act(id, 'cancel', { reason: 'no longer needed' });
    const { status, location } = await send('reply', message('It is broken again'), { key: await newKey(id) });
    expect([status, location]).toEqual([303, expect.stringMatching(/^\.\/ticketingTracking:page\?key=[\w-]{32}&done=continued$/)]);
    const page = await fetch(new URL(location, `${t.baseUrl}/api/`));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('It is broken again')]);
  });

  it.each([
    ['nothing in it', () => message('  '), 400, 'comment'],
    ['a file that may run', () => message('Look', new File(['<svg onload=alert(1)>'], 'x.svg')), 400, 'x.svg'],
    ['too many files', () => message('Look', ...Array.from({ length: 6 }, (_, i) => new File(['x'], `${i}.txt`))), 413, 'At most 5'],
    ['a file that is too large', () => message('Look', new File([new Uint8Array(10_000_001)], 'large.txt')), 413, 'at most 10 MB'],
  ])('with %s is refused on the page, keeps what was typed, and leaves nothing behind', async (_what, body, status, words) => {
    const [before, files] = [(await comments()).length, await t.db.getRepository('ticketingFiles').count()];
    const answer = await send('reply', body());
    expect(answer.status).toBe(status);
    expect(answer.html).toMatch(/role="alert"/);
    if (words !== 'comment') expect(answer.html).toContain(words);
    expect([(await comments()).length, await t.db.getRepository('ticketingFiles').count()]).toEqual([before, files]);
  });
});

describe('a file', () => {
  it('of an internal note or another ticket is not there', async () => {
    const upload = await agent.client.upload('ticketingFiles:create', { field: 'file', filename: 'inside.txt', content: 'internal-secret', contentType: 'text/plain' });
    const id = String(upload.body.data.id);
    await agent.client.post('ticketingTickets:reply', { content: 'see file', isInternal: true, attachments: [id] }, { filterByTk: ticketId });
    const other = await newTicket();
    await send('reply', message('Look', new File(['mine'], 'mine.txt')), { key: await newKey(other) });
    const [{ attachments: [foreign] }] = await comments(other);
    for (const wanted of [id, String(foreign.id), '1', 'x', '']) {
      const answer = await fetch(at('file', { key, id: wanted }));
      expect([wanted, answer.status]).toEqual([wanted, 404]);
      expect(await answer.text()).not.toMatch(/internal-secret|mine$/);
    }
  });
});

describe('a solved ticket', () => {
  const solvedTicket = async () => {
    const id = await newTicket();
    await act(id, 'assign', { assigneeId: agent.id });
    await act(id, 'accept');
    await act(id, 'resolve', { resolution: 'New battery' });
    return { id, key: await newKey(id) };
  };

  it('is closed when the customer agrees, once', async () => {
    const one = await solvedTicket();
    expect((await visit({ key: one.key })).html).toContain('Is it solved?');
    expect(await send('solved', '', { key: one.key })).toMatchObject({ status: 303 });
    expect(await intake.ticket(one.id)).toMatchObject({ statusCategory: 'closed' });
    expect(await send('solved', '', { key: one.key })).toMatchObject({ status: 409, html: expect.stringContaining('role="alert"') });
    expect((await visit({ key: one.key })).html).not.toContain('Is it solved?');
  });

  it('is open again when he says what is missing, and not without it', async () => {
    const one = await solvedTicket();
    expect(await send('reopen', new URLSearchParams({ reason: ' ' }), { key: one.key })).toMatchObject({ status: 400 });
    expect(await intake.ticket(one.id)).toMatchObject({ statusCategory: 'resolved' });
    expect(await send('reopen', new URLSearchParams({ reason: 'It does not charge.' }), { key: one.key })).toMatchObject({ status: 303 });
    expect(await intake.ticket(one.id)).toMatchObject({ statusCategory: 'processing', reopenCount: 1 });
    expect((await comments(one.id)).at(-1)).toMatchObject({ content: '<p>It does not charge.</p>' });
  });

  it('a ticket that is not solved cannot be closed by its customer', async () => {
    const id = await newTicket();
    expect(await send('solved', '', { key: await newKey(id) })).toMatchObject({ status: 409 });
    expect(await intake.ticket(id)).toMatchObject({ statusCategory: 'new' });
  });
});

it('who writes too often has to wait', async () => {
  const id = await newTicket();
  const own = await newKey(id);
  const answers = [];
  for (let i = 0; i < 62; i += 1) answers.push((await send('reopen', new URLSearchParams({ reason: '' }), { key: own })).status);
  expect(answers.filter((status) => status === 429)).toHaveLength(2);
});

it('no key stands in the log of requests', async () => {
  const log = (t.app as unknown as { requestLogger: { info(line: unknown): unknown } }).requestLogger;
  const info = vi.spyOn(log, 'info');
  await visit();
  await send('solved', '');
  const lines = info.mock.calls.map(([line]) => JSON.stringify(line)).filter((line) => line.includes('ticketingTracking'));
  info.mockRestore();
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join()).toContain('key=hidden');
  expect(lines.join()).not.toContain(key);
});
