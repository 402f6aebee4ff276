import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, startFakeModelService, type FakeModelService, type TestApp } from '@test/harness';

interface Knowledge {
  clock: { now(): Date };
  embedArticles(): Promise<number>;
}

let t: TestApp;
let fake: FakeModelService;
let knowledge: Knowledge;
const NAME = '@ticketing/plugin-knowledge';
const MODEL = { embeddingService: 'fake', embeddingModel: 'fake-embed' };
const clock = { now: () => new Date() };

beforeAll(async () => {
  t = await startApp();
  fake = await startFakeModelService();
  knowledge = t.plugin<Knowledge>(NAME);
  await t.db.getRepository('llmServices').create({ values: fake.service });
  for (const [title, audience] of [
    ['Air conditioning does not cool', 'public'], ['Paper jam in the printer', 'public'], ['Conveyor stops', 'public'], ['Wrong invoice', 'public'], ['Badges of visitors', 'public'],
    ['Chairs and desks', 'public'], ['Parking lots', 'public'], ['Goodwill for printers', 'internal'], ['Keys of the building', 'public'], ['Meeting rooms', 'public'], ['Lunch', 'public'],
  ]) await published(title, audience);
});
afterAll(async () => {
  await t.stop();
  await fake.stop();
});
beforeEach(async () => {
  fake.mode = 'ok';
  fake.embedded = [];
});
afterEach(() => {
  knowledge.clock = clock;
});

async function published(title: string, audience = 'public') {
  const { body } = await t.admin.post('ticketingArticles:create', { title, audience, content: 'What to do.', language: 'en' });
  await t.admin.post(`ticketingArticles:publish?filterByTk=${body.data.id}`, { version: 1 });
  return body.data as { id: string; articleNo: string };
}
const save = (values: object, client = t.admin) => client.post('ticketingKnowledge:saveSearchSettings', values);
const settings = async () => (await t.admin.get('ticketingKnowledge:searchSettings')).body.data;
const found = async (q: string, client = t.admin) => ((await client.get('ticketingArticles:search', { q })).body.data as { title: string }[]).map(({ title }) => title);
const helpPage = async (q: string) => (await fetch(`${t.baseUrl}/api/ticketingHelp?lang=en&q=${encodeURIComponent(q)}`)).text();
const refusal = ({ status, body }: { status: number; body: { errors?: { code: string; message: string }[] } }) => [status, body.errors?.[0]?.code];

describe('choosing a model', () => {
  it('offers the services that know embeddings', async () => {
    await t.db.getRepository('llmServices').create({ values: { ...fake.service, name: 'other', title: 'Without embeddings', provider: 'anthropic' } });
    expect((await settings()).services).toEqual([{ name: 'fake', title: 'Fake service' }]);
    expect(refusal(await save({ embeddingService: 'other', embeddingModel: 'x' }))).toEqual([400, 'knowledge.embeddingUnknown']);
    expect(refusal(await save({ embeddingService: 'gone', embeddingModel: 'x' }))).toEqual([400, 'knowledge.embeddingUnknown']);
    expect(refusal(await save({ embeddingService: 'fake', embeddingModel: ' ' }))).toEqual([400, 'knowledge.embeddingUnknown']);
  });

  it('tries it first, and changes nothing when it does not answer with vectors', async () => {
    // Told by the service at once, and told again and again until the time is over.
    for (const [mode, code] of [['garbage', 'knowledge.embeddingFailed'], [500, 'knowledge.embeddingSilent']] as const) {
      fake.mode = mode;
      const refused = await save(MODEL);
      expect(refusal(refused), String(mode)).toEqual([400, code]);
      expect(JSON.stringify(refused.body)).not.toContain('sk-secret');
    }
    expect(await settings()).toMatchObject({ embeddingService: null, embeddingModel: null });
  });

  it('is not for everybody', async () => {
    const agent = await t.createUser({ username: 'agent', roles: ['ticketing_agent'] });
    expect(refusal(await save(MODEL, agent.client))).toEqual([403, 'knowledge.settingsNotAllowed']);
    expect(refusal(await agent.client.get('ticketingKnowledge:searchSettings'))).toEqual([403, 'knowledge.settingsNotAllowed']);
    expect((await t.anonymous.get('ticketingKnowledge:searchSettings')).status).toBe(401);
  });
});

describe('with a model', () => {
  beforeAll(async () => {
    expect((await save(MODEL)).status).toBe(200);
    await knowledge.embedArticles();
  });

  it('knows all published articles, and each later one', async () => {
    expect(await settings()).toMatchObject({ articles: 11, workedOut: 11, ...MODEL });
    expect(await knowledge.embedArticles()).toBe(0);
    expect(fake.embedded).toEqual([]);
  });

  it('finds in other words, and in another language', async () => {
    expect((await found('ac blows hot'))[0]).toBe('Air conditioning does not cool');
    expect((await found('冷气坏了'))[0]).toBe('Air conditioning does not cool');
    expect((await found('photo eye'))[0]).toBe('Conveyor stops');
  });

  it('asks the model once for the same question', async () => {
    await found('how do I get a bill again');
    await found('how do I get a bill again');
    expect(fake.embedded).toEqual(['how do I get a bill again']);
  });

  it('shows strangers public articles only, and asks nothing while they type', async () => {
    const page = await helpPage('打印');
    expect(page).toContain('Paper jam in the printer');
    expect(page).not.toContain('Goodwill');
    fake.embedded = [];
    const typed = await (await fetch(`${t.baseUrl}/api/ticketingHelp:search?lang=en&q=ac%20broken`)).text();
    expect(typed).not.toContain('Goodwill');
    expect(fake.embedded).toEqual([]);
  });

  it('asks for so many questions of strangers a minute, and searches by words from then on', async () => {
    for (let at = 0; at < 35; at += 1) await helpPage(`ac number ${at}`);
    expect(fake.embedded.length).toBeLessThanOrEqual(30);
    expect(await helpPage('printer jam')).toContain('Paper jam in the printer');
    // Those who are signed in are not held up by it.
    expect((await found('ac once more'))[0]).toBe('Air conditioning does not cool');
  });

  it('searches by words while the service is down or late, without waiting again at once', async () => {
    fake.mode = 'hang';
    const startedAt = Date.now();
    expect((await found('paper jam'))[0]).toBe('Paper jam in the printer');
    expect((await found('conveyor out of order'))[0]).toBe('Conveyor stops');
    expect(Date.now() - startedAt).toBeLessThan(2 * 2_500);
    fake.mode = 'ok';
    expect(await found('ac quite hot')).not.toContain('Air conditioning does not cool');
    const later = new Date(Date.now() + 31_000);
    knowledge.clock = { now: () => later };
    expect((await found('ac quite hot'))[0]).toBe('Air conditioning does not cool');
  });

  it('works out the new text of an article, and forgets one that goes', async () => {
    const { id } = await published('Something about lunch breaks');
    await t.admin.post(`ticketingArticles:save?filterByTk=${id}`, { version: 1, article: { title: 'When wages are paid' } });
    await t.admin.post(`ticketingArticles:publish?filterByTk=${id}`, { version: 2 });
    await knowledge.embedArticles();
    expect(fake.embedded.filter((text) => text.startsWith('When wages are paid'))).toHaveLength(1);
    const later = new Date(Date.now() + 62_000);
    knowledge.clock = { now: () => later };
    expect((await found('salary'))[0]).toBe('When wages are paid');
    await t.admin.post(`ticketingArticles:destroy?filterByTk=${id}`, {});
    expect(await found('salary')).not.toContain('When wages are paid');
    expect(await t.db.getRepository('ticketingArticleVectors').count({ filter: { articleId: id } })).toBe(0);
  });

  it('shares the work between two nodes: each text is asked for once, and both find it', async () => {
    const other = await t.secondNode();
    await published('Salary questions, first');
    await published('Salary questions, second');
    await Promise.all([knowledge.embedArticles(), other.run(NAME, 'embedArticles')]);
    const asked = fake.embedded.filter((text) => text.startsWith('Salary questions'));
    expect(asked.sort()).toEqual([expect.stringContaining('first'), expect.stringContaining('second')]);
    expect(await found('wages of this month', other.admin)).toEqual(expect.arrayContaining(['Salary questions, first', 'Salary questions, second']));
  });

  it('hears of another key or address of the service at once', async () => {
    const service = await t.db.getRepository('llmServices').findOne({ filterByTk: 'fake' });
    await t.db.getRepository('llmServices').update({ filterByTk: 'fake', values: { options: { apiKey: 'sk-other', baseURL: 'http://127.0.0.1:9/v1' } } });
    expect(await found('ac at another address')).not.toContain('Air conditioning does not cool');
    await t.db.getRepository('llmServices').update({ filterByTk: 'fake', values: { options: service?.get('options') } });
    const later = new Date(Date.now() + 93_000);
    knowledge.clock = { now: () => later };
    expect((await found('ac at the first address'))[0]).toBe('Air conditioning does not cool');
  });

  it('goes back to words when the model is taken away', async () => {
    expect((await save({ embeddingService: null })).body.data).toMatchObject({ embeddingService: null, workedOut: 0 });
    fake.embedded = [];
    expect(await found('ac without a model')).not.toContain('Air conditioning does not cool');
    expect(fake.embedded).toEqual([]);
  });
});
