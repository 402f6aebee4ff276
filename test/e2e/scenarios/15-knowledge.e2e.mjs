import { signIn } from '../lib/api.mjs';
import { PHONE } from '../lib/browser.mjs';
import { ADDRESS, rowOf, visit, workspaceOf } from '../lib/desk-window.mjs';
import { assert } from '../lib/expect.mjs';

export const title = 'What the desk knows';

const ARTICLES = '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_articles';
const REVIEW = '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_review';
const TITLE = 'VPN drops every hour';
const TEXT = '## What to do\n\n1. Open the **network settings**.\n2. Raise the lease time to 24 hours.\n\n| Device | Menu |\n|---|---|\n| Laptop | Network |';

const editorOf = (page) => page.getByRole('region', { name: /^KB-\d{6}$|^New article$/ }).filter({ visible: true });

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
    await editor.getByLabel('Text', { exact: true }).fill(`${TEXT}\n\nThen connect again.`);
    await editor.getByRole('button', { name: 'Publish' }).click();
    await editor.getByText('Published', { exact: true }).waitFor();
    await editor.getByRole('tab', { name: 'Versions' }).click();
    await editor.getByRole('cell', { name: 'Then connect again.' }).waitFor();
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
    await picture(customer, 'help-article');
    await customer.getByRole('button', { name: 'Yes, thank you' }).click();
    await customer.getByText('Thank you, that helps us').waitFor();
    const [article] = await api.get(`ticketingArticles:list?filter=${encodeURIComponent(JSON.stringify({ articleNo }))}`);
    assert(article.helpfulCount === 1 && article.useCount === 1, 'one vote and one use to be counted');
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
    await picture(phone, 'help-article-phone-zh');
  });
  await step('the desk in Chinese', async () => {
    const sue = await open('sue', { language: 'zh-CN' });
    await visit(sue, ARTICLES);
    await rowOf(sue, TITLE).getByText(TITLE, { exact: true }).waitFor();
    await picture(sue, 'articles-zh');
    await rowOf(sue, TITLE).getByText(TITLE, { exact: true }).click();
    const editor = sue.getByRole('region', { name: articleNo }).filter({ visible: true });
    await editor.getByText('已发布').first().waitFor();
    await picture(sue, 'article-editor-zh');
    assert(!(await editor.innerText()).includes('{{t('), 'no {{t(…)}} in the editor');
  });  await step('the health of the knowledge base, in both languages', async () => {
    for (const [language, name, words] of [['en-US', 'knowledge-health', ['Coverage', 'Topics without an article']], ['zh-CN', 'knowledge-health-zh', ['覆盖率', '缺少文章的主题']]]) {
      const sue = await open('sue', { language });
      await visit(sue, '/v/admin/ticketing_knowledge/tab/ticketing_knowledge_health');
      for (const word of words) await sue.getByText(word, { exact: true }).filter({ visible: true }).first().waitFor();
      await picture(sue, name);
    }
  });
}
