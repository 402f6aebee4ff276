import { query, signIn } from '../lib/api.mjs';
import { PHONE } from '../lib/browser.mjs';
import { act, hasStatus, openTicket, reply, rowOf, visit } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'A customer in the portal';

const TICKETS = '/v/admin/ticketing_portal_tickets';
const REQUEST = '/v/admin/ticketing_portal_request';
const NOTE = 'He calls every week';

export default async function ({ step, open, picture, people, url }) {
  const admin = await signIn(url, people.admin);
  const [ben] = await admin.get(`users:list?${query({ filter: { username: people.ben.account } })}`);
  await admin.post('ticketingTickets:create', { title: 'Ticket of another customer', businessTypeCode: 'other', contactName: 'Somebody else' });
  const page = await open('cora');
  const drawer = page.getByRole('dialog').filter({ visible: true }).last();
  const portalStatus = (text) => drawer.getByTestId('portal-status').filter({ hasText: text }).waitFor();
  const fitsTheScreen = async (window) => {
    const { scrollWidth, clientWidth } = await window.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert(scrollWidth <= clientWidth, `no sideways scrolling of the page, got ${scrollWidth} > ${clientWidth}`);
  };

  await step('sees the portal in her menu, and nothing of the desk', async () => {
    await visit(page, TICKETS);
    await page.getByText('You have no open requests.').waitFor();
    await page.getByText('New request', { exact: true }).first().waitFor();
    for (const text of ['Service desk', 'Board', 'Customers', 'Settings']) assert((await page.getByText(text, { exact: true }).count()) === 0, `no "${text}" in the menu`);
  });
  const number = await step('files a request with a file, and gets its number', async () => {
    await visit(page, REQUEST);
    const form = page.getByRole('form', { name: 'New request' });
    await form.locator('label').filter({ hasText: 'Equipment repair' }).first().click();
    await form.getByLabel('Subject').fill('The coffee machine leaks');
    await form.getByLabel('Description').fill('Water under the machine since this morning.');
    await form.getByLabel('Equipment model').fill('CM-7');
    await form.locator('input[type=file]').setInputFiles({ name: 'puddle.txt', mimeType: 'text/plain', buffer: Buffer.from('a puddle') });
    await form.getByText('puddle.txt').waitFor();
    await picture(page, 'portal-request');
    await form.getByRole('button', { name: 'Send request' }).click();
    const thanks = page.getByText(/^Thank you! Your request has the number TKT-\d{8}-\d+$/);
    await thanks.waitFor();
    return (await thanks.innerText()).match(/TKT-\d{8}-\d+/)[0];
  });
  await step('opens it from the thank-you page', async () => {
    await page.getByRole('button', { name: 'Open the request' }).click();
    await drawer.getByRole('heading', { name: 'The coffee machine leaks' }).waitFor();
    await portalStatus('Received');
    await drawer.getByRole('button', { name: /puddle\.txt/ }).waitFor();
  });

  const [ticket] = await admin.get(`ticketingTickets:list?${query({ filter: { ticketNo: number } })}`);
  await step('an agent replies, and writes a note for the desk', async () => {
    await admin.post(`ticketingTickets:assign?filterByTk=${ticket.id}`, { assigneeId: ben.id });
    const office = await open('ben');
    await visit(office, '/v/admin/ticketing_tickets/tab/ticketing_tickets_mine');
    await openTicket(office, 'The coffee machine leaks');
    await act(office, 'Accept', { status: 'In progress' });
    await reply(office, 'A technician comes at noon.');
    await admin.post(`ticketingTickets:reply?filterByTk=${ticket.id}`, { content: NOTE, isInternal: true });
  });
  await step('she reads the reply and not the note, and answers', async () => {
    await visit(page, TICKETS);
    await page.getByRole('button', { name: /The coffee machine leaks/ }).click();
    await drawer.getByText('A technician comes at noon.').waitFor();
    await portalStatus('Being worked on');
    assert(!(await page.locator('body').innerText()).includes(NOTE), 'no internal note on the page');
    await drawer.getByLabel('Your message').fill('Thank you, I will be there.');
    await drawer.getByRole('button', { name: 'Send', exact: true }).click();
    await drawer.getByRole('article').filter({ hasText: 'Thank you, I will be there.' }).waitFor();
    await expect(async () => (await drawer.getByLabel('Your message').inputValue()) === '', 'the message to be sent');
    await picture(page, 'portal-ticket');
  });
  await step('the list fits a phone, and the ticket can be read there in Chinese', async () => {
    const phone = await open('cora', { size: PHONE, language: 'zh-CN' });
    await visit(phone, TICKETS);
    await phone.getByRole('button', { name: /The coffee machine leaks/ }).waitFor();
    await fitsTheScreen(phone);
    await picture(phone, 'portal-phone-list-zh');
    await phone.getByRole('button', { name: /The coffee machine leaks/ }).click();
    const sheet = phone.getByRole('dialog');
    await sheet.getByText('处理中', { exact: true }).waitFor();
    await sheet.getByRole('button', { name: /发\s*送/ }).waitFor();
    await fitsTheScreen(phone);
    assert(!(await phone.locator('body').innerText()).includes('{{t('), 'no untranslated expression');
    await picture(phone, 'portal-phone-ticket-zh');
    await phone.goto(REQUEST);
    await phone.getByText('设备维修').first().waitFor();
    await fitsTheScreen(phone);
    await picture(phone, 'portal-phone-request-zh');
  });
  await step('it is resolved, and she says that it is solved', async () => {
    await admin.post(`ticketingTickets:resolve?filterByTk=${ticket.id}`, { resolution: 'New seal' });
    await visit(page, TICKETS);
    await page.getByRole('button', { name: /The coffee machine leaks/ }).click();
    await drawer.getByText('New seal').waitFor();
    await picture(page, 'portal-solved');
    await drawer.getByRole('button', { name: 'It is solved' }).click();
    await portalStatus('Closed');
  });
  await step('the desk sees that she closed it', async () => {
    const office = await open('sue');
    await visit(office, '/v/admin/ticketing_tickets/tab/ticketing_tickets_all');
    await office.goto(`/v/admin/ticketing_tickets/tab/ticketing_tickets_all/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await hasStatus(office, 'Closed');
    await office.getByText('Cora Customer').filter({ visible: true }).first().waitFor();
  });
  await step('an administrator sees who has an account, who shares, and what may be filed, in English and Chinese', async () => {
    for (const [language, words, name] of [['en-US', ['Accounts of contacts', 'Customers who share their tickets', 'What customers may file'], 'portal-settings'], ['zh-CN', ['设备维修'], 'portal-settings-zh']]) {
      const office = await open('admin', { language });
      await visit(office, '/v/admin/ticketing_settings/tab/ticketing_settings_portal');
      for (const word of words) await office.getByText(word, { exact: true }).filter({ visible: true }).first().waitFor();
      await rowOf(office, 'Cora Customer').first().waitFor();
      await picture(office, name);
    }
  });
  await step('no ticket of another customer was ever there', async () => {
    await visit(page, TICKETS);
    await page.getByText('All', { exact: true }).click();
    await page.getByRole('button', { name: /The coffee machine leaks/ }).waitFor();
    assert((await page.getByText('Ticket of another customer').count()) === 0, 'only her own tickets');
  });
}
