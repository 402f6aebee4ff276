import { query, signIn } from '../lib/api.mjs';
import { act, dialogAtRest, visit, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'Routing';

const MY_STATUS = '/v/admin/ticketing_my_status';
const QUEUES = '/v/admin/ticketing_queues/tab/ticketing_queues_now';
const SETTINGS = (tab) => `/v/admin/ticketing_settings/tab/ticketing_settings_routing_${tab}`;
const [OLD, URGENT, LATE] = ['The label printer is slow', 'The scanner at gate 4 is dead', 'The tablet of the porter is lost'];

/** A row of a list: a ticket or an agent, by a part of its name. */
const row = (page, name) => page.getByRole('listitem', { name }).filter({ visible: true });
const panel = (page) => page.getByRole('region', { name: 'Why this agent' }).filter({ visible: true });

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const idOf = async (name) => (await api.get(`users:list?${query({ filter: { nickname: people[name].nickname } })}`))[0].id;
  const ticketOf = async (title) => (await api.get(`ticketingTickets:list?${query({ filter: { title } })}`))[0];
  const admin = await open('admin');

  await step('an administrator makes a queue, and a rule that fills it', async () => {
    await api.post('ticketingCategories:create', { code: 'gates', title: 'Gates', isEnabled: true, sort: 900 });
    const skill = await api.post('ticketingSkills:create', { code: 'gates', name: 'Gates' });
    for (const name of ['dora', 'emil']) {
      const userId = await idOf(name);
      await api.post('ticketingAgents:create', { userId, capacity: 1, languages: ['en'], availability: 'offline', skills: [{ skillId: skill.id, level: 4 }] });
    }
    await visit(admin, SETTINGS('queues'));
    await admin.getByRole('button', { name: 'Add a queue' }).click();
    const drawer = admin.getByRole('dialog').filter({ hasText: 'New queue' });
    await drawer.getByLabel('Name', { exact: true }).fill('Warehouse');
    await picture(admin, 'queue-settings');
    await drawer.getByRole('button', { name: 'Save' }).click();
    // What is wrong comes into view, however far down it is.
    await expect(() => isInView(admin, drawer.getByText('A queue that assigns by itself needs members')), 'the refusal to be seen');
    for (const name of ['dora', 'emil']) await addMember(admin, drawer, people[name].nickname);
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    const [queue] = await api.get(`ticketingQueues:list?${query({ filter: { name: 'Warehouse' } })}`);
    await api.post('ticketingRoutingRules:create', {
      name: 'Everything about gates', sort: 1, conditions: { categoryCode: { $in: ['gates'] } }, queueId: queue.id, requiredSkills: [{ skill: 'gates', minLevel: 2 }],
    });
    await visit(admin, SETTINGS('rules'));
    await admin.getByText('Everything about gates').first().waitFor();
    await picture(admin, 'routing-rules');
  });

  await step('tickets wait while nobody is on duty', async () => {
    for (const [title, priority] of [[OLD, 'P2'], [URGENT, 'P0'], [LATE, 'P1']]) {
      await api.post('ticketingTickets:create', { title, priority, categoryCode: 'gates', businessTypeCode: 'other', languageCode: 'en' });
      assert((await ticketOf(title)).statusCategory === 'new', `${title} waits`);
    }
  });

  const dora = await open('dora');
  await step('an agent goes online, and the most urgent ticket arrives without a reload', async () => {
    await visit(dora, MY_STATUS);
    await dora.getByText('You have no open tickets').waitFor();
    await dora.getByRole('radiogroup', { name: 'Availability' }).getByText('Online', { exact: true }).click();
    await row(dora, URGENT).waitFor();
    await picture(dora, 'my-status');
    assert((await row(dora, OLD).count()) === 0, 'she has one place, and it went to the urgent one');
  });
  await step('and she reads why it is hers', async () => {
    await row(dora, URGENT).getByText(URGENT).click();
    await workspaceOf(dora, URGENT);
    for (const reason of [/Gates level 4/, /speaks English/, /0 of 1 tickets open/]) await panel(dora).getByText(reason).first().waitFor();
    await panel(dora).getByText('Everything about gates').first().waitFor();
    await picture(dora, 'why-this-agent');
  });

  const sue = await open('sue');
  await step('a supervisor drags a waiting ticket onto an agent', async () => {
    await visit(sue, QUEUES);
    await sue.getByRole('button', { name: /Warehouse/ }).first().click();
    const ticket = row(sue, LATE);
    await ticket.waitFor();
    await picture(sue, 'queues');
    await drag(sue, ticket, row(sue, people.emil.nickname));
    await ticket.waitFor({ state: 'detached' });
    const { assigneeId } = await ticketOf(LATE);
    assert(String(assigneeId) === String(await idOf('emil')), 'Emil has it');
  });
  await step('who is full is given one more only with a reason', async () => {
    const ticket = row(sue, OLD);
    await drag(sue, ticket, row(sue, people.emil.nickname));
    const dialog = sue.getByRole('dialog').filter({ hasText: 'was not assigned' });
    await dialog.getByLabel('Why it goes there all the same').fill('Only Emil knows this printer');
    await dialogAtRest(sue);
    await dialog.getByRole('button', { name: 'Assign anyway' }).click();
    await ticket.waitFor({ state: 'detached' });
    const explanation = await api.get(`ticketingRouting:explain?filterByTk=${(await ticketOf(OLD)).id}`);
    assert(explanation.assignment.overrideReason === 'Only Emil knows this printer', 'the reason is kept');
  });

  await step('closing a ticket brings the next one', async () => {
    await api.post('ticketingTickets:create', { title: 'The gate of hall 3 squeaks', categoryCode: 'gates', businessTypeCode: 'other', priority: 'P3' });
    await act(dora, 'Accept', { status: 'In progress' });
    await act(dora, 'Resolve', { resolution: 'A new cable', status: 'Resolved' });
    await visit(dora, MY_STATUS);
    await row(dora, 'The gate of hall 3 squeaks').waitFor();
  });

  await step('and all of it in Chinese', async () => {
    const page = await open('sue', { language: 'zh-CN' });
    await visit(page, QUEUES);
    await expect(async () => (await page.getByRole('meter').count()) > 0, 'the loads of agents');
    await picture(page, 'queues-zh');
    await visit(page, '/v/admin/ticketing_queues/tab/ticketing_queues_team');
    await expect(async () => (await page.locator('canvas:visible').count()) >= 2, 'the charts to be drawn');
    await picture(page, 'team-load-zh');
  });
}

async function addMember(page, drawer, nickname) {
  const field = drawer.getByRole('combobox', { name: 'Add a member' });
  // Typing opens the list; what was chosen before lies above the field.
  await field.fill(nickname);
  await page.locator('.ant-select-item-option:visible').filter({ hasText: nickname }).first().click();
  await drawer.getByRole('listitem', { name: nickname }).waitFor();
}

async function isInView(page, part) {
  const box = (await part.count()) ? await part.first().boundingBox() : null;
  return box !== null && box.y > 0 && box.y + box.height < page.viewportSize().height;
}

/** With the mouse, in steps, as a hand does it. */
async function drag(page, from, to) {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  await page.mouse.move(start.x + start.width / 2, start.y + start.height - 6);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
  await page.mouse.up();
}
