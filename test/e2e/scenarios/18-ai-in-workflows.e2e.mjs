import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, tick, visit, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';
import { cardOf, choose, drawerOf, insertVariable, noKeyIsLeft, submit } from '../lib/workflow-window.mjs';

export const title = 'AI in workflows, and answers without a person';

const NODES = ['Analyse ticket', 'Draft reply', 'Review reply', 'Translate'];
const SEEDED = 'AI: priority from urgency and sentiment';
const UPSET = {
  title: 'The lift is stuck again, this is unacceptable', languageCode: 'en', priority: 'P3',
  description: 'I am really angry. The lift is stuck for the third time this week, terrible service! This is urgent, nobody can work on the fourth floor.',
};
const ARTICLE = { title: 'Reserve the roof terrace', language: 'en', audience: 'public', content: 'Open the building calendar, choose the roof terrace and a free afternoon, then press Reserve.' };
const QUESTION = { title: 'How do I reserve the roof terrace?', description: 'How can I reserve the roof terrace for an afternoon?' };
const SETTINGS = '/v/admin/ticketing_settings/tab/ticketing_settings_ai';
/** Whoever fills in a form faster is taken for a machine. */
const LEAST_FILLING_MS = 3_500;
/** AI looks for new tickets every half minute. */
const LOOKS = 4;

/** Waits as long as an analysis may take. */
async function analysed(condition, what) {
  for (let look = 1; look < LOOKS; look += 1) {
    if (await expect(condition, what).then(() => true, () => false)) return;
  }
  await expect(condition, what);
}

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const { id } = await api.post('workflows:create', { title: 'Second thoughts', type: 'ticketing-ai-result', sync: false, config: {} });
  const editor = `/v/admin/workflow/workflows/${id}`;
  const admin = await open('admin');
  const trigger = drawerOf(admin, 'Trigger type');
  const node = drawerOf(admin, 'Node type');
  const openNode = async (name) => {
    await cardOf(admin, name).click();
    await node.getByText('Trigger variables / Ticket / ID').waitFor();
  };

  await step('an administrator says which results of AI start a workflow', async () => {
    await admin.goto(editor);
    await admin.getByText('AI result').first().click();
    await trigger.getByLabel('Only when AI is sure of the category').check();
    await choose(admin, trigger, 'Only these categories of AI', 'Office machines');
    // A list of many stays open for the next one.
    await trigger.getByText('Only these categories of AI').click();
    await admin.locator('.ant-select-dropdown:visible').first().waitFor({ state: 'hidden' });
    await tick(trigger.getByLabel('Sentiment: negative'));
    await tick(trigger.getByLabel('Customer urgency: high'));
    await picture(admin, 'ai-workflow-trigger');
    await submit(trigger, 'Submit');
  });
  await step('and adds a node for everything AI can be asked', async () => {
    for (const name of NODES) {
      await admin.getByRole('button', { name: 'add-button' }).last().click();
      await admin.getByRole('menuitem', { name }).click();
      await cardOf(admin, name).waitFor();
    }
    await picture(admin, 'ai-workflow');
  });
  await step('"Analyse ticket" may be refused', async () => {
    await openNode('Analyse ticket');
    await node.getByLabel('Continue when AI refuses').check();
    await picture(admin, 'ai-workflow-analyse');
    await submit(node, 'Submit');
  });
  await step('"Draft reply" gets a tone and what it is to say', async () => {
    await openNode('Draft reply');
    await choose(admin, node, 'Tone', 'Formal');
    await node.getByLabel('What it is to say').fill('We come tomorrow.');
    await picture(admin, 'ai-workflow-draft');
    await submit(node, 'Submit');
  });
  await step('"Review reply" looks over the text of the node before', async () => {
    await openNode('Review reply');
    await node.getByRole('button', { name: 'Submit' }).click();
    await node.getByText('Please fill this in.').waitFor();
    await insertVariable(admin, node, 'Text to review', ['Node result', 'Draft reply', 'Text']);
    await expect(async () => /^\{\{\$jobsMapByNodeKey\.\w+\.text\}\}$/.test(await node.getByLabel('Text to review').inputValue()), 'the text of the draft as a variable');
    await node.getByText('Please fill this in.').waitFor({ state: 'hidden' });
    await admin.locator('.ant-cascader-dropdown:visible').first().waitFor({ state: 'hidden' });
    await picture(admin, 'ai-workflow-review');
    await submit(node, 'Submit');
  });
  await step('"Translate" needs a language', async () => {
    await openNode('Translate');
    await node.getByRole('button', { name: 'Submit' }).click();
    await node.getByText('Please fill this in.').waitFor();
    await node.getByLabel('Into the language').fill('de');
    await node.getByText('Please fill this in.').waitFor({ state: 'hidden' });
    await picture(admin, 'ai-workflow-translate');
    await submit(node, 'Submit');
  });
  await step('every drawer shows what was saved', async () => {
    await admin.reload();
    await admin.getByText('AI result').first().click();
    await trigger.getByText('Office machines', { exact: true }).first().waitFor();
    const [chosen, left] = [['Only when AI is sure of the category', 'Sentiment: negative', 'Customer urgency: high'], ['Sentiment: neutral', 'Customer urgency: low']];
    for (const name of chosen) await expect(() => trigger.getByLabel(name).isChecked(), `"${name}" to be chosen`);
    for (const name of left) assert(!(await trigger.getByLabel(name).isChecked()), `"${name}" not to be chosen`);
    await submit(trigger, 'Cancel');
    await openNode('Analyse ticket');
    await expect(() => node.getByLabel('Continue when AI refuses').isChecked(), 'a refusal to be no end');
    await submit(node, 'Cancel');
    await openNode('Draft reply');
    await node.getByText('Formal', { exact: true }).waitFor();
    assert((await node.getByLabel('What it is to say').inputValue()) === 'We come tomorrow.', 'what the draft is to say');
    assert(!(await node.getByLabel('Continue when AI refuses').isChecked()), 'a refusal to be the end');
    await submit(node, 'Cancel');
    await openNode('Review reply');
    assert((await node.getByLabel('Text to review').inputValue()).endsWith('.text}}'), 'the text of the draft to be reviewed');
    await submit(node, 'Cancel');
    await openNode('Translate');
    assert((await node.getByLabel('Into the language').inputValue()) === 'de', 'the language to be German');
    await submit(node, 'Cancel');
  });
  await step('the same drawers in Chinese', async () => {
    const chinese = await open('admin', { language: 'zh-CN' });
    await chinese.goto(editor);
    await chinese.getByText('AI 结果').first().click();
    const drawer = drawerOf(chinese, '触发方式');
    await drawer.getByText('办公设备', { exact: true }).first().waitFor();
    await picture(chinese, 'ai-workflow-trigger-zh');
    await noKeyIsLeft(drawer);
    // Ant Design puts a space between two characters.
    await submit(drawer, /取\s*消/);
    for (const [index, name] of ['分析工单', '起草回复', '检查回复', '翻译'].entries()) {
      await cardOf(chinese, name).click();
      const chineseNode = drawerOf(chinese, '节点类型');
      await chineseNode.getByText('触发器变量 / 工单 / ID').waitFor();
      await picture(chinese, `ai-workflow-node-${index + 1}-zh`);
      // A node keeps the title it got when it was made, in the language of who made it.
      await noKeyIsLeft(chineseNode, [...NODES, 'We come tomorrow']);
      await submit(chineseNode, /取\s*消/);
    }
  });
  const tickets = [];
  const workspace = async (page, ticket) => {
    await page.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await workspaceOf(page, ticket.title);
  };
  const [seeded] = await api.get(`workflows:list?${query({ filter: { key: 'ticketing-ai-priority' } })}`);
  try {
    await step('the workflow that came along is switched on, and makes the ticket of an upset customer urgent', async () => {
      await admin.goto(`/v/admin/workflow/workflows/${seeded.id}`);
      await cardOf(admin, 'Ticket action').waitFor();
      assert(!(await admin.getByRole('switch').first().isChecked()), 'the workflow to be switched off at first');
      await admin.getByRole('switch').first().click();
      await expect(async () => (await api.get(`workflows:get?filterByTk=${seeded.id}`)).enabled, 'the workflow to be switched on');
      await picture(admin, 'ai-workflow-seeded');
      const ticket = await api.post('ticketingTickets:create', UPSET);
      tickets.push(ticket);
      await analysed(async () => (await api.get(`ticketingTickets:get?filterByTk=${ticket.id}`)).priority === 'P1', 'the ticket to become P1');
    });
    await step('its workspace shows the priority, and who gave it', async () => {
      const sue = await open('sue');
      await workspace(sue, tickets[0]);
      for (const words of ['P1 High', `${SEEDED} changed the ticket`, 'Customer urgency: high', 'Sentiment: negative']) await sue.getByText(words).filter({ visible: true }).first().waitFor();
      await picture(sue, 'ai-workflow-ticket');
    });

    const article = await api.post('ticketingArticles:create', ARTICLE);
    await api.post(`ticketingArticles:publish?filterByTk=${article.id}`, { version: 1 });
    const stranger = await open('stranger');
    const field = (name) => stranger.locator('.ant-form-item').filter({ hasText: name }).first();
    let opened;
    await step('an administrator lets questions be answered from the knowledge base', async () => {
      await stranger.goto('/public-forms/ticketing_it_support');
      await field('Subject').waitFor();
      opened = Date.now();
      await visit(admin, SETTINGS);
      await admin.getByRole('switch', { name: 'Answer new tickets from the knowledge base' }).click();
      await admin.getByRole('slider', { name: 'How sure it must be: 80%' }).waitFor();
      await admin.getByRole('button', { name: 'Save', exact: true }).filter({ visible: true }).click();
      await admin.getByText('Saved', { exact: true }).waitFor();
      await admin.getByRole('group', { name: 'Automatic reply' }).scrollIntoViewIfNeeded();
      await picture(admin, 'ai-auto-reply-settings');
      assert((await api.get('ticketingAi:settings')).autoReply === true, 'the setting to be kept');
    });
    await step('a stranger asks what an article answers', async () => {
      await field('Subject').locator('input').fill(QUESTION.title);
      await field('Description').locator('textarea').fill(QUESTION.description);
      await field('Your name').locator('input').fill('Rob Roofer');
      await field('Your e-mail').locator('input').fill('rob.roofer@example.com');
      await expect(() => Date.now() - opened > LEAST_FILLING_MS, 'people to take their time');
      await stranger.getByRole('button', { name: 'Submit' }).click();
      await stranger.getByRole('link', { name: 'Follow your request' }).click();
      await stranger.getByRole('heading', { name: QUESTION.title }).waitFor();
      tickets.push((await api.get(`ticketingTickets:list?${query({ filter: { title: QUESTION.title } })}`))[0]);
    });
    await step('and reads the answer on the page of his request, which says that it is automatic', async () => {
      await analysed(async () => {
        await stranger.reload();
        return (await stranger.getByText('This is an automatic answer.').count()) > 0;
      }, 'an automatic answer on the page');
      for (const words of [`This is described in our article “${ARTICLE.title}”`, 'then press Reserve']) await stranger.getByText(words).waitFor();
      await picture(stranger, 'ai-auto-reply-customer');
      await stranger.goto(`${stranger.url()}&lang=zh`);
      await stranger.getByText('服务台', { exact: true }).first().waitFor();
      await picture(stranger, 'ai-auto-reply-customer-zh');
    });
    await step('an agent sees that the desk answered automatically, and the ticket is as open as before', async () => {
      const ann = await open('ann');
      await workspace(ann, tickets[1]);
      const answer = ann.getByRole('article', { name: 'Public reply by The desk' }).filter({ visible: true });
      for (const words of ['Automatic', 'This is an automatic answer.']) await answer.getByText(words, { exact: words === 'Automatic' }).waitFor();
      await ann.getByRole('region', { name: 'AI assistant' }).filter({ visible: true }).getByText('Built-in', { exact: true }).waitFor();
      assert((await answer.getByText('First response').count()) === 0, 'no first response');
      await picture(ann, 'ai-auto-reply-workspace');
      assert((await api.get(`ticketingTickets:get?filterByTk=${tickets[1].id}`)).firstRespondedAt === null, 'the first response to be due');
    });
  } finally {
    await api.post('ticketingAi:saveSettings', { autoReply: false });
    await api.post(`workflows:update?filterByTk=${seeded.id}`, { enabled: false });
    for (const ticket of tickets) await api.post(`ticketingTickets:cancel?filterByTk=${ticket.id}`, { reason: 'Tried out' });
  }
}
