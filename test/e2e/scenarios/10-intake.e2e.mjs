import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, rowOf, visit, workspaceOf } from '../lib/desk-window.mjs';
import { PHONE } from '../lib/browser.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'A stranger files a request and follows it';

const MAILS = '/v/admin/ticketing_intake/tab/ticketing_intake_mails';
const TITLE = 'The scanner at gate 2 is dead';

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const ticket = async () => (await api.get(`ticketingTickets:list?${query({ filter: { title: TITLE } })}`))[0];
  const phone = await open('stranger', { size: PHONE });
  const field = (page, name) => page.locator('.ant-form-item').filter({ hasText: name }).first();

  await step('he fills in the public form on his phone', async () => {
    await phone.goto('/public-forms/ticketing_it_support');
    await field(phone, 'Subject').locator('input').fill(TITLE);
    await field(phone, 'Description').locator('textarea').fill('No light, no sound.\nSince this morning.');
    await field(phone, 'Asset number').locator('input').fill('SC-2');
    await field(phone, 'Your name').locator('input').fill('Mia Stranger');
    await field(phone, 'Your e-mail').locator('input').fill('mia.stranger@example.com');
    await phone.locator('input[type=file]').first().setInputFiles({ name: 'scanner.txt', mimeType: 'text/plain', buffer: Buffer.from('serial 17') });
    await phone.locator('.ant-upload-list-item-done').first().waitFor();
    await picture(phone, 'public-form');
    // People take longer than the least time a form is to be filled in.
    await phone.waitForTimeout(3500);
    await phone.getByRole('button', { name: 'Submit' }).click();
  });
  await step('and is thanked with number and link', async () => {
    await phone.getByText('Thank you, we have received your request').waitFor();
    const { ticketNo } = await ticket();
    await phone.getByText(ticketNo).first().waitFor();
    await picture(phone, 'thank-you');
    await phone.getByRole('link', { name: 'Follow your request' }).click();
  });
  await step('the page of his request shows it', async () => {
    await phone.getByRole('heading', { name: TITLE }).waitFor();
    await phone.getByText('We have received your request').first().waitFor();
    await phone.getByText('scanner.txt').waitFor();
    await picture(phone, 'tracking-page');
  });
  await step('he writes again, without any script on the page', async () => {
    assert((await phone.locator('script').count()) === 0, 'no script on the page');
    await phone.getByLabel('Your message').fill('It beeps now.');
    await phone.getByRole('button', { name: 'Send' }).click();
    await phone.getByText('Your message has been sent.').waitFor();
    await phone.getByText('It beeps now.').waitFor();
  });
  await step('an agent sees it, with what was asked, and answers', async () => {
    const { id } = await ticket();
    const admin = await open('admin');
    await admin.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${id}`);
    await workspaceOf(admin, TITLE);
    for (const words of ['It beeps now.', 'SC-2', 'Mia Stranger']) await admin.getByText(words).filter({ visible: true }).first().waitFor();
    await picture(admin, 'request-in-workspace');
    const [me] = await api.get(`users:list?${query({ filter: { email: 'admin@nocobase.com' } })}`);
    const act = (action, body = {}) => api.post(`ticketingTickets:${action}?filterByTk=${id}`, body);
    await act('assign', { assigneeId: me.id });
    await act('accept');
    await act('reply', { content: '<p>inside only</p>', isInternal: true });
    await act('reply', { content: '<p>A new battery is in it.</p>' });
    await act('resolve', { resolution: 'Battery' });
  });
  await step('he reads the answer, not the note, and says that it is solved', async () => {
    await phone.reload();
    await phone.getByText('A new battery is in it.').waitFor();
    assert(!(await phone.content()).includes('inside only'), 'no internal note on the page');
    await picture(phone, 'tracking-solved');
    await phone.getByRole('button', { name: 'Yes, it is solved' }).click();
    await phone.getByText('Thank you. The request is closed.').waitFor();
    await expect(async () => (await ticket()).statusCategory === 'closed', 'the ticket to be closed');
  });
  await step('who lost his link asks for it, and an administrator sees what became of the mail', async () => {
    const other = await open('stranger', { size: PHONE });
    await other.goto('/api/ticketingTracking:page?key=lost');
    await other.locator('input[name=email]').fill('mia.stranger@example.com');
    await other.getByRole('button').last().click();
    await other.getByText('Look into your mailbox').first().waitFor();
    await picture(other, 'links-asked-for');
    const admin = await open('admin');
    await visit(admin, MAILS);
    await rowOf(admin, 'mia.stranger@example.com').waitFor();
    await picture(admin, 'mails-to-customers');
    await rowOf(admin, 'mia.stranger@example.com').getByText('Send again').click();
    await admin.getByText('The mail goes out within half a minute.').waitFor();
    const chinese = await open('admin', { language: 'zh-CN' });
    await visit(chinese, MAILS);
    await rowOf(chinese, 'mia.stranger@example.com').getByText('重新投递').waitFor();
    await picture(chinese, 'mails-to-customers-zh');
  });
  await step('the same in Chinese, on a wide screen', async () => {
    const chinese = await open('stranger', { language: 'zh-CN' });
    await chinese.goto('/public-forms/ticketing_repair');
    await chinese.getByText('您的姓名').first().waitFor();
    await picture(chinese, 'public-form-zh');
    await chinese.goto(phone.url().replace(/&done=\w+/, '') + '&lang=zh');
    await chinese.getByText('已关闭').first().waitFor();
    await picture(chinese, 'tracking-page-zh');
  });
}
