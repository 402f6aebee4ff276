import type { Model, Transaction } from '@nocobase/database';
import { startApp, type TestApp } from '@test/harness';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const NOW = new Date('2032-03-10T15:20:00Z');
const ROUTING_COLLECTIONS = ['ticketingQueues', 'ticketingQueueMembers', 'ticketingSkills', 'ticketingAgents', 'ticketingAgentSkills', 'ticketingRoutingRules', 'ticketingAssignments'];
const DEMO_COLLECTIONS = ['ticketingTickets', 'ticketingComments', 'ticketingActivities', 'ticketingDetails', 'ticketingRepairDetails', 'ticketingCustomers', 'ticketingContacts', 'ticketingCategories', 'ticketingContactCustomers', 'users', 'rolesUsers', 'ticketingDemoRecords', 'ticketingArticles', 'ticketingArticleVersions', 'ticketingArticleUses', 'ticketingArticleVotes', ...ROUTING_COLLECTIONS];

let t: TestApp;
const desk = () => t.plugin<{ loadDemo(now: Date, password: string): Promise<void> }>('@ticketing/plugin-desk');
const rows = (collection: string, where: Record<string, unknown> = {}): Promise<Model[]> => t.db.getModel(collection).findAll({ where }) as Promise<Model[]>;
const countAll = async () =>
  Object.fromEntries(await Promise.all(DEMO_COLLECTIONS.map(async (name) => [name, await t.db.getModel(name).count()] as const)));
const countBy = (list: Model[], column: string) =>
  list.reduce<Record<string, number>>((counts, row) => ({ ...counts, [String(row.get(column))]: (counts[String(row.get(column))] ?? 0) + 1 }), {});

/** A demo ticket is still being assigned, as by a drain on another node. SQLite has one writer at a time. */
async function writeLate() {
  const [waiting] = await rows('ticketingTickets', { status: 'new' });
  const transaction = await t.db.sequelize.transaction();
  await t.db.getModel('ticketingTickets').update({ updatedAt: NOW }, { where: { id: waiting.get('id') }, transaction, hooks: false });
  await t.db.getModel('ticketingActivities').create({ id: '1', ticketId: waiting.get('id'), type: 'assign', at: NOW }, { transaction, hooks: false });
  return {
    /** Ends it when the removal has come as far as it can. */
    async commit() {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await transaction.commit();
    },
  };
}

beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

describe('the demo data', () => {
  let before: Record<string, number>;
  beforeAll(async () => {
    before = await countAll();
    // What still waits at the end of the demo is assigned as of its present.
    for (const name of ['tickets', 'routing', 'ai-team']) t.plugin<{ clock: { now(): Date } }>(`@ticketing/plugin-${name}`).clock = { now: () => NOW };
    // Twice at once, as two nodes that start together would; SQLite serves one node only.
    const loads = t.dialect === 'sqlite' ? 1 : 2;
    await Promise.all(Array.from({ length: loads }, () => desk().loadDemo(NOW, 'demo1234')));
  }, 300_000);

  it('are 150 tickets of five types in two languages, for 15 customers', async () => {
    const tickets = await rows('ticketingTickets');
    expect(tickets).toHaveLength(150);
    expect(Object.keys(countBy(tickets, 'businessTypeCode')).sort()).toEqual(['complaint', 'consultation', 'it_support', 'other', 'repair']);
    expect(Object.keys(countBy(tickets, 'languageCode')).sort()).toEqual(['en', 'zh']);
    expect(Object.keys(countBy(tickets, 'status')).sort()).toEqual(['assigned', 'cancelled', 'closed', 'new', 'pending', 'processing', 'resolved']);
    expect(await rows('ticketingCustomers')).toHaveLength(15);
    expect(await rows('ticketingRepairDetails')).not.toHaveLength(0);
    expect((await t.admin.get('ticketingDemo:status')).body.data).toEqual({ hasDemoData: true, tickets: 150 });
  });

  it('tell in the history what the columns say, step by step and in order', async () => {
    // As of one moment: the sweep of the routing may assign a waiting ticket meanwhile.
    const { tickets, activities, comments } = await t.db.sequelize.transaction({ isolationLevel: 'REPEATABLE READ' as never }, async (transaction: Transaction) => ({
      tickets: await t.db.getModel('ticketingTickets').findAll({ transaction }) as Model[],
      activities: await t.db.getModel('ticketingActivities').findAll({ order: [['at', 'ASC'], ['id', 'ASC']], transaction }) as Model[],
      comments: await t.db.getModel('ticketingComments').findAll({ transaction }) as Model[],
    }));
    for (const ticket of tickets) {
      const id = String(ticket.get('id'));
      const history = activities.filter((activity) => String(activity.get('ticketId')) === id);
      const types = history.map((activity) => activity.get('type'));
      const statuses = history.map((activity) => (activity.get('to') as { status?: string } | null)?.status).filter(Boolean);
      const no = ticket.get('ticketNo');
      expect([no, statuses.at(-1)]).toEqual([no, ticket.get('status')]);
      for (const [column, type] of [['transferCount', 'transfer'], ['returnCount', 'return'], ['reopenCount', 'reopen']]) {
        expect([no, column, types.filter((one) => one === type).length]).toEqual([no, column, ticket.get(column)]);
      }
      expect([no, types.filter((one) => one === 'commented').length]).toEqual([no, comments.filter((comment) => String(comment.get('ticketId')) === id).length]);
      expect(types.filter((one) => one === 'created')).toHaveLength(1);
      const last = history.at(-1)?.get('at') as Date;
      expect([no, ticket.get('createdAt')]).toEqual([no, history[0].get('at')]);
      // What waited at the end of the past was assigned in the present.
      if (last < NOW) expect([no, ticket.get('updatedAt')]).toEqual([no, last]);
      expect([no, last <= NOW]).toEqual([no, true]);
    }
    const dates = comments.map((comment) => comment.get('createdAt') as Date);
    expect(Math.max(...dates.map(Number))).toBeLessThanOrEqual(NOW.getTime());
  });

  it('number the tickets by the day they came', async () => {
    for (const ticket of await rows('ticketingTickets')) {
      const day = (ticket.get('submittedAt') as Date).toISOString().slice(0, 10).replaceAll('-', '');
      expect(ticket.get('ticketNo')).toMatch(new RegExp(`^TKT-${day}-\\d{4}$`));
    }
  });

  it('are assigned by the desk, to people who speak the language of the customer, with its reasons', async () => {
    const languagesOf = new Map((await rows('ticketingAgents')).map((agent) => [String(agent.get('userId')), agent.get('languages') as string[]]));
    expect(languagesOf.size).toBe(6);
    const languageOf = new Map((await rows('ticketingTickets')).map((ticket) => [String(ticket.get('id')), ticket.get('languageCode') as string]));
    const assignments = await rows('ticketingAssignments', { kind: 'automatic' });
    expect(assignments.length).toBeGreaterThan(100);
    for (const assignment of assignments) {
      const [ticketId, userId] = [String(assignment.get('ticketId')), String(assignment.get('userId'))];
      expect([ticketId, languagesOf.get(userId)]).toEqual([ticketId, expect.arrayContaining([languageOf.get(ticketId)])]);
      expect([ticketId, (assignment.get('reasons') as unknown[]).length > 0, assignment.get('at')! <= NOW]).toEqual([ticketId, true, true]);
    }
    expect(Object.keys(countBy(assignments, 'queueId'))).toHaveLength(4);
  });

  it('answered solved tickets with articles about their topic, in their language, and let their readers vote', async () => {
    const uses = (await t.db.getRepository('ticketingArticleUses').find({ appends: ['article', 'article.category', 'ticket'] })) as Model[];
    const solved = await t.db.getModel('ticketingTickets').count({ where: { statusCategory: ['resolved', 'closed'] } });
    expect(uses.length / solved).toBeGreaterThan(0.4);
    for (const use of uses) {
      const [article, ticket] = [use.get('article') as Model, use.get('ticket') as Model];
      expect(article.get('audience')).toBe('public');
      expect([(article.get('category') as Model).get('code'), article.get('language')]).toEqual([ticket.get('categoryCode'), ticket.get('languageCode')]);
      expect(use.get('at')).toEqual(ticket.get('resolvedAt'));
    }
    const articles = await rows('ticketingArticles');
    const sum = (column: string) => articles.reduce((all, article) => all + Number(article.get(column)), 0);
    expect(sum('useCount')).toBe(uses.length);
    expect(sum('helpfulCount') + sum('unhelpfulCount')).toBe((await rows('ticketingArticleVotes')).length);
    expect(sum('helpfulCount')).toBeGreaterThan(3 * sum('unhelpfulCount'));
  });

  it('are read by AI where they are still worked on, without a language model', async () => {
    await t.plugin<{ analyseWaiting(): Promise<void> }>('@ticketing/plugin-ai-team').analyseWaiting();
    const open = (await rows('ticketingTickets')).filter((ticket) => !['resolved', 'closed', 'cancelled'].includes(String(ticket.get('statusCategory'))));
    expect(open.length).toBeGreaterThan(10);
    for (const ticket of open) expect([ticket.get('aiTier'), Boolean(ticket.get('aiSummary')), Boolean(ticket.get('aiCategoryCode'))]).toEqual(['lexical', true, true]);
    // It has learned from all of them, these included.
    const told = open.filter((ticket) => ticket.get('categoryCode')).map((ticket) => ticket.get('aiCategoryCode') === ticket.get('categoryCode'));
    expect([told.length > 5, told.filter(Boolean).length / told.length > 0.8]).toEqual([true, true]);
    expect(open.some((ticket) => (ticket.get('aiSimilarTicketIds') as string[]).length > 0 && ticket.get('aiSuggestedReply'))).toBe(true);
  });

  it('are not loaded twice, and leave nothing for the sweep', async () => {
    await desk().loadDemo(NOW, 'demo1234');
    expect(await rows('ticketingTickets')).toHaveLength(150);
    expect(await t.plugin<{ sweep(): Promise<number> }>('@ticketing/plugin-tickets').sweep()).toBe(0);
  });

  it('let an agent sign in and see tickets, but not remove the demo data', async () => {
    const agent = await t.signIn('agent4', 'demo1234');
    const { body } = await agent.get('ticketingTickets:list', { pageSize: 200 });
    expect(body.data.length).toBeGreaterThan(10);
    expect(body.data.length).toBeLessThan(150);
    expect((await agent.post('ticketingDemo:remove')).status).toBe(403);
    expect((await agent.get('ticketingDemo:status')).status).toBe(403);
  });

  it('go on one click; real work stays, also where it touches them', async () => {
    const [demoTicket] = await rows('ticketingTickets', { status: 'processing' });
    const customerId = demoTicket.get('customerId') as string;
    const agentId = demoTicket.get('assigneeId') as string;
    const { body } = await t.admin.post('ticketingTickets:create', { title: 'Real work', customerId, assigneeId: agentId, categoryCode: 'network' });
    const { body: contact } = await t.admin.post('ticketingContacts:create', { name: 'Real person', customers: [{ id: customerId }] });
    const reply = await t.admin.post('ticketingTickets:reply', { content: 'Real word on a demo ticket' }, { filterByTk: String(demoTicket.get('id')) });
    expect([contact.data?.name, reply.status]).toEqual(['Real person', 200]);

    const written = t.dialect === 'sqlite' ? null : await writeLate();
    const removal = t.admin.post('ticketingDemo:remove');
    await written?.commit();
    expect((await removal).status).toBe(200);

    expect((await t.admin.get('ticketingDemo:status')).body.data).toEqual({ hasDemoData: false, tickets: 0 });
    const after = await countAll();
    expect((await rows('ticketingActivities')).map((row) => row.get('type')).sort()).toEqual(['created', 'return']);
    expect(after).toEqual({
      ...before,
      ticketingTickets: 1,
      ticketingActivities: 2,
      ticketingAssignments: 1,
      ticketingCustomers: 1,
      ticketingContacts: 1,
      ticketingContactCustomers: 1,
      ticketingCategories: 2,
    });
    const real = (await rows('ticketingTickets', { id: body.data.id }))[0];
    // The demo agent is gone, so the open ticket came back to the desk.
    expect([real.get('title'), String(real.get('customerId')), real.get('status')]).toEqual(['Real work', String(customerId), 'new']);
    expect((await rows('ticketingCategories')).map((row) => row.get('code')).sort()).toEqual(['it', 'network']);
  });

  it('do not come back', async () => {
    await desk().loadDemo(NOW, 'demo1234');
    expect(await rows('ticketingTickets')).toHaveLength(1);
  });
});
