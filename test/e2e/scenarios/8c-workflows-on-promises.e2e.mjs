import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, tick, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';
import { cardOf, choose, drawerOf, noKeyIsLeft, submit } from '../lib/workflow-window.mjs';

export const title = 'Workflows on promised times';

const TICKET = 'The crane does not move';
const POLICY = 'One minute for the crane';

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  // Half a second after it was filed the first response of a P1 ticket is nearly due.
  const targets = { P0: { firstResponseMinutes: 30 }, P1: { firstResponseMinutes: 1 } };
  await api.post('ticketingSlaPolicies:create', { name: POLICY, sort: 0, conditions: { sourceChannel: { $eq: 'api' } }, targets, warnAtPercent: 1 });
  const { id } = await api.post('workflows:create', { title: 'Hurry', type: 'ticketing-sla-event', sync: false, config: {} });
  const editor = `/v/admin/workflow/workflows/${id}`;
  const admin = await open('admin');
  const trigger = drawerOf(admin, 'Trigger type');
  const node = drawerOf(admin, 'Node type');

  await step('an administrator says on which SLA events a workflow starts', async () => {
    await admin.goto(editor);
    await admin.getByText('SLA event').first().click();
    await tick(trigger.getByLabel('Warning: most of the promised time is used'));
    await tick(trigger.getByLabel('First response'));
    await picture(admin, 'sla-workflow-trigger');
    await submit(trigger, 'Submit');
  });
  await step('and that it sets the highest priority then', async () => {
    await admin.getByRole('button', { name: 'add-button' }).first().click();
    await admin.getByRole('menuitem', { name: 'Ticket action' }).click();
    await cardOf(admin, 'Ticket action').click();
    await node.getByText('Trigger variables / Ticket / ID').waitFor();
    await choose(admin, node, 'Action', 'Set priority');
    await choose(admin, node, 'Priority', 'P0 Critical');
    await picture(admin, 'sla-workflow-node');
    await submit(node, 'Submit');
  });
  await step('both drawers show what was saved', async () => {
    await admin.reload();
    await admin.getByText('SLA event').first().click();
    await trigger.getByLabel('First response').waitFor();
    assert(await trigger.getByLabel('Warning: most of the promised time is used').isChecked(), 'the warning to be chosen');
    assert(!(await trigger.getByLabel('Breach: the promised time is exceeded').isChecked()), 'the breach not to be chosen');
    await submit(trigger, 'Cancel');
    await cardOf(admin, 'Ticket action').click();
    for (const text of ['Set priority', 'P0 Critical', 'Trigger variables / Ticket / ID']) await node.getByText(text, { exact: true }).waitFor();
    await submit(node, 'Cancel');
  });
  await step('the same drawers in Chinese', async () => {
    const chinese = await open('admin', { language: 'zh-CN' });
    await chinese.goto(editor);
    await chinese.getByText('SLA 事件').first().click();
    const drawer = drawerOf(chinese, '触发方式');
    for (const text of ['首次响应', '下次回复']) await drawer.getByText(text, { exact: true }).first().waitFor();
    await picture(chinese, 'sla-workflow-trigger-zh');
    await noKeyIsLeft(drawer);
    // Ant Design puts a space between two characters.
    await submit(drawer, /取\s*消/);
    await cardOf(chinese, '工单操作').click();
    const action = drawerOf(chinese, '节点类型');
    for (const text of ['设置优先级', 'P0 紧急']) await action.getByText(text, { exact: true }).waitFor();
    await picture(chinese, 'sla-workflow-node-zh');
    await noKeyIsLeft(action);
  });
  await step('switched on, it makes a ticket that is nearly due urgent', async () => {
    await admin.getByRole('switch').first().click();
    await expect(async () => (await api.get(`workflows:get?filterByTk=${id}`)).enabled, 'the workflow to be switched on');
    const ticket = await api.post('ticketingTickets:create', { title: TICKET, priority: 'P1', sourceChannel: 'api' });
    const read = () => api.get(`ticketingTickets:get?filterByTk=${ticket.id}`);
    // The next sweep comes within half a minute.
    for (let look = 0; look < 3 && (await read()).priority !== 'P0'; look += 1) {
      await expect(async () => (await read()).priority === 'P0', 'the ticket to become P0').catch(() => undefined);
    }
    assert((await read()).priority === 'P0', 'the workflow to set the priority to P0');
    const sue = await open('sue');
    await sue.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await workspaceOf(sue, TICKET);
    await sue.getByText('Hurry changed the ticket').filter({ visible: true }).first().waitFor();
    await picture(sue, 'sla-workflow-ticket');
  });
  await step('nothing of it is left for others', async () => {
    await api.post(`workflows:update?filterByTk=${id}`, { enabled: false });
    await api.post(`ticketingSlaPolicies:destroy?${query({ filter: { name: POLICY } })}`);
  });
}
