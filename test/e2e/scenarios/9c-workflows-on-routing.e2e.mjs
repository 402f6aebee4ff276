import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, tick, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';
import { cardOf, choose, drawerOf, noKeyIsLeft, submit } from '../lib/workflow-window.mjs';

export const title = 'Workflows on routing';

const TICKET = 'The gate does not close at night';
const [NIGHT, DAY] = ['Night shift', 'Day shift'];

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const idOf = async (name) => (await api.get(`users:list?${query({ filter: { nickname: people[name].nickname } })}`))[0].id;
  const [finn, sueId] = [await idOf('finn'), await idOf('sue')];
  await api.post('ticketingCategories:create', { code: 'night', title: 'At night', isEnabled: true, sort: 920 });
  await api.post('ticketingAgents:create', { userId: finn, capacity: 3, languages: ['en'], availability: 'online' });
  const night = await api.post('ticketingQueues:create', { name: NIGHT, strategy: 'manual', members: [{ userId: sueId, sort: 1 }] });
  await api.post('ticketingQueues:create', { name: DAY, strategy: 'skills', members: [{ userId: finn, sort: 1 }] });
  await api.post('ticketingRoutingRules:create', { name: 'Everything at night', sort: 1, queueId: night.id, conditions: { categoryCode: { $eq: 'night' } } });
  const { id } = await api.post('workflows:create', { title: 'Not at night', type: 'ticketing-routing-event', sync: false, config: {} });
  const editor = `/v/admin/workflow/workflows/${id}`;
  const admin = await open('admin');
  const trigger = drawerOf(admin, 'Trigger type');
  const node = drawerOf(admin, 'Node type');

  await step('an administrator says which events of which queue start a workflow', async () => {
    await admin.goto(editor);
    await admin.getByText('Routing event').first().click();
    await tick(trigger.getByLabel('Came into a queue'));
    await choose(admin, trigger, 'Only in these queues', NIGHT);
    // A list of many stays open for the next one.
    await trigger.getByText('Start when').click();
    await admin.locator('.ant-select-dropdown:visible').first().waitFor({ state: 'hidden' });
    await picture(admin, 'routing-workflow-trigger');
    await submit(trigger, 'Submit');
  });
  await step('and that the best agent of another queue gets the ticket then', async () => {
    await admin.getByRole('button', { name: 'add-button' }).first().click();
    await admin.getByRole('menuitem', { name: 'Assign best agent' }).click();
    await cardOf(admin, 'Assign best agent').click();
    await node.getByText('Trigger variables / Ticket / ID').waitFor();
    await choose(admin, node, 'Queue', DAY);
    await picture(admin, 'routing-workflow-node');
    await submit(node, 'Submit');
  });
  await step('both drawers show what was saved', async () => {
    await admin.reload();
    await admin.getByText('Routing event').first().click();
    await trigger.getByText(NIGHT, { exact: true }).first().waitFor();
    assert(await trigger.getByLabel('Came into a queue').isChecked(), 'the event to be chosen');
    assert(!(await trigger.getByLabel('Assigned automatically').isChecked()), 'another event not to be chosen');
    await submit(trigger, 'Cancel');
    await cardOf(admin, 'Assign best agent').click();
    for (const text of [DAY, 'Trigger variables / Ticket / ID']) await node.getByText(text, { exact: true }).first().waitFor();
    await submit(node, 'Cancel');
  });
  await step('the same drawers in Chinese', async () => {
    const chinese = await open('admin', { language: 'zh-CN' });
    await chinese.goto(editor);
    await chinese.getByText('分配事件').first().click();
    const drawer = drawerOf(chinese, '触发方式');
    for (const text of ['进入队列', '仅限这些队列']) await drawer.getByText(text, { exact: true }).first().waitFor();
    await drawer.getByText(NIGHT, { exact: true }).first().waitFor();
    await picture(chinese, 'routing-workflow-trigger-zh');
    await noKeyIsLeft(drawer);
    // Ant Design puts a space between two characters.
    await submit(drawer, /取\s*消/);
    await cardOf(chinese, '分派最合适的客服').click();
    const action = drawerOf(chinese, '节点类型');
    await action.getByText(DAY, { exact: true }).first().waitFor();
    await picture(chinese, 'routing-workflow-node-zh');
    // A node keeps the title it got when it was made, in the language of who made it.
    await noKeyIsLeft(action, ['Assign best agent']);
  });
  await step('switched on, it gives a ticket of the night to the agent of the day', async () => {
    await admin.getByRole('switch').first().click();
    await expect(async () => (await api.get(`workflows:get?filterByTk=${id}`)).enabled, 'the workflow to be switched on');
    const ticket = await api.post('ticketingTickets:create', { title: TICKET, priority: 'P2', categoryCode: 'night', languageCode: 'en' });
    await expect(async () => String((await api.get(`ticketingTickets:get?filterByTk=${ticket.id}`)).assigneeId) === String(finn), 'the ticket to be assigned to Finn');
    const sue = await open('sue');
    await sue.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await workspaceOf(sue, TICKET);
    for (const words of [`Waits in the queue "${NIGHT}"`, `Not at night moved it to the queue "${DAY}"`, `assigned it to ${people.finn.nickname}`]) await sue.getByText(words).filter({ visible: true }).first().waitFor();
    await picture(sue, 'routing-workflow-ticket');
  });
  await step('nothing of it is left for others', async () => {
    await api.post(`workflows:update?filterByTk=${id}`, { enabled: false });
    await api.post('ticketingRouting:setAvailability', { userId: finn, availability: 'offline' });
  });
}
