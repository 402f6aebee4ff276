import { signIn } from '../lib/api.mjs';
import { ADDRESS, workspaceOf } from '../lib/desk-window.mjs';
import { assert } from '../lib/expect.mjs';

export const title = 'AI beside the people of the desk, without any model';

const TICKET = { title: 'The printer on the second floor jams again', description: 'Paper gets stuck in the tray of the printer. This is urgent, I am really annoyed.', languageCode: 'en' };

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const ticket = await api.post('ticketingTickets:create', TICKET);
  const ann = await open('ann');
  const panelOf = (page, name) => page.getByRole('region', { name }).filter({ visible: true });

  await step('a new ticket is read soon after it came', async () => {
    for (let round = 0; round < 60; round += 1) {
      const { analysis } = await api.get(`ticketingAi:forTicket?filterByTk=${ticket.id}`);
      if (analysis) {
        assert(analysis.language === 'en' && analysis.tier === 'lexical' && analysis.categoryTitle === 'Office machines', `language, tier and category, got ${JSON.stringify(analysis)}`);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new Error('the ticket was not analysed within a minute');
  });
  await step('an agent sees what it is about, and how sure that is', async () => {
    await ann.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await workspaceOf(ann, TICKET.title);
    const panel = panelOf(ann, 'AI assistant');
    await panel.getByText('Office machines').waitFor();
    await panel.getByText('Customer urgency: high').waitFor();
    await panel.getByText('Built-in', { exact: true }).waitFor();
    await picture(ann, 'ai-panel');
  });
  await step('and corrects the category, which is hers from then on', async () => {
    const panel = panelOf(ann, 'AI assistant');
    await panel.getByRole('button', { name: 'Correct it' }).click();
    await panel.getByRole('combobox').click();
    await ann.locator('.ant-select-item-option').filter({ visible: true }).first().click();
    await panel.getByText(/Agrees with the category of the ticket|Category of the ticket/).waitFor();
    const stored = await api.get(`ticketingTickets:get?filterByTk=${ticket.id}`);
    assert(stored.categoryCode, 'the ticket to have the category the agent chose');
    await picture(ann, 'ai-corrected');
  });
  await step('a reply is looked over while it is written: tone is advice, a secret stops it', async () => {
    const reply = ann.getByRole('textbox', { name: 'Public reply' });
    await reply.fill('You should have read the manual. This is not our problem.');
    await ann.getByRole('list', { name: 'Tone of the reply' }).getByRole('listitem').first().waitFor();
    await picture(ann, 'ai-tone');
    await reply.fill('Hello, your new password is: Tiger-4711x. Kind regards');
    await ann.getByText('This reply cannot be sent: there is a secret in it.').waitFor();
    await picture(ann, 'ai-secret');
    await ann.getByRole('button', { name: 'Send reply' }).filter({ visible: true }).click();
    await ann.getByText(/This reply was not sent, for it holds something secret/).first().waitFor();
    const comments = await api.get(`ticketingComments:list?filter=${encodeURIComponent(JSON.stringify({ ticketId: ticket.id }))}`);
    assert(comments.length === 0, `nothing to be sent, got ${comments.length}`);
    assert((await reply.inputValue()).includes('Tiger-4711x'), 'what was written to be there still');
  });
  await step('in Chinese', async () => {
    const chinese = await open('ann', { language: 'zh-CN' });
    await chinese.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await workspaceOf(chinese, TICKET.title);
    const panel = panelOf(chinese, 'AI 助手');
    await panel.getByText('内置', { exact: true }).waitFor();
    await chinese.getByRole('textbox', { name: '公开回复' }).fill('您的密码是：Tiger-4711x，请登录后修改。');
    await chinese.getByText('此回复无法发送：其中含有机密信息。').waitFor();
    await picture(chinese, 'ai-panel-zh');
    assert(!(await panel.innerText()).includes('{{t('), 'no {{t(…)}} in the panel');
  });
}
