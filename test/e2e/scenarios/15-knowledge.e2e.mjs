import zlib from 'node:zlib';
import { signIn } from '../lib/api.mjs';
import { PHONE } from '../lib/browser.mjs';
import { ADDRESS, rowOf, visit, workspaceOf } from '../lib/desk-window.mjs';
import { assert } from '../lib/expect.mjs';

export const title = 'What the desk knows';

const ARTICLES = '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_articles';
const REVIEW = '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_review';
const TITLE = 'VPN drops every hour';
const TEXT = '## What to do\n\n1. Open the **network settings**.\n2. Raise the lease time to 24 hours.\n\n| Device | Menu |\n|---|---|\n| Laptop | Network |';
const RELATED = 'The same fault is back after a repair. Do I pay again?';

const editorOf = (page) => page.getByRole('region', { name: /^KB-\d{6}$|^New article$/ }).filter({ visible: true });

/** A picture of a screen with a window on it, as somebody might paste it: PNG, RGB. */
function screenshot(width = 480, height = 270) {
  const row = (y) => Buffer.from(Array.from({ length: width }, (_, x) => {
    const isWindow = x > 60 && x < width - 60 && y > 40 && y < height - 40;
    const isBar = isWindow && y < 70;
    return isBar ? [11, 87, 208] : isWindow ? [255, 255, 255] : [150, 175, 205];
  }).flat());
  const pixels = Buffer.concat(Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.from([0]), row(y)])));
  const chunk = (type, content) => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(zlib.crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', zlib.deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}

/** Pastes a file as a browser does after a screenshot was taken: without text beside it. */
const pasteImage = (field, bytes) => field.evaluate((textArea, content) => {
  const clipboard = new window.DataTransfer();
  clipboard.items.add(new window.File([new Uint8Array(content)], 'image.png', { type: 'image/png' }));
  textArea.dispatchEvent(new window.ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
}, [...bytes]);

/** Whether a picture is there and has pixels. */
async function assertShown(picture, what) {
  await picture.waitFor();
  await picture.evaluate((image) => image.decode());
  assert((await picture.evaluate((image) => image.naturalWidth)) === 480, `${what} to show its picture`);
}

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const ann = await open('ann');
  let articleNo;

  await step('Ann writes an article and sees what it will look like', async () => {
    await visit(ann, ARTICLES);
    await ann.getByRole('button', { name: 'New article' }).filter({ visible: true }).first().click();
    const editor = editorOf(ann);
    await editor.getByLabel('Title').fill(TITLE);
    await editor.getByLabel('Summary').fill('Raise the lease time of the connection.');
    await editor.getByLabel('Text', { exact: true }).fill(TEXT);
    await editor.getByText('Customers', { exact: true }).click();
    await editor.getByLabel('Keywords').fill('remote access');
    await editor.getByLabel('Keywords').press('Enter');
    await editor.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: 'What to do' }).waitFor();
    await pasteImage(editor.getByLabel('Text', { exact: true }), screenshot());
    await assertShown(editor.getByRole('region', { name: 'Preview' }).getByRole('img', { name: 'Image' }), 'the preview');
    await ann.keyboard.type('The network settings');
    await assertShown(editor.getByRole('region', { name: 'Preview' }).getByRole('img', { name: 'The network settings' }), 'the preview with other words');
    await picture(ann, 'article-with-image');
    await editor.locator('input[type=file]').setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') });
    await editor.getByRole('alert').filter({ hasText: 'Only PNG, JPEG, GIF and WebP' }).waitFor();
    await editor.getByRole('alert').getByRole('button').click();
    await editor.getByLabel('Related articles').click();
    await editor.getByLabel('Related articles').fill('打印机');
    await ann.locator('.ant-select-item-option').filter({ hasText: '打印机', visible: true }).first().waitFor();
    await editor.getByLabel('Related articles').fill('pay again');
    await ann.locator('.ant-select-item-option').filter({ hasText: RELATED, visible: true }).click();
    await editor.getByText(RELATED).first().waitFor();
    await editor.getByRole('button', { name: 'Save' }).click();
    await editor.getByText('Version 1').first().waitFor();
    articleNo = await editor.getAttribute('aria-label');
    await picture(ann, 'article-editor');
  });
  await step('she submits it, which is not hers to publish', async () => {
    const editor = editorOf(ann);
    assert((await editor.getByRole('button', { name: 'Publish' }).count()) === 0, 'no button to publish for an agent');
    await editor.getByRole('button', { name: 'Submit for review' }).click();
    await editor.getByText('In review').waitFor();
  });
  await step('Sue finds it in the review, changes it and publishes it', async () => {
    const sue = await open('sue');
    await visit(sue, REVIEW);
    await rowOf(sue, TITLE).getByText(TITLE, { exact: true }).click();
    const editor = editorOf(sue);
    const text = editor.getByLabel('Text', { exact: true });
    await text.fill(`${await text.inputValue()}\n\nThen connect again.`);
    await assertShown(editor.getByRole('region', { name: 'Preview' }).getByRole('img', { name: 'The network settings' }), 'the preview of somebody else');
    // The name of the owner lies over the field.
    await editor.getByLabel('Owner').click({ force: true });
    await editor.getByLabel('Owner').fill('Sue');
    await sue.locator('.ant-select-item-option').filter({ hasText: 'Sue Supervisor', visible: true }).click();
    await editor.getByRole('button', { name: 'Publish' }).click();
    await editor.getByText('Published', { exact: true }).waitFor();
    await editor.getByRole('tab', { name: 'Versions' }).click();
    await editor.getByRole('cell', { name: 'Then connect again.' }).waitFor();
    const past = editor.getByRole('region', { name: 'What became of it' });
    await past.getByRole('listitem').filter({ hasText: 'Published' }).filter({ hasText: 'Sue Supervisor' }).waitFor();
    await past.getByRole('listitem').filter({ hasText: 'Submitted for review' }).filter({ hasText: 'Ann Agent' }).waitFor();
    await picture(sue, 'article-versions');
  });
  await step('Ann, who still has the older one open, is told and overwrites nothing', async () => {
    const editor = editorOf(ann);
    await editor.getByLabel('Title').fill('VPN drops, an older title');
    await editor.getByRole('button', { name: 'Save' }).click();
    await editor.getByRole('alert').filter({ hasText: 'Nothing was overwritten' }).waitFor();
    await picture(ann, 'article-changed-meanwhile');
    await editor.getByRole('button', { name: 'Take theirs' }).click();
    await editor.getByRole('heading', { name: TITLE }).waitFor();
  });
  await step('in a ticket about it she reads it and puts it into her reply', async () => {
    const ticket = await api.post('ticketingTickets:create', { title: 'My VPN connection drops all the time', description: 'Every hour the VPN drops.', languageCode: 'en' });
    await ann.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await workspaceOf(ann, ticket.title);
    const panel = ann.getByRole('region', { name: 'Articles that fit' }).filter({ visible: true });
    await panel.getByText(TITLE).first().click();
    const dialog = ann.getByRole('dialog').filter({ hasText: articleNo });
    await dialog.getByRole('heading', { name: 'What to do' }).waitFor();
    await assertShown(dialog.getByRole('img', { name: 'The network settings' }), 'the article in the ticket');
    await picture(ann, 'article-in-ticket');
    await dialog.getByRole('button', { name: 'Insert into reply' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const composer = ann.getByRole('textbox', { name: 'Public reply' });
    await panel.getByText('In the reply').waitFor();
    assert((await composer.inputValue()).includes(`${TITLE}\n${url}/api/ticketingHelp/${articleNo}-vpn-drops-every-hour`), 'title and address in the reply');
    await panel.scrollIntoViewIfNeeded();
    await picture(ann, 'knowledge-panel');
    await panel.getByRole('button', { name: 'Write an article from this ticket' }).click();
    await panel.getByText(/^Article from this ticket: KB-/).waitFor();
  });
  await step('a customer finds it in the help centre while typing, and needs no ticket', async () => {
    const customer = await open('stranger');
    await customer.goto('/api/ticketingHelp?lang=en');
    await picture(customer, 'help-centre');
    await customer.getByRole('searchbox').pressSequentially('my vpn dr', { delay: 20 });
    const found = customer.locator('#suggestions').getByRole('link', { name: new RegExp(TITLE) });
    await found.first().waitFor();
    await picture(customer, 'help-centre-typing');
    await found.first().click();
    await customer.getByRole('heading', { name: TITLE }).waitFor();
    await customer.getByText('Raise the lease time to 24 hours.').waitFor();
    await assertShown(customer.getByRole('img', { name: 'The network settings' }), 'the help centre');
    await customer.getByRole('region', { name: 'Related articles' }).getByRole('link', { name: RELATED }).waitFor();
    await customer.getByRole('region', { name: 'Related articles' }).scrollIntoViewIfNeeded();
    await picture(customer, 'help-related');
    await picture(customer, 'help-article');
    await customer.getByRole('button', { name: 'Yes, thank you' }).click();
    await customer.getByText('Thank you, that helps us').waitFor();
    const [article] = await api.get(`ticketingArticles:list?filter=${encodeURIComponent(JSON.stringify({ articleNo }))}`);
    assert(article.helpfulCount === 1 && article.useCount === 1, 'one vote and one use to be counted');
    const { owner } = await api.get(`ticketingArticles:standing?filterByTk=${article.id}`);
    assert(owner.name === 'Sue Supervisor', `Sue to own the article, it is ${owner.name}`);
  });
  await step('on a phone, in Chinese', async () => {
    const phone = await open('stranger', { size: PHONE, language: 'zh-CN' });
    await phone.goto('/api/ticketingHelp?lang=zh');
    await phone.getByRole('heading', { name: '有什么可以帮您？' }).waitFor();
    await picture(phone, 'help-centre-phone-zh');
    const width = await phone.evaluate(() => document.documentElement.scrollWidth);
    assert(width <= PHONE.width, `the page to fit the phone, it is ${width} wide`);
    await phone.goto(`/api/ticketingHelp/${articleNo}?lang=zh`);
    await phone.getByText('这篇文章对您有帮助吗？').waitFor();
    await assertShown(phone.getByRole('img', { name: 'The network settings' }), 'the phone');
    await phone.getByRole('heading', { name: '相关文章' }).waitFor();
    await picture(phone, 'help-article-phone-zh');
    await phone.getByRole('heading', { name: '相关文章' }).scrollIntoViewIfNeeded();
    await picture(phone, 'help-related-phone-zh');
  });
  await step('the desk in Chinese', async () => {
    const sue = await open('sue', { language: 'zh-CN' });
    await visit(sue, ARTICLES);
    await rowOf(sue, TITLE).getByText(TITLE, { exact: true }).waitFor();
    await picture(sue, 'articles-zh');
    await rowOf(sue, TITLE).getByText(TITLE, { exact: true }).click();
    const editor = sue.getByRole('region', { name: articleNo }).filter({ visible: true });
    await editor.getByText('已发布').first().waitFor();
    await editor.getByRole('button', { name: '插入图片' }).waitFor();
    await assertShown(editor.getByRole('img', { name: 'The network settings' }), 'the editor in Chinese');
    await picture(sue, 'article-editor-zh');
    assert(!(await editor.innerText()).includes('{{t('), 'no {{t(…)}} in the editor');
    await editor.getByRole('tab', { name: '版本' }).click();
    await editor.getByRole('region', { name: '流转记录' }).getByRole('listitem').filter({ hasText: 'Sue Supervisor' }).waitFor();
    await picture(sue, 'article-history-zh');
  });
  await step('the health of the knowledge base, in both languages', async () => {
    for (const [language, name, words] of [['en-US', 'knowledge-health', ['Coverage', 'Topics without an article']], ['zh-CN', 'knowledge-health-zh', ['覆盖率', '缺少文章的主题']]]) {
      const sue = await open('sue', { language });
      await visit(sue, '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_health');
      for (const word of words) await sue.getByText(word, { exact: true }).filter({ visible: true }).first().waitFor();
      await picture(sue, name);
    }
  });
  await step('the tabs for FAQs and for the review, in Chinese', async () => {
    const sue = await open('sue', { language: 'zh-CN' });
    await visit(sue, '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_faqs');
    await sue.getByText('常见问题', { exact: true }).filter({ visible: true }).first().waitFor();
    await picture(sue, 'faqs-zh');
    await visit(sue, REVIEW);
    await sue.getByText('待审核', { exact: true }).filter({ visible: true }).first().waitFor();
    await picture(sue, 'review-zh');
  });
  await step('an administrator may choose a model that knows what texts mean; it is tried before it counts', async () => {
    const admin = await open('admin');
    await api.post('llmServices:create', { name: 'nobody', title: 'Nobody there', provider: 'openai-completions', options: { apiKey: 'none', baseURL: 'http://127.0.0.1:9/v1' }, enabled: true });
    await visit(admin, '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_health');
    const card = admin.getByRole('group', { name: 'Search by meaning' });
    await card.getByLabel('LLM service').click();
    await admin.getByTitle('Nobody there').filter({ visible: true }).first().click();
    await card.getByLabel('Embedding model').fill('text-embedding-3-small');
    await card.getByRole('button', { name: 'Try and save' }).click();
    await card.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor({ timeout: 40_000 });
    await picture(admin, 'search-by-meaning');
    const ann = await open('ann');
    await visit(ann, '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_health');
    await ann.getByText('Coverage', { exact: true }).filter({ visible: true }).first().waitFor();
    assert((await ann.getByText('Search by meaning').count()) === 0, 'no choice of a model for agents');
  });
}
