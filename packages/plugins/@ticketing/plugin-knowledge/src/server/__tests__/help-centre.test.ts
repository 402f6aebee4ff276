import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';

let t: TestApp;
const SECRET = 'Goodwill up to 200 without asking';
let publicNo: string;
let internalNo: string;

beforeAll(async () => {
  t = await startApp();
  publicNo = await published({ title: 'Paper jam in the printer', summary: 'What to do when paper is stuck.', content: '## Steps\n\n1. Open the **tray**.' });
  internalNo = await published({ title: SECRET, content: 'Printer paper goodwill rules', audience: 'internal' });
  await published({ title: '打印机卡纸怎么办', content: '打开纸盒，取出卡住的纸张。', language: 'zh' });
  await published({ title: 'Printer <script>alert(1)</script>', summary: '"><img src=x onerror=alert(1)>', content: '<img src=x onerror=alert(1)> [x](javascript:alert(1))' });
  await create({ title: 'Unpublished printer draft' });
});
afterAll(() => t.stop());

async function create(values: Record<string, unknown>) {
  const { body } = await t.admin.post('ticketingArticles:create', { audience: 'public', language: 'en', ...values });
  return body.data as { id: string; articleNo: string };
}
async function published(values: Record<string, unknown>): Promise<string> {
  const { id, articleNo } = await create(values);
  expect((await t.admin.post(`ticketingArticles:publish?filterByTk=${id}`, { version: 1 })).status).toBe(200);
  return articleNo;
}
async function visit(path: string, init: RequestInit = {}) {
  const answer = await fetch(`${t.baseUrl}/api/${path}`, { redirect: 'manual', ...init });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const suggested = async (q: string, lang = 'en') => (JSON.parse((await visit(`ticketingHelp:search?lang=${lang}&q=${encodeURIComponent(q)}`)).text) as { data: { title: string; href: string }[] }).data;

describe('the help centre', () => {
  it('lists what is published for customers, in the language of the reader', async () => {
    const { status, text } = await visit('ticketingHelp?lang=en');
    expect(status).toBe(200);
    expect(text).toContain('Paper jam in the printer');
    for (const other of ['打印机卡纸', 'Unpublished', SECRET]) expect(text).not.toContain(other);
    expect((await visit('ticketingHelp', { headers: { 'Accept-Language': 'zh-CN' } })).text).toContain('打印机卡纸怎么办');
  });

  it('shows an article at an address that says what it is about, which outlives its title', async () => {
    const [{ href }] = await suggested('paper jam');
    expect(href).toContain(`/api/ticketingHelp/${publicNo}-paper-jam-in-the-printer`);
    for (const address of [href.replace('/api/', ''), `ticketingHelp/${publicNo}`, `ticketingHelp/${publicNo}-an-older-title`]) {
      const { status, text } = await visit(address);
      expect([status, text.includes('<strong>tray</strong>')]).toEqual([200, true]);
      expect(text).toContain('rel="canonical"');
    }
  });

  it('finds while somebody types, in both languages', async () => {
    expect((await suggested('pap'))[0].title).toBe('Paper jam in the printer');
    expect((await suggested('打印机卡纸了', 'zh'))[0].title).toBe('打印机卡纸怎么办');
    expect(await suggested('')).toEqual([]);
  });

  it('works without a script', async () => {
    expect((await visit('ticketingHelp?lang=en&q=stuck+paper')).text).toMatch(/Found for[\s\S]*Paper jam in the printer/);
  });

  it('never tells of internal articles and drafts: not in lists, search, addresses, related ones, or the map for search engines', async () => {
    const pages = ['ticketingHelp?lang=en', `ticketingHelp?lang=en&q=${encodeURIComponent(SECRET)}`, 'ticketingHelp:search?lang=en&q=goodwill', `ticketingHelp/${publicNo}`, 'ticketingHelp:sitemap'];
    for (const page of pages) {
      const { text } = await visit(page);
      expect(text.replaceAll(SECRET, page.includes('q=') ? '' : SECRET), page).not.toContain(SECRET);
      for (const hidden of [internalNo, 'goodwill rules', 'Unpublished']) expect(text, page).not.toContain(hidden);
    }
    const known = await visit(`ticketingHelp/${internalNo}`);
    const unknown = await visit('ticketingHelp/KB-999999');
    expect([known.status, unknown.status]).toEqual([404, 404]);
    const anonymous = ({ text }: { text: string }) => text.replace(/nonce="[^"]*"/g, '');
    expect(anonymous(known)).toBe(anonymous(unknown));
  });

  it('leads on to the articles its editors chose, as customers may read them and no others', async () => {
    const ids = async (...titles: string[]) => (await Promise.all(titles.map((title) => t.db.getRepository('ticketingArticles').findOne({ filter: { title } })))).map((row) => String(row?.get('id')));
    await published({ title: 'Cleaning the rollers', summary: 'Every year.', content: 'Use a cloth.' });
    const rewritten = await published({ title: 'Order toner', content: 'Ask the desk.' });
    const related = await ids('Order toner', SECRET, 'Unpublished printer draft', 'Cleaning the rollers', '打印机卡纸怎么办');
    await t.admin.post(`ticketingArticles:save?filterByTk=${related[0]}`, { version: 1, article: { title: 'SECRET DISCOUNT', audience: 'internal' } });
    const [paperJam] = await ids('Paper jam in the printer');
    const shown = async () => {
      const { text } = await visit(`ticketingHelp/${publicNo}?lang=en`);
      expect(text).not.toMatch(/SECRET|Goodwill|Unpublished/);
      return [...(text.split('id="related">')[1]?.split('</section>')[0] ?? '').matchAll(/<a href="[^"]*">([^<]*)/g)].map(([, title]) => title);
    };
    expect(await shown()).toEqual([]);
    await t.admin.post(`ticketingArticles:save?filterByTk=${paperJam}`, { version: 1, article: { related } });
    // The toner by its published title, not by the one that is being written.
    expect(await shown()).toEqual(['Order toner', 'Cleaning the rollers', '打印机卡纸怎么办']);
    expect((await visit(`ticketingHelp/${publicNo}?lang=zh`)).text).toContain('相关文章');
    await t.admin.post(`ticketingArticles:archive?filterByTk=${related[3]}`, {});
    await t.admin.post(`ticketingArticles:publish?filterByTk=${related[0]}`, {});
    expect(await shown()).toEqual(['打印机卡纸怎么办']);
    expect((await visit(`ticketingHelp/${rewritten}`)).status).toBe(404);
    await t.admin.post(`ticketingArticles:save?filterByTk=${paperJam}`, { version: 1, article: { related: [] } });
    expect(await shown()).toEqual([]);
    await t.admin.post(`ticketingArticles:archive?filterByTk=${related[0]}`, {});
  });

  it('is closed where the workspace is open: strangers read no article through the API', async () => {
    for (const path of ['ticketingArticles:list', 'ticketingArticles:search?q=printer', 'ticketingArticleVersions:list', 'ticketingArticles:standing?filterByTk=1']) expect((await visit(path)).status, path).toBeGreaterThanOrEqual(401);
  });

  it('runs nothing an article or a question brings along', async () => {
    const pages = [await visit('ticketingHelp?lang=en'), await visit(`ticketingHelp?lang=en&q=${encodeURIComponent('"><script>alert(1)</script>')}`)];
    const [{ href }] = (await suggested('alert')).filter(({ title }) => title.includes('script'));
    pages.push(await visit(href.replace('/api/', '')));
    for (const { text, headers } of pages) {
      expect(text).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    }
  });

  it('tells search engines of articles and not of searches', async () => {
    expect((await visit(`ticketingHelp/${publicNo}`)).text).not.toContain('noindex');
    expect((await visit('ticketingHelp?q=x')).text).toContain('noindex');
    const { text, headers } = await visit('ticketingHelp:sitemap');
    expect(headers.get('content-type')).toContain('xml');
    expect(text.match(/<loc>/g)).toHaveLength(3);
  });

  it('no longer shows what was archived', async () => {
    const { id, articleNo } = await create({ title: 'Soon in the archive', content: 'Text' });
    await t.admin.post(`ticketingArticles:publish?filterByTk=${id}`, {});
    expect((await visit(`ticketingHelp/${articleNo}`)).status).toBe(200);
    await t.admin.post(`ticketingArticles:archive?filterByTk=${id}`, {});
    expect((await visit(`ticketingHelp/${articleNo}`)).status).toBe(404);
    expect(await suggested('archive')).toEqual([]);
  });
});

describe('a vote', () => {
  const vote = (isHelpful: string, cookie?: string) =>
    visit(`ticketingHelp:vote?filterByTk=${publicNo}`, { method: 'POST', body: new URLSearchParams({ isHelpful }), headers: cookie ? { Cookie: cookie } : {} });
  const counts = async () => {
    const row = await t.db.getRepository('ticketingArticles').findOne({ filter: { articleNo: publicNo } });
    return [row?.get('helpfulCount'), row?.get('unhelpfulCount')];
  };

  it('counts once for each reader, who may change his mind', async () => {
    const first = await vote('yes');
    expect([first.status, first.headers.get('location')]).toEqual([303, expect.stringContaining('done=voted')]);
    const cookie = String(first.headers.get('set-cookie')).split(';')[0];
    await vote('yes', cookie);
    expect(await counts()).toEqual([1, 0]);
    await vote('no', cookie);
    expect(await counts()).toEqual([0, 1]);
    await vote('yes');
    expect(await counts()).toEqual([1, 1]);
  });

  it('says yes or no, and leaves the text of the article as it is', async () => {
    const before = await counts();
    expect((await vote('maybe')).status).toBe(303);
    expect(await counts()).toEqual(before);
    expect((await t.db.getRepository('ticketingArticles').findOne({ filter: { articleNo: publicNo } }))?.get('version')).toBe(1);
  });
});
