import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';
import { startFakeModel } from '../lib/fake-model.mjs';
import { cardOf, drawerOf, noKeyIsLeft, submit } from '../lib/workflow-window.mjs';

export const title = 'AI looks at closed tickets, and a person decides on what it says';

const KEY = 'ticketing-ai-quality';
const WORKFLOW = 'AI: look at closed tickets';
const NODE = 'Rhea looks over the ticket';
const REJECTED = -5;
const PRAISED = { title: 'The franking machine prints crooked stamps', says: { verdict: 'Solved within the hour.', good: 'A friendly tone.', better: 'Say which roller was worn out.' } };
const BLAMED = { title: 'The shredder in room five stands still', says: { verdict: 'Closed too early.', good: 'A quick start.', better: 'Ask before you close.' } };

/** Rhea reads the ticket, says what she thinks, and after the decision that she is done. */
function rhea(said, used) {
  const [, ticketNo] = /ticket (\S+) and say/.exec(said) ?? [];
  if (!ticketNo) return 'I was not asked anything I know.';
  if (!used) return { calls: [{ name: 'ticketingReadTicket', args: { ticketNo } }] };
  const { says: result } = said.includes(BLAMED.title) ? BLAMED : PRAISED;
  return used === 1 ? { calls: [{ name: 'aiEmployeeWorkflowTaskOutput', args: { result } }] } : 'Done.';
}

export default async function ({ step, open, picture, people, url }) {
  const [api, ann, cora] = await Promise.all([people.admin, people.ann, people.cora].map((account) => signIn(url, account)));
  const [[{ id: assigneeId }], [workflow]] = await Promise.all([api.get(`users:list?${query({ filter: { username: 'ann' } })}`), api.get(`workflows:list?${query({ filter: { key: KEY } })}`)]);
  const editor = `/v/admin/workflow/workflows/${workflow.id}`;
  const configOfNode = async () => (await api.get(`flow_nodes:list?${query({ filter: { key: `${KEY}-1` } })}`))[0].config;
  const commentsOn = (id) => api.get(`ticketingComments:list?${query({ filter: { ticketId: id } })}`);
  const executionOf = async (id) => (await api.get(`executions:list?${query({ filter: { key: KEY }, pageSize: 100 })}`)).find(({ context }) => String(context.data.id) === String(id));
  const visible = (locator) => locator.filter({ visible: true });
  const nothingRefused = async (page) => assert((await visible(page.locator('.ant-notification-notice')).count()) === 0, 'nothing to be refused meanwhile');

  /** Cora's request, which Ann solves and the desk closes; returns its ID. */
  const closed = async (subject) => {
    const { ticketId: id } = await cora.post('ticketingPortal:submit', { businessTypeCode: 'other', title: subject, description: 'It began this morning.', languageCode: 'en' });
    const act = (by, action, values) => by.post(`ticketingTickets:${action}?filterByTk=${id}`, values);
    await act(api, 'assign', { assigneeId });
    await act(ann, 'accept');
    await act(ann, 'resolve', { resolution: 'Changed a roller.' });
    await act(api, 'close');
    return id;
  };
  /** Opens the task that was begun last, among the tasks of workflows in the host's chat, and waits until it can be decided on. */
  const openNewestTask = async (page, names) => {
    await page.goto(ADDRESS.open);
    await page.getByRole('button', { name: names.chat }).click();
    await visible(page.getByRole('button', { name: names.list })).click();
    const tab = visible(page.locator('.ai-chatbox-conversations-segmented .ant-segmented-item')).last();
    await tab.locator('.ant-badge-count').getByText('1', { exact: true }).first().waitFor();
    await tab.click();
    const task = visible(page.locator('.ant-card')).filter({ hasText: NODE }).first();
    await task.getByText(names.pending).waitFor();
    await picture(page, `ai-approval-list${names.suffix}`);
    await task.click();
    await expect(() => visible(page.getByRole('button', { name: names.approve })).isEnabled(), 'the task to wait for a decision');
    return visible(page.locator('.ant-card')).filter({ hasText: `${WORKFLOW}-${NODE}` });
  };

  // Other scenarios have set up services of their own, which are not there any more.
  for (const { name } of await api.get('llmServices:list?pageSize=100')) await api.post(`llmServices:destroy?filterByTk=${name}`, {});
  const model = await startFakeModel('aiApproval', rhea);
  try {
    await api.post('llmServices:create', model.service);
    const admin = await open('admin');
    await step('the workflow that came along says who reads, with whose rights and what with', async () => {
      await admin.goto(editor);
      await cardOf(admin, 'Ticket event').waitFor();
      await cardOf(admin, 'Add comment').waitFor();
      await picture(admin, 'ai-approval-canvas');
      await cardOf(admin, 'AI employee').click();
      const drawer = drawerOf(admin, 'Operator');
      for (const words of ['Rhea', 'Read a ticket']) await drawer.getByText(words, { exact: true }).first().waitFor();
      // The host shows a variable only where variables are chosen.
      await drawer.locator('.ant-form-item').filter({ hasText: 'Operator' }).getByRole('button', { name: 'x', exact: true }).click();
      await admin.locator('.ant-cascader-menu-item-active:visible').filter({ hasText: 'Assignee ID' }).waitFor();
      await picture(admin, 'ai-approval-drawer');
    });
    await step('and who approves, and keeps it all when it is saved', async () => {
      await admin.reload();
      await cardOf(admin, 'AI employee').click();
      const drawer = drawerOf(admin, 'Operator');
      await drawer.getByRole('tab', { name: 'Feedback & Notification' }).click();
      await expect(() => drawer.getByLabel('Human decision').isChecked(), 'a person to decide');
      await expect(async () => (await drawer.getByRole('textbox').evaluateAll((fields) => fields.map(({ value }) => value))).includes('ticketing_supervisor'), 'supervisors to be those who decide');
      await picture(admin, 'ai-approval-drawer-approval');
      const before = await configOfNode();
      await submit(drawer, 'Submit');
      const { fileUrlOrigin: _, ...after } = await configOfNode();
      const sorted = (config) => JSON.stringify(Object.entries(config).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, value]) => [name, name === 'skillSettings' ? value.tools : value]));
      assert(sorted(after) === sorted(before), `the node to be as it was, got ${sorted(after)}`);
    });
    await step('the same in Chinese', async () => {
      const chinese = await open('admin', { language: 'zh-CN' });
      await chinese.goto(editor);
      await cardOf(chinese, '工单事件').waitFor();
      await cardOf(chinese, 'AI 员工').click();
      const drawer = drawerOf(chinese, 'Rhea');
      await drawer.getByText('读取工单', { exact: true }).waitFor();
      await picture(chinese, 'ai-approval-drawer-zh');
      await noKeyIsLeft(drawer, [NODE]);
    });
    await step('an administrator switches it on', async () => {
      await admin.reload();
      await cardOf(admin, 'AI employee').waitFor();
      assert(!(await admin.getByRole('switch').first().isChecked()), 'the workflow to be switched off at first');
      await admin.getByRole('switch').first().click();
      await expect(async () => (await api.get(`workflows:get?filterByTk=${workflow.id}`)).enabled, 'the workflow to be switched on');
      await nothingRefused(admin);
    });

    const id = await closed(PRAISED.title);
    const sue = await open('sue');
    await step('a ticket is closed, and a supervisor finds what Rhea says of it in the AI chat', async () => {
      const task = await openNewestTask(sue, { chat: 'Open AI chat', list: 'Conversation list', pending: 'Pending', approve: 'Approve', suffix: '' });
      for (const words of ['Verdict', 'What was good', 'What to do better next time', ...Object.values(PRAISED.says)]) await task.getByText(words).waitFor();
      await picture(sue, 'ai-approval-task');
      assert((await commentsOn(id)).length === 0, 'nothing to be written before somebody decides');
    });
    await step('she approves it', async () => {
      await visible(sue.getByRole('button', { name: 'Approve' })).click();
      await visible(sue.getByText('Done.', { exact: true })).waitFor();
      await visible(sue.locator('.ant-btn-loading')).first().waitFor({ state: 'hidden' });
      await expect(async () => (await commentsOn(id)).length === 1, 'what is approved to be written');
      await picture(sue, 'ai-approval-approved');
      await nothingRefused(sue);
    });
    await step('it is an internal note on the ticket', async () => {
      await sue.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${id}`);
      await workspaceOf(sue, PRAISED.title);
      const note = visible(sue.getByRole('article', { name: 'Internal note by The desk' }));
      await note.getByText('Automatic', { exact: true }).waitFor();
      for (const words of ['Rhea (AI) looked over this ticket; a person approved what she says.', ...Object.values(PRAISED.says)]) await note.getByText(words).waitFor();
      await note.scrollIntoViewIfNeeded();
      await picture(sue, 'ai-approval-note');
      const [comment] = await commentsOn(id);
      assert(comment.isInternal === true && comment.authorId === null, 'an internal note by the desk');
    });
    await step('of which the customer sees nothing', async () => {
      const portal = await open('cora');
      await portal.goto('/v/admin/ticketing_portal_tickets');
      await portal.locator('.ant-segmented-item').filter({ hasText: /^All$/ }).click();
      await portal.getByRole('button', { name: new RegExp(PRAISED.title) }).click();
      const drawer = portal.getByRole('dialog').filter({ visible: true }).last();
      await drawer.getByTestId('portal-status').filter({ hasText: 'Closed' }).waitFor();
      await drawer.getByText('Changed a roller.').waitFor();
      await picture(portal, 'ai-approval-customer');
      const text = await portal.locator('body').innerText();
      for (const words of ['Rhea', ...Object.values(PRAISED.says)]) assert(!text.includes(words), `no "${words}" for the customer`);
    });

    const other = await closed(BLAMED.title);
    await step('another one she rejects, in Chinese, and nothing is written', async () => {
      const chinese = await open('sue', { language: 'zh-CN' });
      const task = await openNewestTask(chinese, { chat: '打开 AI 对话', list: '会话列表', pending: '待处理', approve: /批\s*准/, suffix: '-zh' });
      await task.getByText(BLAMED.says.verdict).waitFor();
      await picture(chinese, 'ai-approval-task-zh');
      await visible(chinese.getByRole('button', { name: /拒\s*绝/ })).click();
      await expect(async () => (await executionOf(other)).status === REJECTED, 'the execution to be rejected');
      await visible(chinese.getByText('Done.', { exact: true })).waitFor();
      await visible(chinese.locator('.ant-btn-loading')).first().waitFor({ state: 'hidden' });
      await picture(chinese, 'ai-approval-rejected-zh');
      assert((await commentsOn(other)).length === 0, 'nothing on the ticket');
      await nothingRefused(chinese);
    });
  } finally {
    await api.post(`workflows:update?filterByTk=${workflow.id}`, { enabled: false });
    await api.post(`llmServices:destroy?filterByTk=${model.service.name}`, {});
    await model.stop();
  }
}
