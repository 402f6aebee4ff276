import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '@ticketing/plugin-tickets';

let t: TestApp;
let agent: CreatedUser;
let other: CreatedUser;
let ticketId: string;

const SECRET = 'Your new password: Tr0ub4dor&3xyz';

beforeAll(async () => {
  t = await startApp();
  agent = await t.createUser({ username: 'agent', nickname: 'Ada Agent', roles: ['ticketing_agent'] });
  other = await t.createUser({ username: 'other', roles: ['ticketing_agent'] });
  ticketId = (await agent.client.post('ticketingTickets:create', { title: 'I cannot sign in' })).body.data.id;
  await t.admin.post(`ticketingTickets:assign?filterByTk=${ticketId}`, { assigneeId: agent.id });
});
afterAll(() => t.stop());

const refusal = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [status, body.errors?.[0]?.code];
const comments = () => t.db.getRepository('ticketingComments').count({ filter: { ticketId } });
const reply = (values: object, client = agent.client) => client.post(`ticketingTickets:reply?filterByTk=${ticketId}`, values);

describe('a reply that holds a secret', () => {
  it('is not written, and the refusal names its kind only', async () => {
    const before = await comments();
    const answer = await reply({ content: `<p>${SECRET}</p>` });
    expect(refusal(answer)).toEqual([400, 'ai.replyHoldsSecret']);
    expect(answer.body.errors[0]).toMatchObject({ kinds: ['password'], names: 'a password', field: 'content' });
    expect(JSON.stringify(answer.body)).not.toContain('Tr0ub4dor');
    expect(await comments()).toBe(before);
  });

  it('is refused by the plain door, too, and when a secret is written into it later', async () => {
    expect(refusal(await t.admin.post('ticketingComments:create', { ticketId, content: SECRET, isInternal: false }))).toEqual([400, 'ai.replyHoldsSecret']);
    const { body } = await t.admin.post('ticketingComments:create', { ticketId, content: 'Please set a new one.', isInternal: false });
    expect(refusal(await t.admin.post('ticketingComments:update', { content: SECRET }, { filterByTk: body.data.id }))).toEqual([400, 'ai.replyHoldsSecret']);
  });

  it('is refused where bold letters or a link hide it', async () => {
    expect(refusal(await reply({ content: '<p>Your new pass<b>word: Tr0ub4dor&amp;3xyz</b></p>' }))).toEqual([400, 'ai.replyHoldsSecret']);
    expect(refusal(await reply({ content: '<p><a href="https://example.com/?key=AKIAIOSFODNN7EXAMPLE">here</a></p>' }))).toEqual([400, 'ai.replyHoldsSecret']);
  });

  it('is told about in the language of whoever wrote it', async () => {
    const { body } = await reply({ content: SECRET }, agent.client.withHeader('X-Locale', 'zh-CN'));
    expect(body.errors[0].message).toBe('此回复未发送，因为其中含有机密信息：密码。请删除后再发送，或改写为内部备注。');
  });
});

describe('a secret is let through', () => {
  it('in an internal note', async () => {
    expect((await reply({ content: SECRET, isInternal: true })).status).toBe(200);
  });

  it('in the words of a customer', async () => {
    expect((await agent.client.post(`ticketingTickets:customerReply?filterByTk=${ticketId}`, { content: SECRET })).status).toBe(200);
    const tickets = t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets');
    await expect(tickets.comment({ ticketId, content: SECRET, direction: 'inbound', isInternal: false, channel: 'portal', authorId: null })).resolves.toBeTruthy();
  });
});

describe('the review of a draft', () => {
  const review = (content: unknown, client = agent.client) => client.post(`ticketingAi:reviewReply?filterByTk=${ticketId}`, { content });
  interface Finding { kind: string; rule: string; excerpt: string; start: number; end: number; why: string; better: string | null }

  it('finds nothing in a good reply', async () => {
    expect((await review('Hello Anna, we have found the cause and are working on it.')).body.data).toEqual({ mayBeSent: true, findings: [], tier: 'lexical' });
  });

  it('finds secrets and a tone that hurts, and where they stand in the HTML', async () => {
    const content = `<p>You should have read it.</p><p>${SECRET.replace('&', '&amp;')}</p>`;
    const { mayBeSent, findings } = (await review(content)).body.data as { mayBeSent: boolean; findings: Finding[] };
    expect(mayBeSent).toBe(false);
    expect(findings.map(({ kind, rule }) => [kind, rule])).toEqual([['tone', 'blamesCustomer'], ['secret', 'password']]);
    expect(content.slice(findings[0].start, findings[0].end)).toBe(findings[0].excerpt);
    expect(findings[1].excerpt).not.toContain('ub4dor');
    expect(findings[0].why).toBe('This blames the customer. Say what happened and what comes next.');
  });

  it('understands Chinese', async () => {
    const { mayBeSent, findings } = (await review('这不是我们的问题，您自己解决。')).body.data as { mayBeSent: boolean; findings: Finding[] };
    expect([mayBeSent, findings[0].rule, findings[0].better]).toEqual([true, 'dismissive', 'Let me find out who can help you with this.']);
  });

  it('does not judge what is quoted from the customer', async () => {
    expect((await review('<blockquote><p>You are lying, you idiot</p></blockquote><p>We are looking into it.</p>')).body.data.findings).toEqual([]);
  });

  it('finds the address of another customer, not that of the customer, of his company, or one he named himself', async () => {
    const contact = async (name: string, customers: { id: string }[] = []) => (await t.admin.post('ticketingContacts:create', { name, email: `${name}@Example.com`, customers })).body.data as { id: string };
    const customer = async (name: string) => (await t.admin.post('ticketingCustomers:create', { name })).body.data as { id: string };
    const [own, other] = [await customer('Own'), await customer('Other')];
    const [anna] = [await contact('anna', [own]), await contact('colleague', [own]), await contact('named', [other]), await contact('mia', [other])];
    const values = { title: 'Ask named@example.com', contactId: anna.id, customerId: own.id, contactEmail: 'anna@example.com' };
    const { id } = (await agent.client.post('ticketingTickets:create', values)).body.data as { id: string };
    await t.admin.post(`ticketingTickets:assign?filterByTk=${id}`, { assigneeId: agent.id });
    const content = '<p>We ask anna@example.com, colleague@example.com, named@example.com, nobody@example.com and <b>Mia</b>@example.com.</p>';
    const { body } = await agent.client.post(`ticketingAi:reviewReply?filterByTk=${id}`, { content });
    const { mayBeSent, findings } = body.data as { mayBeSent: boolean; findings: (Finding & { tier: string })[] };
    expect([mayBeSent, findings.map(({ rule, excerpt, tier }) => [rule, excerpt, tier])]).toEqual([true, [['otherCustomersData', 'Mia@example.com', 'lexical']]]);
    expect(content.slice(findings[0].start, findings[0].end)).toBe('Mia</b>@example.com');
    expect((await agent.client.post(`ticketingTickets:reply?filterByTk=${id}`, { content })).status).toBe(200);
  });

  it('is for those who work on the ticket', async () => {
    expect(refusal(await review('Hello', other.client))).toEqual([404, 'ticket.notFound']);
    expect(refusal(await review(7))).toEqual([400, 'ai.inputInvalid']);
    expect((await fetch(`${t.baseUrl}/api/ticketingAi:reviewReply?filterByTk=${ticketId}`, { method: 'POST' })).status).toBe(401);
  });
});
