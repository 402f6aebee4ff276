import { query, signIn } from '../lib/api.mjs';
import { dialogAtRest, visit, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'Routing by hand';

const MY_STATUS = '/v/admin/ticketing_my_status';
const QUEUES = '/v/admin/ticketing_queues/tab/ticketing_queues_now';
const RULES = '/v/admin/ticketing_settings/tab/ticketing_settings_routing_rules';
const [WRONG, NEXT] = ['The invoice names the wrong street', 'The invoice was sent twice'];
const RULE = 'Everything about invoices';

const row = (page, name) => page.getByRole('listitem', { name }).filter({ visible: true });

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const idOf = async (name) => (await api.get(`users:list?${query({ filter: { nickname: people[name].nickname } })}`))[0].id;
  const ticketOf = async (name) => (await api.get(`ticketingTickets:list?${query({ filter: { title: name } })}`))[0];
  const rulesInOrder = async () => (await api.get(`ticketingRoutingRules:list?${query({ sort: 'sort' })}`)).map(({ name }) => name);
  const file = (name) => api.post('ticketingTickets:create', { title: name, priority: 'P2', categoryCode: 'invoices', businessTypeCode: 'other', languageCode: 'en' });
  const queueWith = async (name, members) =>
    api.post('ticketingQueues:create', { name, strategy: 'manual', members: await Promise.all(members.map(async (one, index) => ({ userId: await idOf(one), sort: index + 1 }))) });
  const admin = await open('admin');

  await step('an administrator writes a rule, and tries it on the tickets that wait', async () => {
    await api.post('ticketingCategories:create', { code: 'invoices', title: 'Invoices', isEnabled: true, sort: 910 });
    for (const name of ['ann', 'ben']) await api.post('ticketingAgents:create', { userId: await idOf(name), capacity: 3, languages: ['en'], availability: 'offline' });
    await queueWith('Front office', ['ann']);
    await queueWith('Back office', ['ann', 'ben']);
    await visit(admin, RULES);
    await admin.getByRole('button', { name: 'Add a rule' }).click();
    const drawer = admin.getByRole('dialog').filter({ hasText: 'New rule' });
    await drawer.getByLabel('Name', { exact: true }).fill(RULE);
    await drawer.getByRole('button', { name: 'Add a condition' }).click();
    await choose(admin, drawer.getByRole('combobox', { name: 'Condition 1: Asks for' }), 'Category');
    await choose(admin, drawer.getByRole('combobox', { name: 'Condition 1: Value' }), 'Invoices');
    // A list of many stays open for the next one.
    await drawer.getByText('New rule').first().click();
    await admin.locator('.ant-select-dropdown:visible').first().waitFor({ state: 'hidden' });
    await choose(admin, drawer.getByRole('combobox', { name: 'Into this queue' }), 'Front office');
    await drawer.getByRole('button', { name: 'Try it on the tickets that wait' }).click();
    await drawer.getByText(/of the waiting tickets would be assigned|No ticket waits at the moment/).waitFor();
    await picture(admin, 'routing-rule-tried');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await row(admin, RULE).waitFor();
  });
  await step('moves it to the top with the arrow button, and another one with the mouse', async () => {
    const up = row(admin, RULE).getByRole('button', { name: `Move ${RULE} up` });
    for (let place = (await rulesInOrder()).indexOf(RULE); place > 0; place -= 1) await up.click();
    await expect(async () => (await rulesInOrder())[0] === RULE, 'the rule to be the first');
    const [, second] = await rulesInOrder();
    await row(admin, second).dragTo(row(admin, RULE));
    await expect(async () => (await rulesInOrder())[0] === second, 'the other rule to be the first');
  });

  const sue = await open('sue');
  await step('a supervisor moves a ticket to another queue, with a reason', async () => {
    await file(WRONG);
    const { id } = await ticketOf(WRONG);
    await visit(sue, QUEUES);
    await sue.getByRole('button', { name: /Front office/ }).first().click();
    await row(sue, WRONG).getByText(WRONG).click();
    await workspaceOf(sue, WRONG);
    await sue.getByRole('button', { name: 'Move to another queue…' }).click();
    const dialog = sue.getByRole('dialog').filter({ hasText: 'Move to another queue' });
    await choose(sue, dialog.getByRole('combobox', { name: 'Queue' }), 'Back office');
    await dialog.getByLabel('Reason').fill('The back office keeps the addresses');
    await dialogAtRest(sue);
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sue.getByText(/The back office keeps the addresses/).first().waitFor();
    await picture(sue, 'moved-to-another-queue');
    assert((await api.get(`ticketingTickets:get/${id}?appends[]=queue`)).queue.name === 'Back office', 'it waits in the other queue');
  });
  await step('and gives it to an agent with the keys alone', async () => {
    await visit(sue, QUEUES);
    await sue.getByRole('button', { name: /Back office/ }).first().click();
    const ticket = row(sue, WRONG);
    await ticket.getByRole('button', { name: /^Drag / }).focus();
    await sue.keyboard.press('Space');
    await expect(() => isOver(sue, 'Ben Agent', 'ArrowDown'), 'the ticket to lie on Ben');
    await sue.keyboard.press('Space');
    await ticket.waitFor({ state: 'detached' });
    assert(String((await ticketOf(WRONG)).assigneeId) === String(await idOf('ben')), 'Ben has it');
  });

  const ben = await open('ben');
  await step('an agent plans an absence, and hands his tickets to his substitute', async () => {
    await file(NEXT);
    await api.post(`ticketingTickets:assign?filterByTk=${(await ticketOf(NEXT)).id}`, { assigneeId: await idOf('ben') });
    await visit(ben, MY_STATUS);
    await row(ben, NEXT).waitFor();
    await ben.getByLabel('From', { exact: true }).fill('2026-01-01T08:00');
    await choose(ben, ben.getByRole('combobox', { name: 'Substitute' }), 'Ann Agent');
    await ben.getByRole('button', { name: 'Save my absence' }).click();
    await ben.getByRole('button', { name: 'I am back' }).waitFor();
    await ben.getByRole('button', { name: 'Hand over my open tickets…' }).click();
    const dialog = ben.getByRole('dialog').filter({ hasText: 'Hand over my open tickets' });
    await dialogAtRest(ben);
    await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
    await dialog.getByText(/to Ann Agent/).first().waitFor();
    await picture(ben, 'handed-over');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(async () => (await row(ben, NEXT).count()) === 0, 'his list to be without it');
    assert(String((await ticketOf(NEXT)).assigneeId) === String(await idOf('ann')), 'Ann has it');
  });
  await step('and is back', async () => {
    await ben.getByRole('button', { name: 'I am back' }).click();
    await ben.getByRole('button', { name: 'I am back' }).waitFor({ state: 'detached' });
    await picture(ben, 'my-status-back');
  });
  await step('his page and the rules in Chinese', async () => {
    const page = await open('ben', { language: 'zh-CN' });
    await visit(page, MY_STATUS);
    await page.getByRole('radiogroup').first().waitFor();
    await picture(page, 'my-status-zh');
    const rules = await open('admin', { language: 'zh-CN' });
    await visit(rules, RULES);
    await row(rules, RULE).waitFor();
    await picture(rules, 'routing-rules-zh');
  });
}

/** A dialog that still grows is not where it was when it was pressed: pressed again, as one would. */
async function choose(page, field, name) {
  const choice = page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).first();
  await expect(async () => {
    // What was chosen before lies above the field.
    await field.click({ force: true });
    return choice.waitFor({ timeout: 2000 }).then(() => true, () => false);
  }, `the choice ${name}`);
  await choice.click();
}

/** Presses the key; whether the ticket that is carried lies on this agent then, as a screen reader says it. */
async function isOver(page, nickname, key) {
  await page.keyboard.press(key);
  const said = page.locator('[id^=DndLiveRegion]');
  return said.filter({ hasText: `is over ${nickname}` }).first().waitFor({ timeout: 400 }).then(() => true, () => false);
}
