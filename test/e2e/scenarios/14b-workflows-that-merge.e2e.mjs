import { signIn } from '../lib/api.mjs';
import { cardOf, choose, drawerOf, noKeyIsLeft, submit } from '../lib/workflow-window.mjs';

export const title = 'Workflows that merge';

const TARGET = 'All about the broken crane';

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const { id } = await api.post('workflows:create', { title: 'Join', type: 'ticketing-event', sync: false, config: {} });
  await api.post('ticketingTickets:create', { title: TARGET });
  const editor = `/v/admin/workflow/workflows/${id}`;

  await step('an administrator makes a node that merges, and is asked into which ticket', async () => {
    const admin = await open('admin');
    const node = drawerOf(admin, 'Node type');
    await admin.goto(editor);
    await admin.getByRole('button', { name: 'add-button' }).first().click();
    await admin.getByRole('menuitem', { name: 'Ticket action' }).click();
    await cardOf(admin, 'Ticket action').click();
    await choose(admin, node, 'Action', 'Merge');
    await node.getByRole('button', { name: 'Submit' }).click();
    await node.getByText('Choose a ticket').first().waitFor();
    await node.getByRole('combobox', { name: 'Merge into' }).fill(TARGET);
    await admin.locator('.ant-select-item-option:visible').filter({ hasText: TARGET }).first().click();
    await picture(admin, 'workflow-merges');
    await submit(node, 'Submit');
  });
  await step('the drawer shows what was saved, in Chinese, too', async () => {
    const chinese = await open('admin', { language: 'zh-CN' });
    await chinese.goto(editor);
    await cardOf(chinese, '工单操作').click();
    const node = drawerOf(chinese, '节点类型');
    for (const text of ['合并', '合并到']) await node.getByText(text, { exact: true }).first().waitFor();
    await node.getByText(TARGET).waitFor();
    await picture(chinese, 'workflow-merges-zh');
    await noKeyIsLeft(node, [TARGET]);
  });
}
