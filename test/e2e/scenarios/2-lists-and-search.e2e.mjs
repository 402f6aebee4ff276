import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, openTicket, rowOf, rows, search, visit } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'Lists, search, board and customers';

const CUSTOMER = 'Zebra Crossing Ltd';

export default async function ({ step, open, picture, people, url }) {
  const admin = await signIn(url, people.admin);
  const [ann] = await admin.get(`users:list?${query({ filter: { username: people.ann.account } })}`);
  const customer = await admin.post('ticketingCustomers:create', { name: CUSTOMER, level: 'gold', phone: '+49 30 5550' });
  const contact = await admin.post('ticketingContacts:create', { name: 'Zoe Stripe', email: 'zoe@zebra.example', customers: [customer.id] });
  const file = (values) => admin.post('ticketingTickets:create', { businessTypeCode: 'other', customerId: customer.id, contactId: contact.id, ...values });
  const mine = await file({ title: 'Quagga printer is jammed', priority: 'P1' });
  await admin.post(`ticketingTickets:assign?filterByTk=${mine.id}`, { assigneeId: ann.id });
  const free = await file({ title: 'Quagga scanner is dusty', priority: 'P3' });
  const cancelled = await file({ title: 'Quagga fax is gone' });
  await admin.post(`ticketingTickets:cancel?filterByTk=${cancelled.id}`, { reason: 'Filed twice' });

  const page = await open('sue');
  await step('the list of open tickets shows number, status, priority, type, contact and assignee', async () => {
    await visit(page, ADDRESS.open);
    await search(page, 'Quagga', 2);
    const row = rowOf(page, mine.title);
    for (const text of [mine.ticketNo, 'Assigned', 'P1 High', 'Other', 'Zoe Stripe', people.ann.nickname]) {
      await row.getByText(text, { exact: true }).first().waitFor();
    }
    await picture(page, 'search');
  });
  await step('it is searched by number, by title and by contact', async () => {
    await search(page, free.ticketNo, 1);
    await search(page, 'printer is jammed', 1);
    await search(page, 'Zoe Stripe', 2);
  });
  await step('unassigned tickets have a list of their own', async () => {
    await visit(page, ADDRESS.unassigned);
    await search(page, 'Quagga', 1);
    await rowOf(page, free.title).waitFor();
  });
  await step('the list of all tickets has the ended ones too', async () => {
    await visit(page, ADDRESS.all);
    await search(page, 'Quagga', 3);
    await rowOf(page, cancelled.title).getByText('Cancelled').waitFor();
    await search(page, '', Math.min(20, (await admin.get('ticketingTickets:list?pageSize=1000&fields=id')).length));
    await picture(page, 'tickets');
  });
  await step('the newest ticket stands at the top', async () => {
    const numbers = await rows(page).locator('td:first-child').allInnerTexts();
    assert(numbers.length > 1 && [...numbers].sort().reverse().join() === numbers.join(), `numbers from new to old, got ${numbers.join()}`);
  });
  await step('a tab is switched by a click, and the address follows', async () => {
    await page.getByRole('tab', { name: 'Unassigned' }).click();
    await page.waitForURL(/ticketing_tickets_unassigned/);
  });
  await step('from a ticket one comes back to the list', async () => {
    await visit(page, ADDRESS.open);
    await search(page, 'Quagga', 2);
    await openTicket(page, mine.title);
    await page.getByRole('button', { name: 'back-button' }).filter({ visible: true }).last().click();
    await rowOf(page, mine.title).waitFor();
  });

  const agent = await open('ann');
  await step('an agent sees his own and the unassigned, not those of colleagues', async () => {
    await visit(agent, ADDRESS.mine);
    await search(agent, 'Quagga', 1);
    await rowOf(agent, mine.title).waitFor();
    const ben = await open('ben');
    await visit(ben, ADDRESS.all);
    await search(ben, 'Quagga', 2);
    assert((await rowOf(ben, mine.title).count()) === 0, "Ann's ticket out of Ben's sight");
  });
  await step('the board shows the tickets by status', async () => {
    await visit(page, ADDRESS.board);
    await page.getByText(mine.title).filter({ visible: true }).first().waitFor();
    await picture(page, 'board');
    await page.getByPlaceholder('Number, title, contact or customer').fill('Quagga');
    await page.keyboard.press('Enter');
    const column = page.getByRole('region', { name: /^Assigned/ });
    await column.getByText(mine.title).waitFor();
  });
  await step('a card of the board opens the ticket', async () => {
    await page.getByText(mine.title).filter({ visible: true }).first().click();
    await page.getByRole('heading', { name: mine.title }).last().waitFor();
  });
  await step('a customer shows his contacts and tickets', async () => {
    await visit(page, ADDRESS.customers);
    await page.getByText(CUSTOMER).filter({ visible: true }).first().click();
    const drawer = page.locator('.ant-drawer-content:visible').last();
    await drawer.getByText('zoe@zebra.example').waitFor();
    await drawer.getByText(free.title).waitFor();
    await picture(page, 'customer');
  });
  await step('a new contact of the customer is added there', async () => {
    const drawer = page.locator('.ant-drawer-content:visible').last();
    await drawer.getByRole('button', { name: 'New contact' }).click();
    const form = page.locator('.ant-drawer-content:visible').filter({ hasText: 'Position' }).last();
    await form.getByLabel('Name').fill('Zack Hoof');
    await form.getByLabel('E-mail', { exact: true }).fill('zack@zebra.example');
    await form.getByRole('button', { name: 'Submit' }).click();
    await drawer.getByText('Zack Hoof').waitFor();
    await expect(async () => (await admin.get(`ticketingCustomers/${customer.id}/contacts:list`)).length === 2, 'two contacts of the customer');
  });
}
