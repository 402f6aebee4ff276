import { expect } from '../lib/expect.mjs';
import { ADDRESS, dialogAtRest, rows, visit } from '../lib/desk-window.mjs';

export const title = 'An administrator edits a page, and a restart keeps it';

const TABLE = 'ticketing_customers_list_table';
const TITLE = 'People we work for';

export default async function ({ step, open, picture, restart }) {
  const page = await open('admin');
  await step('he switches the UI editor on', async () => {
    await visit(page, ADDRESS.customers);
    await rows(page).first().waitFor();
    await page.locator('.anticon-highlight').first().click();
    await page.getByText('Add block').first().waitFor();
  });
  await step('he gives the table a title', async () => {
    await page.locator('.ant-card:visible').first().hover({ position: { x: 400, y: 40 } });
    const toolbar = page.locator(`.nb-toolbar-container[data-model-uid="${TABLE}"]`).last();
    await toolbar.locator('.anticon-menu').last().hover();
    await page.locator('.ant-dropdown-menu-item:visible').filter({ hasText: 'Title & description' }).click();
    const dialog = page.locator('.ant-modal:visible, .ant-drawer-content:visible').last();
    await dialog.locator('input[type=text]').first().fill(TITLE);
    await dialogAtRest(page);
    await dialog.locator('.ant-btn-primary').first().click();
    await page.locator('.ant-modal:visible, .ant-drawer-content:visible').first().waitFor({ state: 'hidden' });
    await page.locator('.ant-card-head-title').filter({ hasText: TITLE }).waitFor();
  });
  await step('he adds the column Address', async () => {
    const header = page.locator('thead:visible th').filter({ hasText: 'Address' });
    await expect(async () => {
      // The table was drawn anew with its title: what is chosen in a menu that is drawn anew with it is lost.
      await page.locator('thead:visible th').getByRole('button').last().hover();
      await page.locator('.ant-dropdown:visible').getByText('Address', { exact: true }).click();
      return header.waitFor({ timeout: 5000 }).then(() => true, () => false);
    }, 'the column Address');
    await picture(page, 'ui-editor');
  });
  await step('the app is restarted', restart);
  await step('title and column are still there, for everybody', async () => {
    const agent = await open('ann');
    await visit(agent, ADDRESS.customers);
    await agent.locator('.ant-card-head-title').filter({ hasText: TITLE }).waitFor();
    await agent.locator('thead:visible th').filter({ hasText: 'Address' }).waitFor();
  });
}
