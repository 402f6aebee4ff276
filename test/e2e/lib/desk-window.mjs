// What people do on the pages of the desk, in their words. Everything waits for what it needs, nothing sleeps.
import { expect } from './expect.mjs';

export const ADDRESS = {
  mine: '/v/admin/ticketing_tickets/tab/ticketing_tickets_mine',
  unassigned: '/v/admin/ticketing_tickets/tab/ticketing_tickets_unassigned',
  open: '/v/admin/ticketing_tickets/tab/ticketing_tickets_open',
  all: '/v/admin/ticketing_tickets/tab/ticketing_tickets_all',
  board: '/v/admin/ticketing_board',
  customers: '/v/admin/ticketing_customers',
  settings: '/v/admin/ticketing_settings',
};

/** The pages open before stay mounted: only what is visible counts. */
export const rows = (page) => page.locator('tr.ant-table-row:visible');
export const rowOf = (page, text) => rows(page).filter({ hasText: text });

export async function visit(page, address) {
  await page.goto(address);
  await page.locator('.ant-card:visible').first().waitFor();
}

/** Opens a ticket from the list by its title and waits for its workspace. */
export async function openTicket(page, title) {
  await rowOf(page, title).getByText(title, { exact: true }).click();
  await workspaceOf(page, title);
}

export const workspaceOf = (page, title) => page.getByRole('heading', { name: title }).last().waitFor();

/** Waits until no dialog is growing any more: on a busy machine its buttons are not where they were when they were pressed. */
export const dialogAtRest = (page) => page.locator('.ant-zoom-appear').first().waitFor({ state: 'detached' });

/** Presses an action of the workspace, fills in what it asks, and waits for the status it leads to. */
export async function act(page, action, { assignee, reason, resolution, status } = {}) {
  await pressAction(page, action);
  if (assignee || reason || resolution) {
    const dialog = page.getByRole('dialog').filter({ hasText: action });
    await dialog.waitFor();
    await dialogAtRest(page);
    if (assignee) await chooseAssignee(page, dialog, assignee);
    if (reason) await dialog.getByLabel('Reason').fill(reason);
    if (resolution) await dialog.getByLabel('Resolution').fill(resolution);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  if (status) await hasStatus(page, status);
}

export const hasStatus = (page, status) => page.getByTestId('ticket-status').filter({ hasText: status }).filter({ visible: true }).first().waitFor();

async function pressAction(page, action) {
  const bar = page.getByRole('group', { name: 'Actions' }).filter({ visible: true }).last();
  await bar.waitFor();
  const button = bar.getByRole('button', { name: action, exact: true });
  const more = bar.getByRole('button', { name: /^More/ });
  await button.or(more).first().waitFor();
  if (await button.isVisible()) return button.click();
  await more.click();
  return page.getByRole('menuitem', { name: action, exact: true }).click();
}

async function chooseAssignee(page, dialog, nickname) {
  await dialog.getByRole('combobox').click();
  await dialog.getByRole('combobox').fill(nickname);
  await page.locator('.ant-select-item-option:visible').filter({ hasText: nickname }).first().click();
}

/** Sends a public reply; waits until the field is empty again and the message stands in the conversation. */
export async function reply(page, text) {
  const field = page.getByPlaceholder('Write a reply to the customer').filter({ visible: true });
  await field.fill(text);
  await page.getByRole('button', { name: 'Send reply' }).filter({ visible: true }).click();
  await expect(async () => (await field.inputValue()) === '', 'the reply to be sent');
  await page.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor();
}

/** Writes down what the customer said on the phone; waits until it stands in the conversation. */
export async function writeDown(page, text) {
  const composer = page.getByRole('region', { name: 'Write', exact: true }).filter({ visible: true }).last();
  await composer.locator('label').filter({ hasText: 'Customer said' }).click();
  const field = composer.getByPlaceholder('What did the customer say?');
  await field.fill(text);
  await composer.getByRole('button', { name: 'Add what was said' }).click();
  await expect(async () => (await field.inputValue()) === '', 'the message to be kept');
  await page.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor();
}

/** Gives the ticket to another customer and one of their contacts, in the card at the right of the workspace. */
export async function changeCustomer(page, { customer, contact }) {
  const card = page.getByRole('region', { name: 'Customer', exact: true }).filter({ visible: true }).last();
  await card.getByRole('button', { name: 'Edit Customer' }).click();
  const form = card.getByRole('form', { name: 'Edit Customer' });
  await chooseParty(page, form.getByLabel('Customer', { exact: true }), customer);
  await chooseParty(page, form.getByLabel('Contact', { exact: true }), contact);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  for (const name of [customer, contact]) await card.getByText(name, { exact: true }).waitFor();
}

async function chooseParty(page, field, name) {
  await field.click();
  await field.fill(name);
  await page.locator('.ant-select-item-option:visible').filter({ hasText: name }).first().click();
}

/** Files a ticket through the drawer of the list, after a `look` at the filled-in form; `forWhom` chooses a requester in it. Returns its number. */
export async function fileTicket(page, { type, title, description, details = {}, forWhom = async () => {} }, look = async () => {}) {
  await page.getByRole('button', { name: 'New ticket' }).filter({ visible: true }).first().click();
  const form = page.getByRole('form', { name: 'New ticket' });
  await form.locator('label').filter({ hasText: type }).first().click();
  await form.getByLabel('Title').fill(title);
  if (description) await form.getByLabel('Description').fill(description);
  for (const [label, value] of Object.entries(details)) await form.getByLabel(label, { exact: true }).fill(value);
  await forWhom(form);
  await look();
  await form.getByRole('button', { name: 'File ticket' }).click();
  const filed = page.getByText(/^Ticket TKT-\d{8}-\d+ is filed$/);
  await filed.waitFor();
  return (await filed.innerText()).match(/TKT-\d{8}-\d+/)[0];
}

/** Types into the search field of a list and waits until only matching rows are left. */
export async function search(page, text, count) {
  await page.locator('.ant-form:visible input').first().fill(text);
  await expect(async () => (await rows(page).count()) === count, `${count} rows for "${text}"`);
}

/** Ticks one option of a group. Ant Design shows it one task after the click, not at once: `check()` would take that for a lost click. */
export async function tick(option) {
  await option.click();
  await expect(() => option.isChecked(), 'the option to be ticked');
}
