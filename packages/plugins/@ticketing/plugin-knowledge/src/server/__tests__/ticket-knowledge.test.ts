import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';

let t: TestApp;
let agent: CreatedUser;
let other: CreatedUser;

beforeAll(async () => {
  t = await startApp();
  agent = await t.createUser({ username: 'agent', nickname: 'Ada Agent', roles: ['ticketing_agent'] });
  other = await t.createUser({ username: 'other', roles: ['ticketing_agent'] });
});
afterAll(() => t.stop());

async function published(values: Record<string, unknown>) {
  const { body } = await t.admin.post('ticketingArticles:create', { audience: 'public', language: 'en', content: 'Text', ...values });
  await t.admin.post(`ticketingArticles:publish?filterByTk=${body.data.id}`, { version: 1 });
  return body.data as { id: string; articleNo: string };
}
const file = async (values: Record<string, unknown>) => (await agent.client.post('ticketingTickets:create', { businessTypeCode: 'it_support', ...values })).body.data as { id: string };
const act = (ticketId: string, action: string, values: object = {}) => t.admin.post(`ticketingTickets:${action}?filterByTk=${ticketId}`, values);
async function solved(title: string, values: Record<string, unknown> = {}) {
  const { id } = await file({ title, ...values });
  await act(id, 'assign', { assigneeId: agent.id });
  await agent.client.post(`ticketingTickets:accept?filterByTk=${id}`, {});
  expect((await agent.client.post(`ticketingTickets:resolve?filterByTk=${id}`, { resolution: 'Lease time raised for Wanda Weber.' })).status).toBe(200);
  return id;
}
const knowledge = async (ticketId: string, query: object = {}, user = agent) => user.client.get('ticketingKnowledge:forTicket', { filterByTk: ticketId, ...query });
const refusal = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [status, body.errors?.[0]?.code];
const article = async (id: string) => (await t.db.getRepository('ticketingArticles').findOne({ filterByTk: id }))?.toJSON() as Record<string, unknown>;

describe('the knowledge about a ticket', () => {
  it('are articles about its matter, and about another one when somebody asks', async () => {
    const vpn = await published({ title: 'VPN drops every hour', summary: 'Raise the lease time.' });
    const door = await published({ title: 'Automatic door does not close' });
    const { id } = await file({ title: 'My VPN connection drops', description: 'Since Monday it drops every hour.' });
    const numbers = async (query?: object) => ((await knowledge(id, query)).body.data.articles as { articleNo: string }[]).map(({ articleNo }) => articleNo);
    expect((await numbers())[0]).toBe(vpn.articleNo);
    expect((await numbers({ q: 'door' }))[0]).toBe(door.articleNo);
  });

  it('is for those who see the ticket', async () => {
    const { id } = await file({ title: 'Secret VPN' });
    await act(id, 'assign', { assigneeId: agent.id });
    expect(refusal(await knowledge(id, {}, other))).toEqual([404, 'ticket.notFound']);
    expect(refusal(await other.client.post(`ticketingKnowledge:start?filterByTk=${id}`, {}))).toEqual([404, 'ticket.notFound']);
    expect((await fetch(`${t.baseUrl}/api/ticketingKnowledge:forTicket?filterByTk=${id}`)).status).toBe(401);
  });
});

describe('an article put into a reply', () => {
  it('is counted once for each ticket, and gives title and address', async () => {
    const { id: articleId, articleNo } = await published({ title: 'Reset your password' });
    const use = async (ticketId: string) => agent.client.post(`ticketingKnowledge:use?filterByTk=${ticketId}`, { articleId });
    const [one, two] = [await file({ title: 'Password' }), await file({ title: 'Password again' })];
    expect((await use(one.id)).body.data).toEqual({ title: 'Reset your password', href: `/api/ticketingHelp/${articleNo}-reset-your-password` });
    await use(one.id);
    await use(two.id);
    expect((await article(articleId)).useCount).toBe(2);
    expect(((await knowledge(one.id)).body.data.articles as { id: string; isUsed: boolean }[]).find((found) => String(found.id) === String(articleId))?.isUsed).toBe(true);
  });

  it('is never one for the desk only, a draft, or one there is not', async () => {
    const { id } = await file({ title: 'Goodwill' });
    const internal = await published({ title: 'Goodwill rules', audience: 'internal' });
    const draft = (await t.admin.post('ticketingArticles:create', { title: 'Draft', audience: 'public' })).body.data;
    const use = (articleId: unknown) => agent.client.post(`ticketingKnowledge:use?filterByTk=${id}`, { articleId });
    expect(refusal(await use(internal.id))).toEqual([409, 'article.internal']);
    for (const articleId of [draft.id, '999', 'x', null]) expect(refusal(await use(articleId))).toEqual([404, 'article.unknown']);
  });

  it('is voted on by people of the desk, once each', async () => {
    const { id } = await published({ title: 'Voted on' });
    const vote = (isHelpful: unknown) => agent.client.post(`ticketingArticles:vote?filterByTk=${id}`, { isHelpful });
    await vote(true);
    await vote(false);
    expect(await article(id)).toMatchObject({ helpfulCount: 0, unhelpfulCount: 1, version: 1 });
    expect(refusal(await vote('yes'))).toEqual([400, 'article.inputInvalid']);
  });
});

describe('an article from a solved ticket', () => {
  it('begins as an internal draft without the people of the ticket', async () => {
    const id = await solved('VPN of Wanda Weber drops', { description: 'I am Wanda Weber (wanda@oakmill.example, +49 30 1234567), my VPN drops.', contactName: 'Wanda Weber', contactCompany: 'Oak Mill' });
    const { body } = await agent.client.post(`ticketingKnowledge:start?filterByTk=${id}`, {});
    expect(body.data).toMatchObject({ state: 'draft', audience: 'internal', title: 'VPN of [name] drops', sourceTicketId: expect.anything() });
    expect(body.data.content).toContain('## Solution\n\nLease time raised for [name].');
    for (const personal of ['Wanda', 'Weber', 'oakmill', '1234567']) expect(JSON.stringify([body.data.title, body.data.content])).not.toContain(personal);
    expect((await knowledge(id)).body.data.begun).toMatchObject({ articleNo: body.data.articleNo });
  });

  it('is suggested once the same thing was solved three times, and no longer when there is one', async () => {
    const title = 'Label printer in the depot prints empty labels';
    const ids = [await solved(title), await solved(`${title}!`)];
    const { id } = await file({ title });
    expect((await knowledge(id)).body.data.solvedOften).toBeNull();
    await solved(title.toUpperCase());
    expect((await knowledge(id)).body.data.solvedOften).toBe(3);
    await agent.client.post(`ticketingKnowledge:start?filterByTk=${ids[0]}`, {});
    expect((await knowledge(id)).body.data.solvedOften).toBeNull();
  });
});

describe('the health of the knowledge base', () => {
  const health = async (user = agent) => (await user.client.get('ticketingKnowledge:health')).body.data as { readings: { measure: string; part: number; whole: number }[]; gaps: { code: string; tickets: number }[]; unhelpful: { title: string }[] };
  const reading = async (measure: string) => (await health()).readings.find((one) => one.measure === measure) as { part: number; whole: number };

  it('knows which topics are covered, also by an article of the topic above', async () => {
    const parent = (await t.admin.post('ticketingCategories:create', { code: 'network', title: 'Network' })).body.data;
    await t.admin.post('ticketingCategories:create', { code: 'wifi', title: 'Wi-Fi', parentId: parent.id });
    await solved('Wi-Fi is slow', { categoryCode: 'wifi' });
    const before = await reading('coverage');
    expect((await health()).gaps).toContainEqual(expect.objectContaining({ code: 'wifi', tickets: 1 }));
    await published({ title: 'All about the network', categoryId: parent.id });
    expect(await reading('coverage')).toEqual({ ...before, part: before.part + 1, percent: expect.anything() });
    expect((await health()).gaps.map(({ code }) => code)).not.toContain('wifi');
  });

  it('counts a solved ticket with several articles once', async () => {
    const id = await solved('Two articles helped');
    const before = await reading('citation');
    for (const title of ['One that helped', 'Another that helped']) {
      const { id: articleId } = await published({ title });
      expect((await agent.client.post(`ticketingKnowledge:use?filterByTk=${id}`, { articleId })).status).toBe(200);
    }
    expect((await reading('citation')).part).toBe(before.part + 1);
  });

  it('names what helped nobody', async () => {
    expect((await health()).unhelpful.map(({ title }) => title)).toEqual(['Voted on']);
  });
});
