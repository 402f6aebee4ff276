import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';

let t: TestApp;
let author: CreatedUser;
let publisher: CreatedUser;
let stranger: CreatedUser;

beforeAll(async () => {
  t = await startApp();
  author = await t.createUser({ username: 'author', roles: ['ticketing_agent'] });
  publisher = await t.createUser({ username: 'publisher', roles: ['ticketing_supervisor'] });
  stranger = await t.createUser({ username: 'stranger', roles: ['member'] });
});
afterAll(() => t.stop());

const TEXT = { title: 'VPN does not connect', content: '## Steps\n\n1. Check the **clock**.', audience: 'public', language: 'en' };
type Client = CreatedUser['client'];

async function create(values: Record<string, unknown> = {}, client: Client = author.client) {
  const { body } = await client.post('ticketingArticles:create', { ...TEXT, ...values });
  return body.data as { id: string; articleNo: string; version: number; state: string; liveVersion: number | null; ownerId: string };
}
const act = (action: string, id: string, values: object, client: Client) => client.post(`ticketingArticles:${action}?filterByTk=${id}`, values);
const refusal = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [status, body.errors?.[0]?.code];
const stored = async (id: string) => (await t.db.getRepository('ticketingArticles').findOne({ filterByTk: id }))?.toJSON() as Record<string, unknown>;
const versions = async (id: string) => (await t.db.getRepository('ticketingArticleVersions').find({ filter: { articleId: id }, sort: ['version'] })).map((row: Model) => [row.get('version'), row.get('title'), row.get('authorName')]);
async function published(values: Record<string, unknown> = {}) {
  const article = await create(values);
  await act('publish', article.id, { version: 1 }, publisher.client);
  return article;
}
const found = async (q: string, client: Client = author.client) => ((await client.get('ticketingArticles:search', { q })).body.data as { articleNo: string }[]).map(({ articleNo }) => articleNo);

describe('an article', () => {
  it('begins as a draft of its author with a number and a first version', async () => {
    const article = await create();
    expect(article).toMatchObject({ articleNo: expect.stringMatching(/^KB-\d{6}$/), version: 1, state: 'draft', liveVersion: null });
    expect(String(article.ownerId)).toBe(String(author.id));
    expect(await versions(article.id)).toEqual([[1, TEXT.title, expect.any(String)]]);
  });

  it('is submitted, sent back with a reason, submitted again and published by somebody who may', async () => {
    const { id } = await create({ title: 'From draft to reader' });
    expect((await act('submit', id, { version: 1 }, author.client)).body.data).toMatchObject({ state: 'review' });
    expect(refusal(await act('publish', id, { version: 1 }, author.client))).toEqual([403, 'article.publishNotAllowed']);
    expect(refusal(await act('sendBack', id, { version: 1 }, publisher.client))).toEqual([400, 'article.reasonMissing']);
    expect((await act('sendBack', id, { version: 1, reason: 'A picture is missing.' }, publisher.client)).body.data).toMatchObject({ state: 'draft', sentBackReason: 'A picture is missing.' });
    await act('submit', id, { version: 1 }, author.client);
    expect((await act('publish', id, { version: 1 }, publisher.client)).body.data).toMatchObject({ state: 'published', liveVersion: 1, publishedAt: expect.any(String) });
  });

  it('goes on being read as it was published while its next version is written', async () => {
    const { id, articleNo } = await published({ title: 'Zebra stripes', content: 'Old advice' });
    await act('save', id, { version: 1, article: { content: 'New advice about quaggas' } }, author.client);
    expect(await stored(id)).toMatchObject({ state: 'draft', version: 2, liveVersion: 1 });
    expect(await found('quaggas')).toEqual([]);
    expect(await found('zebra')).toEqual([articleNo]);
    await act('publish', id, { version: 2 }, publisher.client);
    expect(await found('quaggas')).toEqual([articleNo]);
    expect(await versions(id)).toHaveLength(2);
  });

  it('is never overwritten: who saves on top of an older version is told who was faster', async () => {
    const { id } = await create({ title: 'Two editors' });
    await act('save', id, { version: 1, article: { title: 'First' } }, publisher.client);
    const answer = await act('save', id, { version: 1, article: { title: 'Second' } }, author.client);
    expect(refusal(answer)).toEqual([409, 'article.changedMeanwhile']);
    expect(answer.body.errors[0].message).toContain('version 2');
    expect(await stored(id)).toMatchObject({ title: 'First', version: 2 });
  });

  it('saved by two at the same moment is saved once', async () => {
    const { id } = await create({ title: 'At once' });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((title) => act('save', id, { version: 1, article: { title } }, author.client)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await versions(id)).toHaveLength(2);
  });

  it('is published as its reviewer read it', async () => {
    const { id } = await create();
    await act('save', id, { version: 1, article: { title: 'Changed under review' } }, author.client);
    expect(refusal(await act('publish', id, { version: 1 }, publisher.client))).toEqual([409, 'article.changedMeanwhile']);
  });

  it('keeps a version of every change, whichever door it came through', async () => {
    const { id } = await create({ title: 'Doors' });
    await author.client.post(`ticketingArticles:update?filterByTk=${id}`, { title: 'Through the stock form' });
    expect(await versions(id)).toEqual([[1, 'Doors', expect.any(String)], [2, 'Through the stock form', expect.any(String)]]);
  });

  it('has columns only the rules of the desk write', async () => {
    const { id } = await create();
    for (const [column, value] of Object.entries({ state: 'published', liveVersion: 1, version: 7, articleNo: 'KB-1', helpfulCount: 99, useCount: 99 })) {
      expect(refusal(await publisher.client.post(`ticketingArticles:update?filterByTk=${id}`, { [column]: value })), column).toEqual([400, 'article.fieldReadOnly']);
      expect(refusal(await publisher.client.post('ticketingArticles:create', { ...TEXT, [column]: value })), column).toEqual([400, 'article.fieldReadOnly']);
    }
    expect(await stored(id)).toMatchObject({ state: 'draft', version: 1, liveVersion: null, helpfulCount: 0 });
  });

  it('keeps its versions as they are, also from administrators', async () => {
    const { id } = await create();
    const version = await t.db.getRepository('ticketingArticleVersions').findOne({ filter: { articleId: id } });
    const filterByTk = String(version?.get('id'));
    expect(refusal(await t.admin.post(`ticketingArticleVersions:update?filterByTk=${filterByTk}`, { title: 'Forged' }))).toEqual([403, 'article.versionsFixed']);
    expect(refusal(await t.admin.post(`ticketingArticleVersions:destroy?filterByTk=${filterByTk}`, {}))).toEqual([403, 'article.versionsFixed']);
    expect((await t.admin.post(`ticketingArticles:destroy?filterByTk=${id}`, {})).status).toBe(200);
    expect(await versions(id)).toEqual([]);
  });

  it('remembers who sent it to review, published and archived it, and when', async () => {
    const { id } = await create({ title: 'With a past' });
    await act('submit', id, { version: 1 }, author.client);
    await act('sendBack', id, { version: 1, reason: 'A picture is missing.' }, publisher.client);
    await act('save', id, { version: 1, article: { content: 'With a picture' } }, author.client);
    for (const [move, { client }] of [['submit', author], ['publish', publisher], ['archive', publisher], ['restore', publisher]] as const) await act(move, id, {}, client);
    // What was refused is no move.
    await act('publish', id, {}, author.client);
    const { body } = await author.client.get('ticketingArticles:history', { filterByTk: id });
    expect((body.data as Record<string, unknown>[]).reverse().map(({ move, fromState, toState, version, reason, actorName }) => [move, fromState, toState, version, actorName, reason])).toEqual([
      ['submit', 'draft', 'review', 1, 'author', null],
      ['sendBack', 'review', 'draft', 1, 'publisher', 'A picture is missing.'],
      ['submit', 'draft', 'review', 2, 'author', null],
      ['publish', 'review', 'published', 2, 'publisher', null],
      ['archive', 'published', 'archived', 2, 'publisher', null],
      ['restore', 'archived', 'draft', 2, 'publisher', null],
    ]);
    for (const { at } of body.data) expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
  });

  it('has a past nobody rewrites, which goes with it and is shown to those who may see it', async () => {
    const { id } = await published();
    const move = await t.db.getRepository('ticketingArticleMoves').findOne({ filter: { articleId: id } });
    const filterByTk = String(move?.get('id'));
    for (const [action, values] of [['update', { actorName: 'Forged' }], ['destroy', {}]] as const) {
      expect(refusal(await t.admin.post(`ticketingArticleMoves:${action}?filterByTk=${filterByTk}`, values)), action).toEqual([403, 'article.movesFixed']);
    }
    expect(refusal(await t.admin.post('ticketingArticleMoves:create', { articleId: id, move: 'publish' }))).toEqual([403, 'article.movesFixed']);
    expect(refusal(await stranger.client.get('ticketingArticles:history', { filterByTk: id }))).toEqual([403, 'article.notAllowed']);
    expect(refusal(await author.client.get('ticketingArticles:history', { filterByTk: '1' }))).toEqual([404, 'article.unknown']);
    await t.admin.post(`ticketingArticles:destroy?filterByTk=${id}`, {});
    expect(await t.db.getRepository('ticketingArticleMoves').count({ filter: { articleId: id } })).toBe(0);
  });

  it('has an owner, a day to look at it again, and articles it leads on to, in their order, without a new version', async () => {
    const [one, two] = [await create({ title: 'One' }), await published({ title: 'Two' })];
    const { id } = await published();
    const saved = await act('save', id, { version: 1, article: { ownerId: publisher.id, reviewBy: '2027-03-01T12:00:00.000Z', related: [two.id, one.id] } }, author.client);
    expect(saved.status).toBe(200);
    const { body } = await author.client.get('ticketingArticles:standing', { filterByTk: id });
    expect(body.data.owner).toEqual({ id: String(publisher.id), name: 'publisher' });
    expect(body.data.related.map((related: { title: string; isPublished: boolean }) => [related.title, related.isPublished])).toEqual([['Two', true], ['One', false]]);
    expect(body.data.article).toMatchObject({ version: 1, state: 'published', reviewBy: '2027-03-01T12:00:00.000Z' });
    await act('save', id, { version: 1, article: { related: [], ownerId: null, reviewBy: null } }, author.client);
    expect((await author.client.get('ticketingArticles:standing', { filterByTk: id })).body.data).toMatchObject({ owner: null, related: [], article: { reviewBy: null } });
  });

  it('begins with articles it leads on to', async () => {
    const one = await create({ title: 'One' });
    const { id } = await create({ related: [one.id] });
    expect((await author.client.get('ticketingArticles:standing', { filterByTk: id })).body.data.related).toMatchObject([{ title: 'One' }]);
  });

  it('leads on to other articles that are there, ten at most, and is owned by people', async () => {
    const { id } = await create();
    const wrong: [string, unknown][] = [['related', [id]], ['related', ['999']], ['related', 'x'], ['related', [{ id: 1 }]], ['ownerId', '999999'], ['ownerId', { $ne: 1 }], ['reviewBy', 'soon']];
    for (const [column, value] of wrong) expect(refusal(await act('save', id, { version: 1, article: { [column]: value } }, author.client)), `${column} ${JSON.stringify(value)}`).toEqual([400, 'article.inputInvalid']);
    const many: { id: string }[] = [];
    while (many.length <= 10) many.push(await create());
    expect(refusal(await act('save', id, { version: 1, article: { related: many.map((article) => article.id) } }, author.client))).toEqual([400, 'article.tooLong']);
    expect((await author.client.get('ticketingArticles:standing', { filterByTk: id })).body.data.related).toEqual([]);
  });

  it('is never overwritten where it has no versions either: who chose another owner or other related articles is told who was faster', async () => {
    const [one, two] = [await create({ title: 'One' }), await create({ title: 'Two' })];
    const { id } = await create({ title: 'Two editors' });
    const was = { ownerId: author.id, related: [], reviewBy: null };
    expect((await act('save', id, { version: 1, article: { related: [one.id] }, was }, publisher.client)).status).toBe(200);
    const late = await act('save', id, { version: 1, article: { related: [two.id] }, was: { related: [] } }, author.client);
    expect(refusal(late)).toEqual([409, 'article.changedMeanwhile']);
    expect(late.body.errors[0].message).toContain('publisher');
    // What nobody else has touched is saved.
    expect((await act('save', id, { version: 1, article: { ownerId: publisher.id }, was: { ownerId: String(author.id) } }, author.client)).status).toBe(200);
    expect(refusal(await act('save', id, { version: 1, article: { ownerId: author.id, title: 'Lost' }, was: { ownerId: author.id } }, publisher.client))).toEqual([409, 'article.changedMeanwhile']);
    const { body } = await author.client.get('ticketingArticles:standing', { filterByTk: id });
    expect(body.data).toMatchObject({ owner: { name: 'publisher' }, related: [{ title: 'One' }], article: { title: 'Two editors', version: 1 } });
    const answers = await Promise.all([[two.id], [two.id, one.id]].map((related) => act('save', id, { version: 1, article: { related }, was: { related: [one.id] } }, author.client)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(refusal(await act('save', id, { version: 1, article: {}, was: { title: 'x' } }, author.client))).toEqual([400, 'article.fieldReadOnly']);
  });

  it('shows its text as safe HTML', async () => {
    const { body } = await author.client.post('ticketingArticles:preview', { content: '**bold** <script>alert(1)</script>' });
    expect(body.data.html).toContain('<strong>bold</strong>');
    expect(body.data.html).not.toContain('<script');
  });

  it('tells its editor what he may do now', async () => {
    const { id } = await create();
    const may = async (client: Client) => (await client.get('ticketingArticles:standing', { filterByTk: id })).body.data.may;
    expect(await may(author.client)).toEqual({ write: true, publish: false, moves: ['submit'] });
    expect(await may(publisher.client)).toEqual({ write: true, publish: true, moves: ['submit', 'publish', 'archive'] });
  });
});

describe('the search', () => {
  it('finds what is published and nothing else', async () => {
    await create({ title: 'Unpublished walrus' });
    const { id, articleNo } = await published({ title: 'Published walrus' });
    expect(await found('walrus')).toEqual([articleNo]);
    await act('archive', id, { version: 1 }, publisher.client);
    expect(await found('walrus')).toEqual([]);
  });

  it('no longer finds what was deleted', async () => {
    const { id, articleNo } = await published({ title: 'Deleted ocelot' });
    expect(await found('ocelot')).toEqual([articleNo]);
    await t.admin.post(`ticketingArticles:destroy?filterByTk=${id}`, {});
    expect(await found('ocelot')).toEqual([]);
  });

  it('finds Chinese', async () => {
    const { articleNo } = await published({ title: '打印机卡纸怎么办', content: '打开纸盒，取出卡住的纸张。', language: 'zh' });
    expect((await found('三楼打印机又卡纸了'))[0]).toBe(articleNo);
  });

  it('is only for people who may see articles, and shows them no others', async () => {
    expect(refusal(await stranger.client.get('ticketingArticles:search', { q: 'vpn' }))).toEqual([403, 'article.notAllowed']);
    const { id } = await create();
    for (const action of ['standing', 'submit', 'publish', 'save', 'archive']) expect((await stranger.client.post(`ticketingArticles:${action}?filterByTk=${id}`, { version: 1, article: {} })).status, action).toBe(403);
  });

  it('refuses a question that is none', async () => {
    expect(refusal(await author.client.get('ticketingArticles:search', {}))).toEqual([400, 'article.inputInvalid']);
    expect(refusal(await author.client.get('ticketingArticles:standing', { filterByTk: 'x' }))).toEqual([404, 'article.unknown']);
  });
});

it('what one node publishes, the other finds with its next search', async () => {
  const other = await t.secondNode();
  await published({ title: 'Narwhal' });
  expect(((await other.admin.get('ticketingArticles:search', { q: 'narwhal' })).body.data as unknown[]).length).toBe(1);
  const { articleNo } = await published({ title: 'Narwhal again' });
  const again = (await other.admin.get('ticketingArticles:search', { q: 'again' })).body.data as { articleNo: string }[];
  expect(again.map((one) => one.articleNo)).toContain(articleNo);
});
