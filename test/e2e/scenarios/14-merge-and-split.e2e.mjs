import { query, signIn } from '../lib/api.mjs';
import { act, ADDRESS, dialogAtRest, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'Two tickets about one matter, and one about two';

const FIRST = 'The coffee machine leaks';
const SECOND = 'Water under the coffee machine';
const FOREIGN = 'Puddle in the kitchen';

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const contact = async (name) => (await api.post('ticketingContacts:create', { name, email: `${name.toLowerCase()}.merge@example.com` })).id;
  const [mia, tom] = [await contact('Mia'), await contact('Tom')];
  const file = (heading, contactId, priority) => api.post('ticketingTickets:create', { title: heading, description: `${heading}, since Monday.`, contactId, priority, businessTypeCode: 'repair' });
  const [first, second, foreign] = [await file(FIRST, mia, 'P1'), await file(SECOND, mia, 'P3'), await file(FOREIGN, tom, 'P3')];
  const says = (id, content) => api.post(`ticketingTickets:customerReply?filterByTk=${id}`, { content: `<p>${content}</p>` });
  const ticket = async (id) => (await api.get(`ticketingTickets:list?${query({ filter: { id } })}`))[0];
  await says(first.id, 'It drips on the floor.');
  await says(first.id, 'By the way, the fridge is loud, too.');
  const admin = await open('admin');
  const shown = async (page, heading) => {
    await workspaceOf(page, heading);
    return page.getByTestId('ticket-workspace').filter({ visible: true }).last();
  };
  const show = async (page, id, heading) => {
    await page.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${id}`);
    return shown(page, heading);
  };
  const dialog = (page) => page.getByRole('dialog').filter({ has: page.locator('.ant-modal-footer') }).last();

  await step('an agent splits off what is another matter', async () => {
    const workspace = await show(admin, first.id, FIRST);
    const message = workspace.getByRole('article').filter({ hasText: 'the fridge is loud' });
    await message.getByRole('button', { name: 'Split off into a new ticket' }).click();
    await dialogAtRest(admin);
    await dialog(admin).getByLabel('Title').fill('The fridge is loud');
    await picture(admin, 'split-dialog');
    await dialog(admin).getByRole('button', { name: 'Create ticket' }).click();
    const created = await shown(admin, 'The fridge is loud');
    await created.getByText(`split it off from ${first.ticketNo}`).waitFor();
    await created.getByText('By the way, the fridge is loud, too.').first().waitFor();
  });
  await step('and merges what is the same matter, as the desk suggests', async () => {
    const workspace = await show(admin, first.id, FIRST);
    assert((await workspace.getByRole('article').filter({ hasText: 'the fridge is loud' }).count()) === 0, 'the message that was split off is gone');
    const likely = workspace.getByRole('region', { name: 'Perhaps the same matter' });
    await likely.getByText(SECOND).waitFor();
    await picture(admin, 'probable-duplicate');
    await likely.getByRole('button', { name: 'Merge' }).click();
    await dialogAtRest(admin);
    await dialog(admin).getByText(`${second.ticketNo} · ${SECOND}`).waitFor();
    await picture(admin, 'merge-dialog');
    await dialog(admin).getByRole('button', { name: 'Merge', exact: true }).click();
    await workspace.getByTestId('merged-notice').waitFor();
    await picture(admin, 'merged-source');
    await expect(async () => String((await ticket(first.id)).mergedIntoId) === String(second.id), 'the first to be merged into the second');
  });
  await step('the other ticket has it all', async () => {
    await admin.getByTestId('merged-notice').getByRole('button').click();
    const workspace = await shown(admin, SECOND);
    await workspace.getByText('It drips on the floor.').waitFor();
    await workspace.getByText(`merged ${first.ticketNo} into it`).waitFor();
    await workspace.getByText(`from ${first.ticketNo}`).first().waitFor();
    await picture(admin, 'merged-target');
    assert((await ticket(second.id)).priority === 'P1', 'it has the higher priority');
  });
  await step('the customer gets a link to it, and the link ends', async () => {
    const page = admin.getByRole('region', { name: 'Page of the customer' }).filter({ visible: true });
    await page.getByRole('button', { name: 'New link' }).click();
    const link = await page.getByTestId('tracking-link').innerText();
    await page.getByText('Links that work: 1').waitFor();
    await page.scrollIntoViewIfNeeded();
    await picture(admin, 'customer-link');
    const customer = await open('stranger');
    await customer.goto(new URL(link.trim()).href.replace(new URL(link.trim()).origin, url));
    await customer.getByRole('heading', { name: SECOND }).waitFor();
    await customer.getByText('It drips on the floor.').waitFor();
    await picture(customer, 'joined-request');
    const address = customer.url();
    await customer.goto(`${address}&lang=zh`);
    await customer.locator('html[lang=zh-CN]').waitFor();
    await picture(customer, 'joined-request-zh');
    await customer.goto(address);
    await page.getByRole('button', { name: 'Revoke all' }).click();
    await admin.getByRole('tooltip').getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('The customer has no link to this ticket.').waitFor();
    await customer.reload();
    await customer.getByText('This link does not work').first().waitFor();
  });
  await step('tickets of two customers are merged with a warning', async () => {
    await show(admin, foreign.id, FOREIGN);
    await act(admin, 'Merge');
    await dialogAtRest(admin);
    await dialog(admin).getByLabel('Merge into').fill(second.ticketNo);
    await admin.locator('.ant-select-item-option').filter({ hasText: SECOND }).click();
    await dialog(admin).getByText('The two tickets come from different customers').waitFor();
    await picture(admin, 'merge-two-customers');
    await dialog(admin).getByRole('button', { name: 'Back' }).click();
  });
  await step('the same in Chinese', async () => {
    const chinese = await open('admin', { language: 'zh-CN' });
    const workspace = await show(chinese, first.id, FIRST);
    await workspace.getByText(`此工单已合并到 ${second.ticketNo}`).waitFor();
    await picture(chinese, 'merged-source-zh');
    const other = await show(chinese, foreign.id, FOREIGN);
    await other.getByRole('button', { name: /^合\s*并$/ }).click();
    await dialogAtRest(chinese);
    await dialog(chinese).getByLabel('合并到').fill(second.ticketNo);
    await chinese.locator('.ant-select-item-option').filter({ hasText: SECOND }).click();
    await picture(chinese, 'merge-dialog-zh');
    await chinese.getByRole('button', { name: /^返\s*回$/ }).click();
    const target = await show(chinese, second.id, SECOND);
    const page = chinese.getByRole('region', { name: '客户页面' }).filter({ visible: true });
    await page.getByRole('button', { name: '新建链接' }).click();
    await page.getByTestId('tracking-link').waitFor();
    await page.scrollIntoViewIfNeeded();
    await picture(chinese, 'customer-link-zh');
    const message = target.getByRole('article').filter({ hasText: 'It drips on the floor.' });
    await message.getByRole('button', { name: '拆分为新工单' }).click();
    await dialogAtRest(chinese);
    await picture(chinese, 'split-dialog-zh');
  });
}
