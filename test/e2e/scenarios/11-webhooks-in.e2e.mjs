import { createHmac } from 'node:crypto';
import { query, signIn } from '../lib/api.mjs';
import { dialogAtRest, openTicket, rowOf, visit, ADDRESS } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'Webhooks in';

const SOURCES = '/v/admin/ticketing_intake/tab/ticketing_intake_webhooks_in';
const SUBMISSIONS = '/v/admin/ticketing_intake/tab/ticketing_intake_submissions';
const LIMITS = '/v/admin/ticketing_intake/tab/ticketing_intake_limits';
const ISSUE = 'The tour of the warehouse shows yesterday';

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const admin = await open('admin');
  const drawer = admin.getByRole('dialog').filter({ hasText: 'What becomes a ticket' });
  const preview = drawer.getByRole('region', { name: 'Preview' });
  const subject = drawer.getByLabel('Expression of Subject');
  let secret;
  let address;

  await step('an administrator makes a source from the GitHub template, and sees what it makes of a sample', async () => {
    await visit(admin, SOURCES);
    await admin.getByRole('button', { name: 'Add a source' }).click();
    await choose(admin, drawer.getByRole('combobox', { name: 'Begin with' }), 'GitHub issues');
    await preview.getByText('Export of the price list ends with an empty file').waitFor();
    await preview.getByText('example-works/price-list#128').waitFor();
    await preview.scrollIntoViewIfNeeded();
    await picture(admin, 'webhook-preview');
  });
  await step('a mistake shows beside its expression, and the preview follows the keys', async () => {
    await subject.fill('$uppercase(issue.number)');
    await drawer.getByText(/The expression of "title" fails/).first().waitFor();
    await picture(admin, 'webhook-problem');
    await subject.fill('"[" & repository.name & "] " & issue.title');
    await preview.getByText('[price-list] Export of the price list ends with an empty file').waitFor();
  });
  await step('the secret is made here, shown until it is saved, and never again', async () => {
    await drawer.getByRole('button', { name: 'Make one' }).click();
    secret = await drawer.getByLabel('Secret', { exact: true }).inputValue();
    await drawer.getByLabel('Secret', { exact: true }).scrollIntoViewIfNeeded();
    await picture(admin, 'webhook-secret');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    const item = admin.getByRole('listitem', { name: 'GitHub issues' });
    address = (await item.locator('code').innerText()).trim();
    await item.getByRole('button', { name: 'Copy the address of GitHub issues' }).waitFor();
    await picture(admin, 'webhook-sources');
    await item.getByRole('button', { name: 'Edit GitHub issues' }).click();
    await drawer.getByText('A secret is set.', { exact: false }).waitFor();
    assert((await drawer.getByLabel('Secret', { exact: true }).inputValue()) === '', 'the secret not to be shown');
    await drawer.getByRole('button', { name: 'Cancel' }).click();
    await drawer.waitFor({ state: 'hidden' });
  });

  await step('GitHub posts an issue, and it is a ticket', async () => {
    const answer = await send(address, issueOf(ISSUE, 7), secret);
    assert(answer.status === 202 && answer.body.data.state === 'filed', `the issue to be filed, not ${JSON.stringify(answer.body)}`);
    await visit(admin, SUBMISSIONS);
    await rowOf(admin, ISSUE).getByText(answer.body.data.tickets[0].ticketNo).waitFor();
    await picture(admin, 'submissions');
    await rowOf(admin, ISSUE).getByText('View').click();
    await admin.getByText('example-works/price-list#7').first().waitFor();
    await picture(admin, 'submission');
    const again = await send(address, issueOf(ISSUE, 7), secret);
    assert(JSON.stringify(again.body) === JSON.stringify(answer.body), 'the same answer for the same delivery');
    const ann = await open('ann');
    await visit(ann, ADDRESS.all);
    await openTicket(ann, `[price-list] ${ISSUE}`);
    await ann.getByText('octo-mira').filter({ visible: true }).first().waitFor();
  });
  await step('nobody else can post there', async () => {
    assert((await send(address, issueOf('Forged', 8), 'another-secret-of-all')).status === 401, 'a forged issue to be refused');
    await visit(admin, SOURCES);
    await admin.getByText('The signature is missing, wrong or too old.', { exact: false }).waitFor();
  });

  await step('what cannot be mapped is kept, and filed once the mapping is repaired', async () => {
    const [source] = await api.get(`ticketingWebhookSources:list?${query({ filter: { title: 'GitHub issues' } })}`);
    const { mapping } = source;
    await api.post(`ticketingWebhookSources:update?filterByTk=${source.id}`, { mapping: { ...mapping, categoryCode: '"nonsense"' } });
    const answer = await send(address, issueOf('The gate opens by itself', 9), secret);
    assert(answer.status === 202 && answer.body.data.state === 'failed', 'the sender to be answered all the same');
    await visit(admin, SUBMISSIONS);
    const row = rowOf(admin, 'There is no category "nonsense".');
    await row.waitFor();
    await picture(admin, 'submission-failed');
    await api.post(`ticketingWebhookSources:update?filterByTk=${source.id}`, { mapping });
    await row.getByText('Run again').click();
    await rowOf(admin, 'The gate opens by itself').getByText(/TKT-/).waitFor();
  });
  await step('the limits of the intake are a form', async () => {
    await visit(admin, LIMITS);
    await admin.getByLabel('Most submissions from one address per hour').first().waitFor();
    await picture(admin, 'intake-limits');
  });
  await step('agents see no page for it', async () => {
    const ann = await open('ann');
    await visit(ann, ADDRESS.mine);
    const entries = (page) => page.getByText('Intake', { exact: true }).count();
    assert((await entries(admin)) > 0 && (await entries(ann)) === 0, 'a menu entry for administrators only');
  });
  await step('and all of it in Chinese', async () => {
    const page = await open('admin', { language: 'zh-CN' });
    await visit(page, SOURCES);
    await page.getByRole('button', { name: '添加来源' }).waitFor();
    await picture(page, 'webhook-sources-zh');
    await page.getByRole('button', { name: '编辑“GitHub issues”' }).click();
    const opened = page.getByRole('dialog').filter({ hasText: '哪些内容成为工单' });
    await opened.getByRole('region', { name: '预览' }).getByText('[price-list]', { exact: false }).waitFor();
    await picture(page, 'webhook-editor-zh');
    await opened.getByRole('region', { name: '预览' }).scrollIntoViewIfNeeded();
    await picture(page, 'webhook-preview-zh');
    await visit(page, SUBMISSIONS);
    await expect(async () => (await page.locator('tr.ant-table-row:visible').count()) > 0, 'the submissions');
    await picture(page, 'submissions-zh');
    await visit(page, LIMITS);
    await page.getByLabel('同一地址每小时最多提交数').first().waitFor();
    await picture(page, 'intake-limits-zh');
  });
}

const issueOf = (issueTitle, number) => ({
  action: 'opened',
  issue: { number, title: issueTitle, body: 'Since Monday.', html_url: `https://github.com/example-works/price-list/issues/${number}`, user: { login: 'octo-mira' }, labels: [] },
  repository: { name: 'price-list', full_name: 'example-works/price-list' },
});

/** As GitHub sends it: the signature of the bytes in a header. */
async function send(address, payload, secret) {
  const body = JSON.stringify(payload);
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Hub-Signature-256': signature }, body });
  return { status: response.status, body: await response.json() };
}

async function choose(page, field, name) {
  await dialogAtRest(page);
  await field.click({ force: true });
  await page.locator('.ant-select-item-option:visible').filter({ hasText: name }).first().click();
}
