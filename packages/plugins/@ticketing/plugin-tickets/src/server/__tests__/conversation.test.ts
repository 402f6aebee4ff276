import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';

interface TicketsPlugin {
  clock: { now(): Date };
  comment(comment: object): Promise<{ get(column: string): unknown }>;
}

let t: TestApp;
let plugin: TicketsPlugin;
let agent: Awaited<ReturnType<TestApp['createUser']>>;
const post = (id: string, action: string, body: object = {}, client = agent.client) => client.post(`ticketingTickets:${action}`, body, { filterByTk: id });
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const timeline = async (id: string, query: object = {}) => (await agent.client.get('ticketingTickets:timeline', { filterByTk: id, ...query })).body.data;
const customerWrites = (ticketId: string, content: string) =>
  plugin.comment({ ticketId, content, direction: 'inbound', isInternal: false, channel: 'email', authorId: null });

async function ticketIn(status: 'processing' | 'pending' | 'resolved' | 'closed' | 'cancelled'): Promise<string> {
  const { body } = await t.admin.post('ticketingTickets:create', { title: 'Scanner jams', assigneeId: agent.id, contactName: 'Mei' });
  const id = String(body.data.id);
  if (status === 'cancelled') {
    await post(id, 'cancel', { reason: 'duplicate' });
    return id;
  }
  await post(id, 'accept');
  if (status === 'pending') await post(id, 'pause', { reason: 'waiting for the customer' });
  if (status === 'resolved' || status === 'closed') await post(id, 'resolve', { resolution: 'cleaned' });
  if (status === 'closed') await post(id, 'close');
  return id;
}

beforeAll(async () => {
  t = await startApp();
  plugin = t.plugin<TicketsPlugin>('@ticketing/plugin-tickets');
  agent = await t.createUser({ username: 'agent', nickname: 'Ann', roles: ['admin'] });
});
afterAll(() => t.stop());

describe('the first public reply', () => {
  it('is the first response; notes before it and replies after it are not', async () => {
    const id = await ticketIn('processing');
    await post(id, 'reply', { content: 'asking the workshop', isInternal: true });
    expect((await read(id)).firstRespondedAt).toBeNull();
    expect((await post(id, 'reply', { content: 'We are on it.' })).status).toBe(200);
    const { firstRespondedAt, lastAgentReplyAt } = await read(id);
    expect(firstRespondedAt).toBeTruthy();
    expect(lastAgentReplyAt).toBe(firstRespondedAt);
    await post(id, 'reply', { content: 'Done soon.' });
    expect((await read(id)).firstRespondedAt).toBe(firstRespondedAt);
    const comments = (await timeline(id)).entries.filter((entry: { kind: string }) => entry.kind === 'comment');
    expect(comments.map((comment: { isFirstResponse: boolean; isInternal: boolean }) => [comment.isInternal, comment.isFirstResponse])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('refuses an empty comment and a stale one, and keeps nothing of them', async () => {
    const id = await ticketIn('processing');
    expect((await post(id, 'reply', { content: ' <p> </p> ' })).body.errors[0].code).toBe('comment.empty');
    expect((await post(id, 'reply', { content: 'x', expectedVersion: 1 })).body.errors[0].code).toBe('ticket.staleVersion');
    expect(await t.db.getRepository('ticketingComments').count({ filter: { ticketId: id } })).toBe(0);
  });
});

describe('a customer comment', () => {
  it('resumes a pending ticket', async () => {
    const id = await ticketIn('pending');
    await customerWrites(id, 'Here is the serial number.');
    expect(await read(id)).toMatchObject({ statusCategory: 'processing', pendingUntil: null });
    expect((await read(id)).lastCustomerReplyAt).toBeTruthy();
  });

  it('reopens a resolved ticket, and a closed one inside the window', async () => {
    for (const status of ['resolved', 'closed'] as const) {
      const id = await ticketIn(status);
      const comment = await customerWrites(id, 'It jams again.');
      expect(String(comment.get('ticketId'))).toBe(id);
      expect(await read(id)).toMatchObject({ statusCategory: 'processing', reopenCount: 1, closedAt: null, resolvedAt: null });
    }
  });

  it('later begins a new ticket, linked both ways', async () => {
    const id = await ticketIn('closed');
    const { clock } = plugin;
    plugin.clock = { now: () => new Date(Date.now() + 8 * 24 * 3600 * 1000) };
    try {
      const comment = await customerWrites(id, 'It jams <b>again</b>.');
      const next = String(comment.get('ticketId'));
      expect(next).not.toBe(id);
      expect(await read(id)).toMatchObject({ statusCategory: 'closed' });
      expect(await read(next)).toMatchObject({ statusCategory: 'new', title: 'Scanner jams', contactName: 'Mei', description: 'It jams again .' });
      for (const [from, to] of [
        [id, next],
        [next, id],
      ]) {
        const { body } = await t.admin.get(`ticketingTickets/${from}/relatedTickets:list`);
        expect(body.data.map((one: { id: unknown }) => String(one.id))).toEqual([to]);
      }
    } finally {
      plugin.clock = clock;
    }
  });

  it('on a cancelled ticket begins a new one, too', async () => {
    const id = await ticketIn('cancelled');
    expect(String((await customerWrites(id, 'But I still need it')).get('ticketId'))).not.toBe(id);
  });

  it('can be written down by the desk, and nobody else speaks for a customer', async () => {
    const id = await ticketIn('pending');
    expect((await post(id, 'customerReply', { content: 'He called: it works on Mondays.', channel: 'agent' })).status).toBe(200);
    expect(await read(id)).toMatchObject({ statusCategory: 'processing' });
    await t.admin.post('ticketingComments:create', { ticketId: id, content: 'I am the customer', direction: 'inbound', authorId: 99, isFirstResponse: true });
    const entries = (await timeline(id)).entries as { kind: string; direction: string; author: { nickname: string } | null }[];
    expect(entries.filter((entry) => entry.kind === 'comment').map((entry) => entry.direction)).toEqual(['inbound', 'outbound']);
  });
});

describe('what no person wrote', () => {
  it('is automatic, and what a person wrote is not, even when his account is gone', async () => {
    const id = await ticketIn('processing');
    const ours = { ticketId: id, direction: 'outbound', isInternal: false, channel: 'agent' };
    await plugin.comment({ ...ours, content: 'Written by a workflow', authorId: null });
    const gone = await t.createUser({ username: 'gone', nickname: 'Gone', roles: ['admin'] });
    await post(id, 'reply', { content: 'Written by Gone' }, gone.client);
    await t.db.getCollection('ticketingComments').model.update({ authorId: null }, { where: { authorId: gone.id }, hooks: false });
    const comments = (await timeline(id)).entries.filter((entry: { kind: string }) => entry.kind === 'comment');
    expect(comments.map((comment: { author: unknown; isAutomatic: boolean }) => [comment.author, comment.isAutomatic])).toEqual([[null, true], [null, false]]);
  });
});

describe('what a comment holds', () => {
  it('is sanitised whichever door it comes through', async () => {
    const id = await ticketIn('processing');
    await post(id, 'reply', { content: '<p onclick="x()">Hello <script>alert(1)</script><a href="javascript:x">you</a></p>' });
    await t.admin.post('ticketingComments:create', { ticketId: id, content: '<img src=x onerror=alert(1)>hi' });
    await t.admin.post(`ticketingTickets/${id}/comments:create`, { content: '<svg onload=alert(1)>there</svg>' });
    const contents = (await timeline(id)).entries.filter((e: { kind: string }) => e.kind === 'comment').map((e: { content: string }) => e.content);
    expect(contents).toHaveLength(3);
    expect(contents.join()).not.toMatch(/script|onclick|onerror|onload|javascript/i);
    expect(contents.join()).toMatch(/Hello.*you.*hi.*there/s);
  });

  it('keeps its sender, direction and ticket for ever', async () => {
    const id = await ticketIn('processing');
    await post(id, 'reply', { content: 'mine' });
    const comment = await t.db.getRepository('ticketingComments').findOne({ filter: { ticketId: id } });
    for (const values of [{ direction: 'inbound' }, { isInternal: true }, { authorId: 1 }, { ticketId: 5 }]) {
      const answer = await t.admin.post('ticketingComments:update', values, { filterByTk: String(comment.get('id')) });
      expect([Object.keys(values)[0], answer.status]).toEqual([Object.keys(values)[0], 400]);
    }
  });
});

describe('the timeline', () => {
  it('comes in pages, newest last, with the history between the comments', async () => {
    const id = await ticketIn('processing');
    for (let i = 1; i <= 7; i++) await post(id, 'reply', { content: `message ${i}` });
    const newest = await timeline(id, { limit: 4 });
    expect(newest.entries.map((entry: { content: string }) => entry.content)).toEqual(['<p>message 4</p>', '<p>message 5</p>', '<p>message 6</p>', '<p>message 7</p>']);
    const older = await timeline(id, { limit: 4, before: newest.before });
    expect(older.entries.map((entry: { type?: string; content?: string }) => entry.type ?? entry.content)).toEqual(['accept', '<p>message 1</p>', '<p>message 2</p>', '<p>message 3</p>']);
    const oldest = await timeline(id, { limit: 4, before: older.before });
    expect(oldest).toMatchObject({ before: null, entries: [{ kind: 'activity', type: 'created', toStatus: 'assigned' }] });
    expect(oldest.entries[0].changes).toContainEqual(
      expect.objectContaining({ field: 'assigneeId', title: expect.stringMatching(/"Assignee"/), to: { id: String(agent.id), nickname: 'Ann' } }),
    );
  });
});

describe('attachments', () => {
  const upload = (client = agent.client, name = 'fault.txt') =>
    client.upload('ticketingFiles:create', { field: 'file', filename: name, content: 'the display shows E-17', contentType: 'text/plain' });

  it('go with a reply and are read by whoever may read the ticket', async () => {
    const id = await ticketIn('processing');
    const { status, body } = await upload();
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ title: 'fault', extname: '.txt', url: `ticketingFiles:download?filterByTk=${body.data.id}` });
    expect(JSON.stringify(body.data)).not.toMatch(/storage|uploads|path/);
    expect((await post(id, 'reply', { content: '', attachments: [body.data.id] })).status).toBe(200);
    const [comment] = (await timeline(id)).entries.filter((entry: { kind: string }) => entry.kind === 'comment');
    expect(comment.attachments).toHaveLength(1);
    const file = await t.admin.get('ticketingFiles:download', { filterByTk: body.data.id });
    expect(file.status).toBe(200);
    expect(String(file.headers['content-disposition'])).toMatch(/^attachment/);
    expect(String(file.headers['content-type'])).toMatch(/octet-stream/);
  });

  it('of other people can neither be used nor read', async () => {
    const stranger = await t.createUser({ username: 'stranger', roles: ['member'] });
    const other = await t.createUser({ username: 'other', roles: ['admin'] });
    const { body } = await upload(other.client);
    const id = await ticketIn('processing');
    for (const action of ['reply', 'customerReply']) {
      expect((await post(id, action, { content: 'x', attachments: [body.data.id] })).body.errors[0].code).toBe('comment.attachmentUnknown');
    }
    expect((await post(id, 'reply', { content: 'x', attachments: ['12345'] })).body.errors[0].code).toBe('comment.attachmentUnknown');
    expect((await stranger.client.get('ticketingFiles:download', { filterByTk: body.data.id })).status).toBe(404);
    expect((await t.anonymous.get('ticketingFiles:download', { filterByTk: body.data.id })).status).toBe(401);
    expect((await stranger.client.get('ticketingFiles:list')).status).toBe(403);
    expect((await stranger.client.get(`/files/main/main/ticketingFiles/${body.data.id}.txt`)).status).toBe(403);
    expect((await upload(stranger.client)).status).toBe(403);
    expect((await agent.client.post('ticketingFiles:create', { title: 'x', filename: 'other.txt', path: '' })).status).toBe(403);
  });
});
