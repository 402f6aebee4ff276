import { signIn } from '../lib/api.mjs';
import { PHONE } from '../lib/browser.mjs';
import { visit } from '../lib/desk-window.mjs';
import { assert } from '../lib/expect.mjs';

export const title = 'Articles help while a request is written';

const ENGLISH = { title: 'Badge reader does not open the gate', summary: 'Hold the badge flat on the reader until it beeps.', content: 'Hold the **badge** flat on the reader.', language: 'en', audience: 'public' };
const CHINESE = { title: '门禁刷卡没有反应', summary: '把门禁卡平放在读卡器上，听到提示音后再推门。', content: '把**门禁卡**平放在读卡器上。', language: 'zh', audience: 'public' };
const INTERNAL = { title: 'Badge reader: the override code of the gate', summary: 'For the desk only.', content: 'The code of the gate.', language: 'en', audience: 'internal' };

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  for (const article of [ENGLISH, CHINESE, INTERNAL]) {
    const { id } = await api.post('ticketingArticles:create', article);
    await api.post(`ticketingArticles:publish?filterByTk=${id}`, { version: 1 });
  }
  const field = (page, name) => page.locator('.ant-form-item').filter({ hasText: name }).first();

  await step('a stranger writes into the public form and is shown an article', async () => {
    const page = await open('stranger');
    await page.goto('/public-forms/ticketing_it_support');
    await field(page, 'Subject').locator('input').fill('My badge does not open the gate');
    await page.getByText('Does one of these help?').waitFor();
    const link = page.getByRole('link', { name: new RegExp(ENGLISH.title) });
    await link.waitFor();
    assert((await page.getByText(INTERNAL.title).count()) === 0, 'no article of the desk');
    await picture(page, 'help-in-public-form');
    const [article] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await article.getByRole('heading', { name: ENGLISH.title }).waitFor();
    await article.close();
    assert((await field(page, 'Subject').locator('input').inputValue()) === 'My badge does not open the gate', 'what was written to be there still');
    await page.getByRole('button', { name: 'Hide articles' }).click();
    await link.waitFor({ state: 'hidden' });
  });
  await step('on a phone, in Chinese', async () => {
    const phone = await open('stranger', { size: PHONE, language: 'zh-CN' });
    await phone.goto('/public-forms/ticketing_it_support');
    await phone.locator('.ant-form-item input').first().fill('我的门禁卡刷了没反应');
    await phone.getByText('这些文章能帮到您吗？').waitFor();
    await phone.getByRole('link', { name: new RegExp(CHINESE.title) }).waitFor();
    await picture(phone, 'help-in-public-form-phone-zh');
  });
  await step('a customer in the portal is shown it below what he writes', async () => {
    const page = await open('cora');
    await visit(page, '/v/admin/ticketing_portal_request');
    const form = page.getByRole('form', { name: 'New request' });
    await form.getByLabel('Description').fill('The badge reader at the gate just blinks.');
    await form.getByRole('link', { name: new RegExp(ENGLISH.title) }).waitFor();
    assert((await page.getByText(INTERNAL.title).count()) === 0, 'no article of the desk');
    await picture(page, 'help-in-portal');
  });
}
