import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, dialogAtRest, fileTicket, openTicket, rowOf, visit } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'A citizen developer adds a business type without code';

const COLLECTION = 'ticketingRentalDetails';

export default async function ({ step, open, picture, people, url }) {
  const admin = await signIn(url, people.admin);
  const page = await open('admin');
  await step('he duplicates Equipment repair as Rental', async () => {
    await visit(page, ADDRESS.settings);
    await rowOf(page, 'Equipment repair').getByText('Duplicate').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title').fill('Rental');
    await dialog.getByLabel('Code').fill('rental');
    await dialogAtRest(page);
    await picture(page, 'duplicate-business-type');
    await dialog.getByRole('button', { name: 'Duplicate' }).click();
    await rowOf(page, 'rental').waitFor();
  });
  await step('he adds the field "Return date agreed" to its collection', async () => {
    await page.goto('/v/admin/settings/data-source-manager/main/collections');
    const row = page.locator('tr.ant-table-row').filter({ hasText: COLLECTION }).first();
    // The newest collection is the last one, on one of the later pages of the list.
    await page.locator('tr.ant-table-row').first().waitFor();
    await expect(async () => {
      if (await row.isVisible()) return true;
      await page.locator('.ant-pagination-next:not(.ant-pagination-disabled)').last().click({ timeout: 1000 }).catch(() => undefined);
      return false;
    }, 'the collection in the list');
    await row.getByText('Configure fields').click();
    await page.getByRole('button', { name: /Add field/ }).last().click();
    await page.locator('.ant-dropdown:visible').getByText('Single line text', { exact: true }).click();
    const form = page.locator('.ant-drawer-content:visible').last();
    await form.getByLabel('Field display name').fill('Return date agreed');
    await form.getByLabel('Field name', { exact: true }).fill('returnDateAgreed');
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.locator('tr.ant-table-row').filter({ hasText: 'returnDateAgreed' }).first().waitFor();
  });
  const ann = await open('ann');
  const filed = await step('Ann files a ticket of the new type, with the new field', async () => {
    await visit(ann, ADDRESS.unassigned);
    const details = { 'Equipment model': 'Crane 12 t', 'Return date agreed': 'Friday noon' };
    return fileTicket(ann, { type: 'Rental', title: 'Crane for one week', details });
  });
  await step('she sees it in the workspace', async () => {
    await visit(ann, ADDRESS.unassigned);
    await openTicket(ann, 'Crane for one week');
    await ann.getByText('Friday noon').filter({ visible: true }).first().waitFor();
    await picture(ann, 'rental-ticket');
  });
  await step('the row lies in the new collection', async () => {
    const [ticket] = await admin.get(`ticketingTickets:list?${query({ filter: { ticketNo: filed } })}`);
    const [row] = await admin.get(`${COLLECTION}:list?${query({ filter: { ticketId: ticket.id } })}`);
    assert(row?.returnDateAgreed === 'Friday noon' && row?.equipmentModel === 'Crane 12 t', `both fields stored, got ${JSON.stringify(row)}`);
  });
}
