// What customers read, write and get when agents merged and split their requests.
import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import { aPortal } from './a-portal';
import { anIntake, INTAKE } from './an-intake';

const DAY_MS = 86_400_000;
let t: TestApp;
let intake: ReturnType<typeof anIntake>;
let portal: ReturnType<typeof aPortal>;
let agent: CreatedUser;
const at = (action: string, query: Record<string, string>) => `${t.baseUrl}/api/ticketingTracking:${action}?${new URLSearchParams(query).toString()}`;
const visit = async (key: string) => (await fetch(at('page', { key }))).text();
const download = async (key: string, id: string) => (await fetch(at('file', { key, id }))).status;
const write = async (key: string, content: string, ...files: File[]) => {
  const form = new FormData();
  form.set('content', content);
  files.forEach((file) => form.append('files', file));
  const answer = await fetch(at('reply', { key }), { method: 'POST', body: form, redirect: 'manual' });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get('location') ?? '', t.baseUrl).searchParams;
};
const press = async (key: string, action: string) => (await fetch(at(action, { key }), { method: 'POST', body: new URLSearchParams(), redirect: 'manual' })).status;
const act = async (id: string, action: string, body: object = {}) => {
  const { status, body: answer } = await t.admin.post(`ticketingTickets:${action}`, body, { filterByTk: id });
  expect([action, status, answer.errors]).toEqual([action, 200, undefined]);
  return answer.data;
};
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const newKey = (id: string) => t.plugin<{ issueTrackingKey(ticketId: string): Promise<string> }>(INTAKE).issueTrackingKey(id);
const request = async (title: string, email: string) => {
  const { ticketId } = await intake.receipt({ title, contact: { name: email.split('@')[0], email } });
  return { id: ticketId, key: await newKey(ticketId) };
};
const fileOf = async (ticketId: string) =>
  String(((await t.db.getRepository('ticketingComments').findOne({ filter: { originTicketId: ticketId, isInternal: false }, appends: ['attachments'], sort: ['-id'] })) as Model).get('attachments')[0].get('id'));
const count = (html: string, text: string) => html.split(text).length - 1;

beforeAll(async () => {
  t = await startApp();
  [intake, portal] = [anIntake(t), aPortal(t)];
  agent = await t.createUser({ username: 'agent', nickname: 'Anna', roles: ['ticketing_agent', 'admin'] });
});
afterAll(() => t.stop());

describe('two requests of one person', () => {
  it('are one conversation, whichever link is opened, and end together', async () => {
    const [first, second] = [await request('No sound in room 5', 'mia@example.com'), await request('Room 5 is silent', 'mia@example.com')];
    await write(first.key, 'said on the first', new File(['x'], 'first.txt'));
    await write(second.key, 'said on the second');
    await act(first.id, 'merge', { targetId: second.id });
    await act(second.id, 'assign', { assigneeId: agent.id });
    await act(second.id, 'accept');
    await act(second.id, 'reply', { content: 'We come at noon' });
    for (const { key } of [first, second]) {
      const html = await visit(key);
      for (const text of ['said on the first', 'said on the second', 'We come at noon', 'We are working on it']) expect([text, count(html, text)]).toEqual([text, 1]);
    }
    const html = await visit(first.key);
    expect(html).toContain('No sound in room 5');
    expect(html).toContain('Joined with another request');
    expect([await download(first.key, await fileOf(first.id)), await download(second.key, await fileOf(first.id))]).toEqual([200, 200]);

    await act(second.id, 'resolve', { resolution: 'new cable' });
    expect((await write(first.key, 'Still silent')).get('done')).toBe('sent');
    expect(await read(second.id)).toMatchObject({ statusCategory: 'processing' });
    await act(second.id, 'resolve', { resolution: 'another cable' });
    expect(await press(first.key, 'solved')).toBe(303);
    expect(await read(second.id)).toMatchObject({ statusCategory: 'closed' });
  });
});

describe('requests of two people', () => {
  it('never show one of them what the other wrote, got or sent', async () => {
    const [mias, toms] = [await request('Beamer is dark', 'mia2@example.com'), await request('Dark beamer', 'tom2@example.com')];
    await write(mias.key, 'mia-secret', new File(['m'], 'mia.txt'));
    await write(toms.key, 'tom-secret', new File(['t'], 'tom.txt'));
    await act(toms.id, 'reply', { content: 'dear-tom' });
    await act(toms.id, 'merge', { targetId: mias.id });
    await act(mias.id, 'reply', { content: 'dear-mia' });
    await write(toms.key, 'tom-again', new File(['t'], 'again.txt'));
    const [ofMia, ofTom] = [await visit(mias.key), await visit(toms.key)];
    expect(['mia-secret', 'dear-mia', 'tom-secret', 'dear-tom', 'tom-again', 'Dark beamer', 'tom.txt', 'again.txt'].map((text) => count(ofMia, text))).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
    expect(['tom-secret', 'dear-tom', 'tom-again', 'mia-secret', 'dear-mia', 'Beamer is dark', 'mia.txt'].map((text) => count(ofTom, text))).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect([await download(mias.key, await fileOf(toms.id)), await download(toms.key, await fileOf(toms.id))]).toEqual([404, 200]);
  });

  it('do not let one of them end it for the other', async () => {
    const [mias, toms] = [await request('Door is stuck', 'mia3@example.com'), await request('Stuck door', 'tom3@example.com')];
    await act(toms.id, 'merge', { targetId: mias.id });
    await act(mias.id, 'assign', { assigneeId: agent.id });
    await act(mias.id, 'accept');
    await act(mias.id, 'resolve', { resolution: 'oiled' });
    expect(await visit(toms.key)).not.toContain('Yes, it is solved');
    expect(await press(toms.key, 'solved')).toBe(409);
    expect(await read(mias.id)).toMatchObject({ statusCategory: 'resolved' });
  });

  it('a late word of one of them begins a request of his own', async () => {
    const [mias, toms] = [await request('Lift is slow', 'mia4@example.com'), await request('Slow lift', 'tom4@example.com')];
    await act(toms.id, 'merge', { targetId: mias.id });
    await act(mias.id, 'cancel', { reason: 'x' });
    const answer = await write(toms.key, 'tom-is-late');
    expect(answer.get('done')).toBe('continued');
    const html = await visit(answer.get('key') as string);
    expect([count(html, 'tom-is-late') > 0, html.includes('Slow lift'), html.includes('Lift is slow')]).toEqual([true, true, false]);
    expect(await visit(mias.key)).not.toContain('tom-is-late');
  });
});

describe('somebody who files a request under the name of another', () => {
  it('reads nothing of the other with the link he got, even when an agent takes the two for one', async () => {
    const real = await request('My salary is wrong', 'mia7@example.com');
    await write(real.key, 'mia-secret');
    const fake = await request('Salary again', 'mia7@example.com');
    // What the form shows to whoever sends it.
    await t.db.getCollection('ticketingTrackingTokens').model.update({ isProven: false }, { where: { ticketId: fake.id } });
    await act(fake.id, 'merge', { targetId: real.id });
    await act(real.id, 'reply', { content: 'dear-mia' });
    await write(fake.key, 'tell me all');
    const html = await visit(fake.key);
    expect(['tell me all', 'mia-secret', 'dear-mia', 'My salary is wrong'].map((text) => count(html, text))).toEqual([1, 0, 0, 0]);
    expect(await press(fake.key, 'solved')).toBe(409);
    expect(await visit(real.key)).toContain('tell me all');
  });
});

describe('files of a request', () => {
  it('that was taken for that of another are not for whoever only sent a form under his name', async () => {
    const [real, fake] = [await request('My contract', 'mia8@example.com'), await request('Contract', 'mia8@example.com')];
    const file = (await t.admin.upload('ticketingFiles:create', { field: 'file', filename: 'contract.txt', content: 'secret', contentType: 'text/plain' })).body.data.id;
    await t.db.getCollection('ticketingTicketFiles').model.create({ ticketId: real.id, fileId: file });
    await t.db.getCollection('ticketingTrackingTokens').model.update({ isProven: false }, { where: { ticketId: fake.id } });
    await act(real.id, 'merge', { targetId: fake.id });
    expect([(await visit(fake.key)).includes('contract.txt'), await download(fake.key, String(file))]).toEqual([false, 404]);
    const proven = await newKey(fake.id);
    expect([(await visit(proven)).includes('contract.txt'), await download(proven, String(file)), await download(real.key, String(file))]).toEqual([true, 200, 200]);
  });
});

describe('a request that was split', () => {
  it('shows what is left, and the new one what went over', async () => {
    const one = await request('Heating is cold', 'mia5@example.com');
    await write(one.key, 'left-here');
    await write(one.key, 'goes-over');
    const comment = (await t.db.getRepository('ticketingComments').findOne({ filter: { ticketId: one.id }, sort: ['-createdAt', '-id'] })) as Model;
    const created = await act(one.id, 'split', { title: 'A second matter', commentIds: [String(comment.get('id'))] });
    const html = await visit(one.key);
    expect([html.includes('left-here'), html.includes('goes-over'), html.includes('A part of it became a request of its own')]).toEqual([true, false, true]);
    const other = await visit(await newKey(String(created.id)));
    expect([other.includes('left-here'), other.includes('goes-over'), other.includes('A second matter')]).toEqual([false, true, true]);
  });
});

describe('the portal', () => {
  it('leads from a joined request to the one in which it goes on, and keeps what was private so', async () => {
    const mia = await portal.customer('mia', { email: 'portal-mia@example.com' });
    const first = await portal.submit(mia, { title: 'Chair is broken', isPrivate: true });
    const second = await portal.submit(mia, { title: 'A broken chair' });
    expect(await portal.code(portal.post(mia.client, 'reply', { content: 'said on the first' }, { filterByTk: first.ticketId }))).toEqual([200, undefined]);
    await act(first.ticketId, 'merge', { targetId: second.ticketId });
    const joined = await portal.ticket(mia, first.ticketId);
    expect(joined).toMatchObject({ status: 'merged', goesOnIn: { id: second.ticketId }, may: { reply: true, solved: false, reopen: false, withdraw: false } });
    expect(joined.conversation.entries.map(({ content }) => content)).toEqual(['<p>said on the first</p>']);
    const today = await portal.ticket(mia, second.ticketId);
    expect(today).toMatchObject({ isPrivate: true, goesOnIn: null });
    expect(today.conversation.entries.map(({ content }) => content)).toEqual(['<p>said on the first</p>']);
  });

  it('shows nothing of somebody else’s request, and keeps one reading where he wrote', async () => {
    const [ben, tom] = [await portal.customer('ben', { email: 'portal-ben@example.com' }), await portal.customer('tom', { email: 'portal-tom@example.com' })];
    const bens = await portal.submit(ben, { title: 'Bens matter' });
    const toms = await portal.submit(tom, { title: 'Toms matter' });
    const file = String((await portal.upload(tom.client)).body.data.id);
    await portal.answer(portal.post(tom.client, 'reply', { content: 'tom-secret', fileIds: [file] }, { filterByTk: toms.ticketId }));
    await act(toms.ticketId, 'merge', { targetId: bens.ticketId });
    await act(bens.ticketId, 'reply', { content: 'dear-ben' });
    expect(await portal.answer(portal.post(tom.client, 'reply', { content: 'tom-again' }, { filterByTk: toms.ticketId }))).toEqual({ ticketId: toms.ticketId });
    const [ofBen, ofTom] = [await portal.ticket(ben, bens.ticketId), await portal.ticket(tom, toms.ticketId)];
    expect(ofBen.conversation.entries.map(({ content }) => content)).toEqual(['<p>dear-ben</p>']);
    expect(ofTom.conversation.entries.map(({ content }) => content)).toEqual(['<p>tom-secret</p>', '<p>tom-again</p>']);
    expect(ofTom).toMatchObject({ status: 'merged', goesOnIn: null });
    expect(await portal.code(portal.get(tom.client, 'get', { filterByTk: bens.ticketId }))).toEqual([404, 'portal.ticketUnknown']);
    expect((await portal.get(ben.client, 'download', { filterByTk: bens.ticketId, fileId: file })).status).not.toBe(200);
    expect((await portal.get(tom.client, 'download', { filterByTk: toms.ticketId, fileId: file })).status).toBe(200);
  });
});

describe('a message to a merged request long after', () => {
  it('begins a new one that its writer can open', async () => {
    const [first, second] = [await request('Old matter', 'mia6@example.com'), await request('Old matter again', 'mia6@example.com')];
    await act(first.id, 'merge', { targetId: second.id });
    await act(second.id, 'assign', { assigneeId: agent.id });
    await act(second.id, 'accept');
    await act(second.id, 'resolve', { resolution: 'done' });
    await act(second.id, 'close');
    await t.db.getCollection('ticketingTickets').model.update({ closedAt: new Date(Date.now() - 40 * DAY_MS) }, { where: { id: second.id }, hooks: false });
    const answer = await write(first.key, 'It is back');
    expect(answer.get('done')).toBe('continued');
    expect(await visit(answer.get('key') as string)).toContain('It is back');
  });
});
