import { signIn } from '../lib/api.mjs';
import { ADDRESS, visit, workspaceOf } from '../lib/desk-window.mjs';
import { assert } from '../lib/expect.mjs';
import { startFakeModel } from '../lib/fake-model.mjs';

export const title = 'AI drafts, translates and tells what it was worth, without a language model and with one';

const ARTICLE = {
  title: 'Plotter prints empty pages', summary: 'Take the orange tape off the print head, then print the test page.', language: 'en', audience: 'public',
  content: 'Open the lid of the plotter. Take the orange tape off the print head. Print the test page.',
};
const SOLVED = { title: 'The plotter prints empty pages only', description: 'Our plotter prints empty pages only since it was delivered.', languageCode: 'en' };
const ENGLISH = { title: 'Plotter prints empty pages', description: 'The new plotter prints nothing but empty pages since this morning.', languageCode: 'en' };
const GERMAN = { title: 'Der Plotter druckt nur leere Seiten', description: 'Der Plotter druckt seit heute morgen nur noch leere Seiten und wir wissen nicht warum.', languageCode: 'de' };
const SETTINGS = '/v/admin/ticketing_settings/tab/ticketing_settings_ai';
const REPORT = '/v/admin/ticketing_ai/tab/ticketing_ai_report';
const RUNS = '/v/admin/ticketing_ai/tab/ticketing_ai_runs';

/** What the model says: to whatever else it is asked, nothing anybody can use. */
const modelAnswer = (said) => {
  if (said.includes('language with the code de')) return 'Bitte nehmen Sie das orange Band ab.';
  if (said.includes('Translate the text')) return 'Please come soon, we cannot print any more.';
  if (said.includes('look over the reply')) return JSON.stringify({ findings: [{ rule: 'doesNotAnswer', excerpt: 'We will see', why: 'He asks when: say a time.', better: 'We come today' }] });
  return said.includes('reply') ? 'Please take the orange tape off the print head.' : '?';
};

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const article = await api.post('ticketingArticles:create', ARTICLE);
  await api.post(`ticketingArticles:publish?filterByTk=${article.id}`, { version: 1 });
  const [solved, english, german] = [await api.post('ticketingTickets:create', SOLVED), await api.post('ticketingTickets:create', ENGLISH), await api.post('ticketingTickets:create', GERMAN)];
  await api.post(`ticketingTickets:customerReply?filterByTk=${german.id}`, { content: '<p>Bitte kommen Sie bald, wir können seit heute morgen nicht mehr drucken.</p>', attachments: [] });
  const analysed = async (id) => {
    for (let round = 0; round < 60; round += 1) {
      const { analysis } = await api.get(`ticketingAi:forTicket?filterByTk=${id}`);
      if (analysis) return;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new Error('the ticket was not analysed within a minute');
  };
  for (const { id } of [solved, english, german]) await analysed(id);
  const panelOf = (page, name) => page.getByRole('region', { name }).filter({ visible: true });
  const ticketOf = async (page, ticket) => {
    await page.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await workspaceOf(page, ticket.title);
  };
  await api.post('ticketingContacts:create', { name: 'Mia Other', email: 'mia.other@example.com' });
  const ann = await open('ann');
  const replyOf = (page, name) => page.getByRole('textbox', { name }).filter({ visible: true });
  const draft = async (page) => {
    await page.getByRole('button', { name: 'Draft a reply' }).filter({ visible: true }).click();
    await page.keyboard.press('Enter');
  };

  await step('without a language model the panel shows tickets like this one', async () => {
    await ticketOf(ann, english);
    await panelOf(ann, 'Similar tickets').getByRole('button', { name: SOLVED.title, exact: true }).waitFor();
    await picture(ann, 'ai-similar');
  });
  await step('and a reply is drafted from an article below what is written, and taken out again', async () => {
    const reply = replyOf(ann, 'Public reply');
    await reply.fill('Hello,');
    await draft(ann);
    await ann.getByText(/^Drafted from .*Plotter prints empty pages/).waitFor();
    const text = await reply.inputValue();
    assert(text.startsWith('Hello,\n\n') && text.includes('orange tape'), `the draft below what was written, got ${text}`);
    await picture(ann, 'ai-draft');
    await ann.getByRole('button', { name: 'Take the draft out' }).click();
    assert((await reply.inputValue()) === 'Hello,', 'what was written before');
    await reply.fill('');
  });
  await step('and translations are said to need a language model', async () => {
    await ticketOf(ann, german);
    await panelOf(ann, 'AI assistant').getByText('Translation needs a language model').waitFor();
    assert((await ann.getByRole('button', { name: 'Translate' }).filter({ visible: true }).count()) === 0, 'no link that cannot do anything');
    await picture(ann, 'ai-no-translation');
  });

  const model = await startFakeModel('aiPanel', modelAnswer);
  try {
    const admin = await open('admin');
    await step('an administrator chooses a language model, tries it and saves it', async () => {
      await api.post('llmServices:create', model.service);
      await visit(admin, SETTINGS);
      await admin.getByRole('combobox', { name: 'LLM service' }).click();
      await admin.locator('.ant-select-item-option').filter({ hasText: model.service.title, visible: true }).first().click();
      await admin.getByRole('button', { name: 'Try it' }).click();
      await admin.getByText(/^It answered after/).waitFor();
      await picture(admin, 'ai-settings');
      await admin.getByRole('button', { name: 'Save', exact: true }).filter({ visible: true }).click();
      await admin.getByText('Saved', { exact: true }).waitFor();
      await picture(admin, 'ai-settings-saved');
      assert((await api.get('ticketingAi:settings')).service === model.service.name, 'the service to be kept');
    });
    await step('then a draft comes from the language model while it is written', async () => {
      await ticketOf(ann, english);
      await draft(ann);
      await ann.getByText('Language model', { exact: true }).filter({ visible: true }).first().waitFor();
      await ann.getByRole('button', { name: 'Take the draft out' }).waitFor();
      assert((await replyOf(ann, 'Public reply').inputValue()).includes('Please take the orange tape off the print head.'), 'what the model said');
      await picture(ann, 'ai-draft-model');
      await ann.getByRole('button', { name: 'Take the draft out' }).click();
    });
    await step('a message is read in one’s own language, and the reply is put into that of the customer and back', async () => {
      await ann.reload();
      await ticketOf(ann, german);
      await ann.getByRole('button', { name: 'Translate', exact: true }).filter({ visible: true }).click();
      await ann.getByText('Please come soon, we cannot print any more.').waitFor();
      const reply = replyOf(ann, 'Public reply');
      await reply.fill('Please take the orange tape off.');
      await ann.getByRole('button', { name: 'Translate into German' }).click();
      await ann.getByText('Translated into German').waitFor();
      assert((await reply.inputValue()) === 'Bitte nehmen Sie das orange Band ab.', 'the reply in German');
      await picture(ann, 'ai-translated');
      await ann.getByRole('button', { name: 'Undo' }).filter({ visible: true }).click();
      assert((await reply.inputValue()) === 'Please take the orange tape off.', 'the reply as it was written');
      await reply.fill('');
    });
    await step('and the reply is reviewed thoroughly before it leaves', async () => {
      const reply = replyOf(ann, 'Public reply');
      await reply.fill('We will see. Please write to mia.other@example.com as well.');
      await ann.getByRole('list', { name: 'Tone of the reply' }).getByText(/the address of another customer/).waitFor();
      await ann.getByRole('button', { name: 'Review thoroughly' }).filter({ visible: true }).click();
      await ann.getByText('“We will see”: He asks when: say a time.').waitFor();
      await picture(ann, 'ai-thorough-review');
      await ann.getByRole('list', { name: 'What else to think of:' }).getByRole('button', { name: 'Use this wording' }).click();
      assert((await reply.inputValue()).startsWith('We come today.'), 'the better wording');
      await ann.getByText('All of that has been changed.').waitFor();
      await reply.fill('');
    });
    await step('the report tells what it was worth, and a run what was asked and answered', async () => {
      await visit(admin, REPORT);
      await admin.getByRole('group', { name: 'Time saved' }).waitFor();
      await admin.getByText('Who did what').waitFor();
      await picture(admin, 'ai-report');
      await admin.goto(RUNS);
      await admin.locator('tr.ant-table-row:visible').first().getByText('View', { exact: true }).click();
      await admin.locator('.ant-drawer-content:visible').getByText(/Please/).first().waitFor();
      await picture(admin, 'ai-run');
    });
    await step('in Chinese', async () => {
      const chinese = await open('admin', { language: 'zh-CN' });
      await visit(chinese, SETTINGS);
      await chinese.getByRole('group', { name: '自动回复' }).waitFor();
      await picture(chinese, 'ai-settings-zh');
      await visit(chinese, REPORT);
      await chinese.getByRole('group', { name: '节省时间' }).waitFor();
      await picture(chinese, 'ai-report-zh');
      await ticketOf(chinese, german);
      await chinese.getByRole('button', { name: '翻译', exact: true }).filter({ visible: true }).first().waitFor();
      await chinese.getByRole('button', { name: '起草回复' }).filter({ visible: true }).click();
      await picture(chinese, 'ai-workspace-zh');
      assert(!(await chinese.locator('body').innerText()).includes('{{t('), 'no {{t(…)}} on the page');
    });
  } finally {
    await api.post('ticketingAi:saveSettings', { service: null, model: null });
    await api.post(`llmServices:destroy?filterByTk=${model.service.name}`, {});
    await model.stop();
  }
}
