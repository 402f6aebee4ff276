// Images in articles, on real storage: who may keep one, who sees it, and when it goes.
import fs from 'node:fs';
import path from 'node:path';
import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type Client, type CreatedUser, type TestApp } from '@test/harness';
import { passFor, passSecret } from '../images/image-pass';
import { removeUnusedImages } from '../images/remove-unused';
import type { KnowledgeDesk } from '../knowledge-desk';

const KNOWLEDGE = '@ticketing/plugin-knowledge';
const HOUR_MS = 3_600_000;
const MB = 1024 * 1024;
const of = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const PNG = of('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');
const GIF = of('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');
const WEBP = of('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA');
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...new TextEncoder().encode('JFIF'), ...new Array<number>(30).fill(0)]);
const UNKNOWN = '/api/ticketingImages/00000000000000000000000000000000';

let t: TestApp;
let author: CreatedUser;
let publisher: CreatedUser;
let reader: CreatedUser;
let stranger: CreatedUser;

beforeAll(async () => {
  t = await startApp();
  author = await t.createUser({ username: 'author', roles: ['ticketing_agent'] });
  publisher = await t.createUser({ username: 'publisher', roles: ['ticketing_supervisor'] });
  stranger = await t.createUser({ username: 'stranger', roles: ['ticketing_customer'] });
  // Writes articles, but sees those for customers only.
  await t.admin.post('roles:create', { name: 'narrow', title: 'Narrow' });
  const scope = (await t.admin.post('dataSources/main/rolesResourcesScopes:create', { key: 'for_customers', name: 'For customers', resourceName: 'ticketingArticles', scope: { audience: { $eq: 'public' } } })).body.data;
  const actions = [{ name: 'view', scope: scope.id }, { name: 'create' }, { name: 'update', scope: scope.id }];
  await t.admin.post('roles/narrow/dataSourceResources:create', { dataSourceKey: 'main', name: 'ticketingArticles', usingActionsConfig: true, actions });
  reader = await t.createUser({ username: 'reader', roles: ['narrow'] });
});
afterAll(() => t.stop());

const send = (client: Client, content: Uint8Array | string, filename = 'screen.png', contentType = 'image/png') => client.upload('ticketingImages:upload', { field: 'file', filename, content, contentType });
const kept = async (content = PNG, client = author.client): Promise<string> => (await send(client, content)).body.data.address;
const refusal = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [status, body.errors?.[0]?.code];
const visit = async (address: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(new URL(address, t.baseUrl), { redirect: 'manual', headers });
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
};
const statusOf = async (address: string) => (await visit(address)).status;
const textWith = (address: string) => `Look:\n\n![The screen](${address})`;
const srcIn = (html: string) => (html.match(/<img src="([^"]+)"/)?.[1] ?? '').replaceAll('&amp;', '&');
async function article(address: string, values: Record<string, unknown> = {}, client: Client = author.client): Promise<{ id: string; articleNo: string }> {
  const { body } = await client.post('ticketingArticles:create', { title: 'With an image', content: textWith(address), audience: 'public', language: 'en', ...values });
  return body.data;
}
const act = (action: string, id: string, values: object = {}, client = publisher.client) => client.post(`ticketingArticles:${action}?filterByTk=${id}`, values);
const imageOf = (address: string) => t.db.getRepository('ticketingArticleImages').findOne({ filter: { key: String(address.split('/').pop()) } }) as Promise<Model | null>;
const files = () => (fs.readdirSync(path.join(process.env.STORAGE_PATH ?? '', 'uploads'), { recursive: true }) as string[]).filter((name) => /\.(png|jpg|gif|webp)$/.test(name)).length;

describe('an image', () => {
  it.each([['png', PNG, 'image/png'], ['jpeg', JPEG, 'image/jpeg'], ['gif', GIF, 'image/gif'], ['webp', WEBP, 'image/webp']] as const)('is kept as %s, whatever its name says', async (_name, content, type) => {
    const answer = await send(author.client, content, 'holiday.txt', 'text/plain');
    expect([answer.status, Object.keys(answer.body.data)]).toEqual([200, ['address']]);
    expect(answer.body.data.address).toMatch(/^\/api\/ticketingImages\/[0-9a-f]{32}$/);
    expect((await imageOf(answer.body.data.address))?.toJSON()).toMatchObject({ mimetype: type, title: 'holiday', createdById: author.id, size: content.length });
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/svg+xml'],
    ['a page that is called an image', '<!doctype html><script>alert(1)</script><p>More text than fits into the head of an image', 'image/png'],
    ['a page behind the mark of a GIF', 'GIF89a<script>alert(document.cookie)</script>'.replace('<scr', '\0\0\0\0<scr'), 'image/gif'],
    ['nothing', '', 'image/png'],
  ])('is not %s', async (_name, content, type) => {
    const before = files();
    expect(refusal(await send(author.client, content, 'screen.png', type))).toEqual([400, 'article.imageType']);
    expect(files()).toBe(before);
  });

  it('has at most five megabytes', async () => {
    const large = new Uint8Array(5 * MB);
    large.set(PNG);
    expect((await send(author.client, large)).status).toBe(200);
    const tooLarge = new Uint8Array(5 * MB + 1);
    tooLarge.set(PNG);
    const answer = await send(author.client, tooLarge);
    expect(refusal(answer)).toEqual([413, 'article.imageTooLarge']);
    expect(answer.body.errors[0].message).toContain('5 MB');
  });

  it('is one file in a field of its name', async () => {
    expect(refusal(await author.client.post('ticketingImages:upload', { file: 'x' }))).toEqual([400, 'article.imageMissing']);
    expect(refusal(await author.client.upload('ticketingImages:upload', { field: 'other', filename: 'a.png', content: PNG, contentType: 'image/png' }))).toEqual([400, 'article.imageMissing']);
  });

  it('is kept for whoever may write articles and nobody else', async () => {
    expect((await send(reader.client, PNG)).status).toBe(200);
    expect(refusal(await send(stranger.client, PNG))).toEqual([403, 'article.notAllowed']);
    expect((await send(t.anonymous, PNG)).status).toBe(401);
    expect((await author.client.upload('ticketingArticleImages:create', { field: 'file', filename: 'x.svg', content: '<svg/>', contentType: 'image/svg+xml' })).status).toBe(403);
    for (const client of [author.client, reader.client, stranger.client]) expect((await client.get('ticketingArticleImages:list')).status).toBe(403);
  });
});

describe('strangers', () => {
  it('see an image while it stands in the published text of an article for customers, and as little as nothing before and after', async () => {
    const address = await kept();
    const unknown = await visit(UNKNOWN);
    const asUnknown = async () => {
      const answer = await visit(address);
      const comparable = ({ headers }: typeof answer) => [...headers].filter(([name]) => !/^(date|x-request-id|x-response-time)$|ratelimit/.test(name));
      expect([answer.status, Buffer.from(answer.bytes).toString(), comparable(answer)]).toEqual([404, Buffer.from(unknown.bytes).toString(), comparable(unknown)]);
    };
    await asUnknown();
    const { id, articleNo } = await article(address);
    await asUnknown();
    await act('submit', id);
    await asUnknown();
    await act('publish', id);
    const { status, headers, bytes } = await visit(address);
    expect([status, bytes]).toEqual([200, PNG]);
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control', 'content-length'].map((name) => [name, headers.get(name)]))).toEqual({
      'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-cache', 'content-length': String(PNG.length),
    });
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="[0-9a-f]{32}\.png"$/);
    // As browsers ask again for what they hold.
    const again = { 'If-None-Match': String(headers.get('etag')), 'Cache-Control': 'max-age=0' };
    expect((await visit(address, again)).status).toBe(304);
    const page = await visit(`/api/ticketingHelp/${articleNo}`);
    expect(Buffer.from(page.bytes).toString()).toContain(`<img src="${address}" alt="The screen"`);
    expect(page.headers.get('content-security-policy')).toContain("img-src 'self';");
    await act('archive', id);
    await asUnknown();
    expect((await visit(address, again)).status).toBe(404);
  });

  it('see what is published, not what is being written: an image goes with the text it stood in', async () => {
    const [first, second] = [await kept(), await kept(GIF)];
    const { id } = await article(first);
    await act('publish', id);
    await act('save', id, { version: 1, article: { content: textWith(second) } }, author.client);
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 404]);
    await act('publish', id, { version: 2 });
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
  });

  it('see no image of an article for the desk, also not of one that was for customers', async () => {
    const address = await kept();
    const { id } = await article(address, { audience: 'internal' });
    await act('publish', id);
    expect(await statusOf(address)).toBe(404);
    await act('save', id, { version: 1, article: { audience: 'public' } });
    expect(await statusOf(address)).toBe(404);
    await act('publish', id);
    expect(await statusOf(address)).toBe(200);
    await act('save', id, { version: 2, article: { audience: 'internal' } });
    await act('publish', id);
    expect(await statusOf(address)).toBe(404);
  });

  it('see it as long as one of the articles that show it is there for them', async () => {
    const address = await kept();
    const articles = [await article(address), await article(address)];
    for (const { id } of articles) await act('publish', id);
    await act('archive', articles[0].id);
    expect(await statusOf(address)).toBe(200);
    await t.admin.post(`ticketingArticles:destroy?filterByTk=${articles[1].id}`, {});
    expect(await statusOf(address)).toBe(404);
    expect(await t.db.getRepository('ticketingArticleImageUses').count({ filter: { articleId: articles[1].id } })).toBe(0);
  });

  it('get nothing for an address that only looks like one', async () => {
    for (const address of ['/api/ticketingImages/1', '/api/ticketingImages/%27', '/api/ticketingImages:get', '/api/ticketingImages:get?filterByTk[]=a', `${UNKNOWN}?pass[]=a`, '/api/ticketingImages']) {
      expect(await statusOf(address), address).toBeGreaterThanOrEqual(400);
      expect(await statusOf(address), address).toBeLessThan(500);
    }
  });
});

describe('in the workspace', () => {
  it('whoever may view an article sees its images, and they are shown by a browser that sends no sign of who asks', async () => {
    const address = await kept();
    const { id } = await article(address, { audience: 'internal' });
    for (const { client } of [author, publisher]) {
      const src = srcIn((await client.get('ticketingArticles:standing', { filterByTk: id })).body.data.html);
      expect(src).toMatch(new RegExp(`^${address}\\?pass=\\d+\\.[0-9a-f]{64}$`));
      expect((await visit(src)).bytes).toEqual(PNG);
    }
    expect((await reader.client.get('ticketingArticles:standing', { filterByTk: id })).status).toBe(404);
  });

  it('an author sees in the preview what he has just put in, and others nothing yet', async () => {
    const address = await kept();
    const shown = async ({ client }: CreatedUser) => srcIn((await client.post('ticketingArticles:preview', { content: textWith(address) })).body.data.html);
    expect(await statusOf(await shown(author))).toBe(200);
    expect(await shown(publisher)).toBe(address);
    expect(await shown(reader)).toBe(address);
    expect((await stranger.client.post('ticketingArticles:preview', { content: textWith(address) })).status).toBe(403);
  });

  it('nobody sees an image of an article that is not his to read, by writing its address into one of his own', async () => {
    const address = await kept();
    const { id: secret } = await article(address, { audience: 'internal' });
    const { id } = await article(address, { title: 'A bait' }, reader.client);
    expect(srcIn((await reader.client.post('ticketingArticles:preview', { content: textWith(address) })).body.data.html)).toBe(address);
    expect(srcIn((await reader.client.get('ticketingArticles:standing', { filterByTk: id })).body.data.html)).toBe(address);
    await act('publish', id);
    expect(await statusOf(address)).toBe(404);
    // Who may read the one may show it in the other.
    await act('save', id, { version: 1, article: { summary: 'Looked at' } }, author.client);
    expect(await statusOf(srcIn((await reader.client.get('ticketingArticles:standing', { filterByTk: id })).body.data.html))).toBe(200);
    expect(secret).not.toBe(id);
  });

  it('a pass opens one image for two hours at most, and cannot be made up', async () => {
    const [address, other] = [await kept(), await kept()];
    const [key, otherKey] = [address, other].map((one) => one.split('/').pop() as string);
    const secret = passSecret(t.app);
    const open = (hoursAgo: number, of = key, by = secret) => statusOf(`${address}?pass=${passFor(by, of, new Date(Date.now() - hoursAgo * HOUR_MS))}`);
    expect([await open(0), await open(0.99), await open(2)]).toEqual([200, 200, 404]);
    expect([await open(0, otherKey), await open(0, key, 'another secret')]).toEqual([404, 404]);
    const later = passFor(secret, key, new Date()).replace(/^\d+/, (until) => String(Number(until) + 100));
    expect(await statusOf(`${address}?pass=${later}`)).toBe(404);
  });

  it('images of other hosts are not shown, neither there nor in the help centre', async () => {
    const content = '![pixel](https://tracker.example/1.gif?reader=7) ![data](data:image/png;base64,iVBORw0KGgo=) ![local](/storage/uploads/x.png)';
    const { id, articleNo } = await article('', { content });
    await act('publish', id);
    const { html } = (await author.client.get('ticketingArticles:standing', { filterByTk: id })).body.data;
    const page = Buffer.from((await visit(`/api/ticketingHelp/${articleNo}`)).bytes).toString();
    for (const text of [html, page]) expect(text).not.toContain('<img');
    expect(html).toContain('href="https://tracker.example/1.gif?reader=7"');
  });
});

describe('an image no article uses', () => {
  const sweep = async (hours: number): Promise<number> => {
    const plugin = t.plugin<{ clock: { now(): Date }; desk: KnowledgeDesk }>(KNOWLEDGE);
    const { clock } = plugin;
    plugin.clock = { now: () => new Date(Date.now() + hours * HOUR_MS) };
    try {
      return await removeUnusedImages(plugin.desk);
    } finally {
      plugin.clock = clock;
    }
  };

  it('goes after a day, row and file; one that stands in any version of an article stays', async () => {
    await sweep(25);
    const [unused, once, now] = [await kept(), await kept(), await kept()];
    const { id } = await article(once);
    await act('save', id, { version: 1, article: { content: textWith(now) } }, author.client);
    const before = files();
    expect(await sweep(23)).toBe(0);
    expect(await sweep(25)).toBe(1);
    expect(before - files()).toBe(1);
    expect(await Promise.all([unused, once, now].map(async (address) => Boolean(await imageOf(address))))).toEqual([false, true, true]);
    await t.admin.post(`ticketingArticles:destroy?filterByTk=${id}`, {});
    expect(await sweep(25)).toBe(2);
  });

  it('is not taken from under the article that is being saved with it', async () => {
    const address = await kept();
    const { id } = await article('', { content: 'Soon with an image' });
    const [saved, removed] = await Promise.all([act('save', id, { version: 1, article: { content: textWith(address) } }, author.client), sweep(25)]);
    expect(saved.status).toBe(200);
    const isThere = Boolean(await imageOf(address));
    expect(removed).toBe(isThere ? 0 : 1);
    expect(await t.db.getRepository('ticketingArticleImageUses').count({ filter: { articleId: id } })).toBe(isThere ? 1 : 0);
  });
});
