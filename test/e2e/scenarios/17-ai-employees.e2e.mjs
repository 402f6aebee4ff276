import { signIn } from '../lib/api.mjs';
import { ADDRESS, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';
import { startFakeModel } from '../lib/fake-model.mjs';

export const title = 'AI employees are asked about a ticket, and people decide on what they propose';

const TICKET = { title: 'The barcode scanner at gate two reads nothing', description: 'The scanner at gate two blinks red and reads nothing. The lorries wait outside.', languageCode: 'en' };

const REPLY = 'We come to gate two within the hour.';

/** Who is asked, the words his question has, and what the model answers to them. */
const EMPLOYEES = [
  { name: 'Sam', question: 'What would you do with ticket', answer: 'I have proposed a category and a priority.' },
  { name: 'Grace', question: 'Draft a reply to the customer', answer: 'Dear customer, we are on our way to gate two.' },
  { name: 'Max', question: 'be solved? Look at similar tickets', answer: 'Clean the lens, then hold the trigger for ten seconds.' },
  { name: 'Lexi', question: 'Translate what the customer writes', answer: 'Der Scanner an Tor zwei liest nichts.' },
  { name: 'Rhea', question: 'do our answers help', answer: 'Nobody has answered the customer so far.' },
  { name: 'Sol', question: 'a sign that we may lose them', answer: 'The customer needs a second scanner.' },
  { name: 'Viz', question: 'How many open tickets are there like', answer: 'There are three of them, two of which are new.' },
];

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const [[ann], [category]] = [await api.get('users:list?filter={"username":"ann"}'), await api.get('ticketingCategories:list?pageSize=1')];
  // Other scenarios have set up services of their own, which are not there any more.
  for (const { name } of await api.get('llmServices:list?pageSize=100')) await api.post(`llmServices:destroy?filterByTk=${name}`, {});
  const ticket = await api.post('ticketingTickets:create', TICKET);
  await api.post(`ticketingTickets:assign?filterByTk=${ticket.id}`, { assigneeId: ann.id });
  const proposal = { ticketNo: ticket.ticketNo, categoryCode: category.code, priority: 'P0', why: 'Lorries wait outside.' };

  const { ticketNo } = ticket;
  const chart = { xAxis: { type: 'category', data: ['Open', 'Solved'] }, yAxis: { type: 'value' }, series: [{ type: 'bar', data: [3, 1] }] };
  /** What some of them do before they answer: tools of the desk, and the host's for charts. */
  const uses = {
    Sam: [{ name: 'ticketingProposeClassification', args: proposal }, { name: 'ticketingProposeTransition', args: { ticketNo, action: 'return', why: 'Gate two is not ours.' } }],
    Grace: [{ name: 'ticketingDraftReply', args: { ticketNo, text: REPLY } }],
    Viz: [{ name: 'ticketingDeskNumbers', args: { groupBy: 'status' } }, { name: 'chartGenerator', args: { options: chart } }],
  };
  const modelAnswer = (said, used) => {
    const asked = EMPLOYEES.find(({ question }) => said.includes(question));
    const next = uses[asked?.name]?.[used];
    if (next) return { calls: [next] };
    return asked?.answer ?? 'I was not asked anything I know.';
  };
  const visible = (locator) => locator.filter({ visible: true });
  const cardOf = (page, name) => visible(page.getByRole('region', { name }));
  const openTicket = async (page) => {
    await page.goto(`${ADDRESS.open}/view/ticketing_ticket/filterbytk/${ticket.id}`);
    await workspaceOf(page, TICKET.title);
  };
  const page = await open('ann');

  await step('without a language model the page says why nobody can be asked', async () => {
    await openTicket(page);
    await cardOf(page, 'Ask an AI employee').getByText('No language model is set up.').waitFor();
  });

  const model = await startFakeModel('aiEmployees', modelAnswer);
  try {
    await api.post('llmServices:create', model.service);
    await step('with one, those who know tickets can be asked', async () => {
      await page.reload();
      await workspaceOf(page, TICKET.title);
      const card = cardOf(page, 'Ask an AI employee');
      await card.getByRole('button', { name: 'Ask Viz' }).waitFor();
      assert((await card.getByRole('button').allInnerTexts()).join() === EMPLOYEES.map(({ name }) => name).join(), 'every employee in order');
      await picture(page, 'ai-ask');
    });
    for (const { name, question, answer } of EMPLOYEES) {
      await step(`${name} is asked about the ticket, and answers in the chat`, async () => {
        await cardOf(page, 'Ask an AI employee').getByRole('button', { name: `Ask ${name}` }).click();
        const field = visible(page.getByPlaceholder('Enter your question'));
        await expect(async () => (await field.inputValue()).includes(question), `the question to ${name} in the chat`);
        assert((await field.inputValue()).includes(ticket.ticketNo), 'the number of the ticket in the question');
        await field.press('Enter');
        await visible(page.getByText(answer)).first().waitFor();
        if (name === 'Viz') await visible(page.locator('canvas')).first().waitFor();
        await picture(page, `ai-employee-${name.toLowerCase()}`);
        assert((await visible(page.locator('.ant-notification-notice')).count()) === 0, 'nothing to be refused meanwhile');
      });
    }
    await step('what Sam proposed stands on the ticket with a reason, and is accepted', async () => {
      await page.reload();
      await workspaceOf(page, TICKET.title);
      const card = cardOf(page, 'Proposals of AI');
      await card.getByText('Why: Lorries wait outside.').waitFor();
      await card.getByText('Priority: P0 Critical').waitFor();
      await picture(page, 'ai-proposal');
      await card.getByRole('button', { name: 'Accept' }).click();
      await card.getByRole('button', { name: 'Accept' }).waitFor({ state: 'hidden' });
      const now = await api.get(`ticketingTickets:get?filterByTk=${ticket.id}`);
      assert(now.priority === 'P0' && now.categoryCode === category.code, 'category and priority on the ticket');
      await picture(page, 'ai-proposal-accepted');
    });
    await step('what Grace wrote is put where replies are written', async () => {
      const card = cardOf(page, 'Proposals of AI');
      await card.getByText(REPLY).waitFor();
      await card.getByRole('button', { name: 'Put in reply' }).click();
      const reply = visible(page.getByRole('textbox', { name: 'Public reply' }));
      await expect(async () => (await reply.inputValue()) === REPLY, 'the reply in the composer');
      await picture(page, 'ai-proposal-reply');
      await reply.fill('');
    });
    await step('and a step stays proposed until it is taken', async () => {
      const card = cardOf(page, 'Proposals of AI');
      const dialog = visible(page.getByRole('dialog')).filter({ hasText: 'Reason' });
      await card.getByRole('button', { name: 'Do it…' }).click();
      await dialog.getByRole('button', { name: 'Back' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await card.getByRole('button', { name: 'Do it…' }).click();
      await dialog.getByRole('textbox').first().fill('Gate two is of the other team');
      await picture(page, 'ai-proposal-step');
      await dialog.getByRole('button', { name: 'Return to queue' }).click();
      await card.waitFor({ state: 'hidden' });
      assert((await api.get(`ticketingTickets:get?filterByTk=${ticket.id}`)).assigneeId === null, 'the ticket to be returned');
    });
    await step('the button of the host opens the chat, in which our employees can be chosen', async () => {
      await page.getByRole('button', { name: 'Open AI chat' }).click();
      await visible(page.getByPlaceholder('Enter your question')).waitFor();
      await picture(page, 'ai-host-chat');
    });
    await step('in Chinese', async () => {
      const chinese = await open('ann', { language: 'zh-CN' });
      await openTicket(chinese);
      const card = cardOf(chinese, '询问 AI 员工');
      await card.getByRole('button', { name: '询问 Sam' }).hover();
      await chinese.getByText('服务台主管').first().waitFor();
      await card.getByRole('button', { name: '询问 Sam' }).click();
      await visible(chinese.getByText('您好', { exact: false })).first().waitFor();
      await picture(chinese, 'ai-ask-zh');
    });
  } finally {
    // Ann has room for the tickets of other scenarios.
    await api.post(`ticketingTickets:cancel?filterByTk=${ticket.id}`, { reason: 'Tried out' });
    await api.post(`llmServices:destroy?filterByTk=${model.service.name}`, {});
    await model.stop();
  }
}
