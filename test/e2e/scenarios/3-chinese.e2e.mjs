import { signIn } from '../lib/api.mjs';
import { ADDRESS, rows, visit } from '../lib/desk-window.mjs';
import { assert } from '../lib/expect.mjs';

export const title = 'The desk in Chinese';

export default async function ({ step, open, picture, people, url }) {
  const admin = await signIn(url, people.admin);
  const { id } = await admin.post('ticketingTickets:create', { title: '三号冲压机漏油', businessTypeCode: 'repair', priority: 'P1', repairDetails: { equipmentModel: 'HP-400' } });
  const page = await open('sue', { language: 'zh-CN' });
  const reads = async (...texts) => {
    for (const text of texts) await page.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor();
  };

  await step('menu, tabs and table', async () => {
    await visit(page, ADDRESS.unassigned);
    await rows(page).first().waitFor();
    await reads('服务台', '工单', '看板', '客户', '我的', '未分派', '全部');
    await reads('工单编号', '标题', '优先级', '业务类型', '联系人', '处理人', '设备维修', '新建');
    await picture(page, 'tickets-zh');
  });
  await step('the drawer of a new ticket', async () => {
    await page.getByRole('button', { name: '新建工单' }).filter({ visible: true }).first().click();
    await reads('设备维修', 'IT 支持');
    await picture(page, 'new-ticket-zh');
    await page.getByLabel('联系人', { exact: true }).fill('he@example.com');
    await page.getByRole('button', { name: '新建联系人“he@example.com”' }).click();
    await page.getByLabel('联系人姓名').waitFor();
    await picture(page, 'new-contact-zh');
  });
  await step('the workspace', async () => {
    await page.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${id}`);
    await page.getByRole('heading', { name: '三号冲压机漏油' }).last().waitFor();
    await reads('公开回复', '内部备注');
    await picture(page, 'workspace-zh');
  });
  await step('the board', async () => {
    await visit(page, ADDRESS.board);
    await page.getByText('三号冲压机漏油').filter({ visible: true }).first().waitFor();
    await reads('已分派');
    await picture(page, 'board-zh');
  });
  await step('no expression or key is left untranslated on the screen', async () => {
    const text = await page.locator('body').innerText();
    assert(!text.includes('{{t('), 'no {{t(…)}} on the board');
  });
  await step('the settings, for the administrator', async () => {
    const office = await open('admin', { language: 'zh-CN' });
    await visit(office, ADDRESS.settings);
    for (const text of ['业务类型', '状态', '分类', '通用', '维护', '复制']) await office.getByText(text, { exact: true }).first().waitFor();
    await picture(office, 'settings-zh');
  });
}
