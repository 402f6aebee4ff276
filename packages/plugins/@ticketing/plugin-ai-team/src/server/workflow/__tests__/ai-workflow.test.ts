import type { Model } from '@nocobase/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { saidIn, startApp, startFakeModelService, type FakeModelService, type SecondNode, type TestApp } from '@test/harness';
import type { PluginAiTeamServer } from '../../plugin';
import { createWorkflow, type TestNode } from './workflows';

const PLUGIN = '@ticketing/plugin-ai-team';
const ANALYSED = 'ticketingAi:analysed';
const TICKET_ID = '{{$context.data.id}}';
const [RESOLVED, FAILED, ABORTED] = [1, -1, -3];

let t: TestApp;
let other: SecondNode;
let ai: PluginAiTeamServer;
let fake: FakeModelService;
const running: { switchOff(): Promise<unknown> }[] = [];

const told = (more: object = {}) => JSON.stringify({
  language: 'en', categoryCode: 'printer', confidence: 0.93, sentiment: 'negative', urgency: 'high', keywords: ['jam'], summary: 'The printer is jammed.', reasoning: 'Paper.', suggestedReply: null, ...more,
});

beforeAll(async () => {
  t = await startApp();
  ai = t.plugin<PluginAiTeamServer>(PLUGIN);
  await t.db.getRepository('ticketingCategories').update({ filter: { isEnabled: true }, values: { isEnabled: false } });
  for (const [code, title] of [['printer', 'Printer'], ['network', 'Network']]) await t.admin.post('ticketingCategories:create', { code, title });
  fake = await startFakeModelService();
  await t.db.getRepository('llmServices').create({ values: fake.service });
  await save({ service: 'fake', model: 'fake-chat' });
  other = await t.secondNode();
});
afterAll(async () => {
  await fake?.stop();
  await t?.stop();
});
beforeEach(() => {
  fake.mode = 'ok';
  fake.answer = () => told();
});
afterEach(async () => {
  for (const workflow of running.splice(0)) await workflow.switchOff();
});

const save = (values: object) => t.admin.post('ticketingAi:saveSettings', values);
const file = async (values: object) => (await t.admin.post('ticketingTickets:create', values)).body.data as { id: string };
const ticketOf = async (id: string) => ((await t.db.getRepository('ticketingTickets').findOne({ filterByTk: id })) as Model).toJSON() as Record<string, unknown>;
async function workflow(config: object, nodes: TestNode[] = [], options: object = {}) {
  const made = await createWorkflow(t, 'AI', config, nodes, options);
  running.push(made);
  return made;
}

describe('the trigger "AI result"', () => {
  it('starts after a ticket was read, with the ticket and what AI tells of it', async () => {
    const made = await workflow({}, [{ type: 'ticketing-action', config: { ticketId: TICKET_ID, action: 'setPriority', priority: 'P0' } }]);
    const { id } = await file({ title: 'Jam', priority: 'P2' });
    await ai.analyseWaiting();
    const [{ status, context }] = await made.executions(1);
    expect([status, context.data.id, context.event]).toEqual([RESOLVED, id, expect.objectContaining({
      name: ANALYSED, ticketId: String(id), runId: expect.any(String), categoryCode: 'printer', isSure: true, confidence: 0.93, sentiment: 'negative', urgency: 'high', summary: 'The printer is jammed.', tier: 'llm',
    })]);
    expect((await ticketOf(id)).priority).toBe('P0');
  });

  it('starts for what was chosen only', async () => {
    const made = await workflow({ sureOnly: true, categories: ['network'], sentiments: ['negative'], urgencies: ['high'] });
    for (const more of [{}, { categoryCode: 'network', confidence: 0.2 }, { categoryCode: 'network', sentiment: 'positive' }, { categoryCode: 'network', urgency: 'low' }]) {
      fake.answer = () => told(more);
      await file({ title: 'Other' });
      await ai.analyseWaiting();
    }
    fake.answer = () => told({ categoryCode: 'network' });
    const { id } = await file({ title: 'This one' });
    await ai.analyseWaiting();
    await made.executions(1);
    expect((await made.rows()).map(({ context }) => context.data.id)).toEqual([id]);
  });

  it('starts once for each run, however often and on however many nodes it is told', async () => {
    const made = await workflow({});
    const { id } = await file({ title: 'Jam' });
    await ai.analyseWaiting();
    const [{ context }] = await made.executions(1);
    for (let i = 0; i < 3; i += 1) t.app.emit(ANALYSED, { ticketId: id, runId: context.event.runId });
    const next = await file({ title: 'Another jam' });
    await other.run(PLUGIN, 'analyseWaiting');
    await ai.analyseWaiting();
    await vi.waitFor(async () => expect((await made.rows()).map((row) => row.context.data.id)).toContain(next.id), { timeout: 20_000, interval: 100 });
    expect((await made.rows()).filter((row) => row.context.data.id === id)).toHaveLength(1);
  });

  it('refuses a choice of what there is not', async () => {
    const { body } = await t.admin.post('workflows:create', { title: 'Wrong', type: 'ticketing-ai-result', sync: false, config: {} });
    expect((await t.admin.post('workflows:update', { config: { sentiments: ['angry'] } }, { filterByTk: body.data.id })).status).toBe(400);
  });
});

describe('a node of AI', () => {
  const executed = async (nodes: TestNode[], values: object, answer = () => told(), options: object = {}) => {
    fake.answer = () => told({ categoryCode: 'network' });
    const { id } = await file(values);
    await ai.analyseWaiting();
    const made = await workflow({ categories: ['printer'] }, nodes, options);
    fake.answer = answer;
    const started = await t.admin.post('workflows:execute', { data: id }, { filterByTk: made.id });
    expect(started.status).toBe(200);
    return { id, made };
  };
  const last = async ({ made }: Awaited<ReturnType<typeof executed>>) => {
    const [execution] = await made.executions(1);
    return { status: execution.status, jobs: await made.jobs(execution.id) };
  };

  it('"Analyse ticket" tells of the ticket anew, and later nodes go on with it; it does not start its own workflow again and again', async () => {
    const witness = await workflow({ categories: ['printer'] });
    const run = await executed([
      { type: 'ticketing-ai-analyse', config: { ticketId: TICKET_ID } }, { type: 'ticketing-comment', config: { ticketId: TICKET_ID, content: 'AI was asked.' } },
    ], { title: 'Jam' });
    const { status, jobs } = await last(run);
    expect([status, jobs[0]]).toEqual([RESOLVED, { status: RESOLVED, result: expect.objectContaining({ categoryCode: 'printer', isSure: true, tier: 'llm', skipped: null }) }]);
    expect((await ticketOf(run.id)).aiCategoryCode).toBe('printer');
    await witness.executions(1);
    expect(await run.made.rows()).toHaveLength(1);
  });

  it('"Draft reply" writes in a tone and sends nothing', async () => {
    const run = await executed([{ type: 'ticketing-ai-draft', config: { ticketId: TICKET_ID, tone: 'brief', instruction: 'name the lid' } }], { title: 'Jam', description: 'The printer is jammed' }, () => 'Please open the lid.');
    expect((await last(run)).jobs).toEqual([{ status: RESOLVED, result: { text: 'Please open the lid.', tier: 'llm', articles: '', skipped: null } }]);
    expect(saidIn(fake.chats.at(-1)!)).toMatch(/brief[\s\S]*name the lid/);
    expect(await t.db.getRepository('ticketingComments').count({ filter: { ticketId: run.id } })).toBe(0);
  });

  it('"Review reply" says whether a text may be sent, without the secret', async () => {
    const run = await executed([{ type: 'ticketing-ai-review', config: { ticketId: TICKET_ID, text: 'Your new password: Tr0ub4dor&3xyz' } }], { title: 'Jam' });
    const { jobs } = await last(run);
    expect(jobs[0]).toMatchObject({ status: RESOLVED, result: { mayBeSent: false, findingCount: 1, tier: 'lexical' } });
    expect(JSON.stringify(jobs)).not.toContain('Tr0ub4dor');
  });

  it('"Translate" translates what it is given, or the request, or says why not', async () => {
    const given = await executed([{ type: 'ticketing-ai-translate', config: { ticketId: TICKET_ID, text: 'The lid is open.', to: 'zh-CN' } }], { title: 'Jam' }, () => '盖子开着。');
    expect((await last(given)).jobs).toEqual([{ status: RESOLVED, result: { text: '盖子开着。', from: 'en', skipped: null } }]);
    const request = await executed([{ type: 'ticketing-ai-translate', config: { ticketId: TICKET_ID, to: 'zh-CN' } }], { title: 'Jam', description: 'The printer is on fire.' }, () => '打印机着火了。');
    expect((await last(request)).jobs[0].result).toMatchObject({ text: '打印机着火了。' });
    const empty = await executed([{ type: 'ticketing-ai-translate', config: { ticketId: TICKET_ID, to: 'zh-CN' } }], { title: 'Jam' });
    expect((await last(empty)).jobs[0]).toEqual({ status: RESOLVED, result: { text: null, from: null, skipped: 'nothingToSay' } });
  });

  it('refuses what it cannot do, or goes on where it may', async () => {
    const run = await executed([{ type: 'ticketing-ai-translate', config: { ticketId: TICKET_ID, to: 'as you like' } }], { title: 'Jam' });
    expect(await last(run)).toMatchObject({ status: FAILED, jobs: [{ status: FAILED, result: { code: 'ai.inputInvalid', field: 'to' } }] });
    const goesOn = await executed([{ type: 'ticketing-ai-draft', config: { ticketId: TICKET_ID, tone: 'angry', continueOnRefusal: true } }], { title: 'Jam' });
    expect(await last(goesOn)).toMatchObject({ status: RESOLVED, jobs: [{ status: RESOLVED, result: { refused: 'ai.inputInvalid' } }] });
  });

  it('refuses to think within a transaction of the workflow', async () => {
    const { instructions } = t.app.pm.get('workflow') as unknown as { instructions: Map<string, { run(node: object, previous: null, processor: object): Promise<object> }> };
    const processor = { transaction: {}, getParsedValue: (config: object) => config };
    const before = fake.chats.length;
    for (const type of ['ticketing-ai-analyse', 'ticketing-ai-draft', 'ticketing-ai-review', 'ticketing-ai-translate']) {
      expect(await instructions.get(type)?.run({ id: 1, config: {} }, null, processor)).toMatchObject({ status: FAILED, result: { code: 'ai.nodeInTransaction' } });
    }
    expect(fake.chats.length).toBe(before);
  });

  it('ends with the time limit of its workflow when the model does not answer', async () => {
    fake.answer = () => told({ categoryCode: 'network' });
    const { id } = await file({ title: 'Jam' });
    await ai.analyseWaiting();
    const made = await workflow({ categories: ['printer'] }, [{ type: 'ticketing-ai-translate', config: { ticketId: TICKET_ID, text: 'Lid', to: 'de' } }], { timeout: 1_500 });
    fake.mode = 'hang';
    await t.admin.post('workflows:execute', { data: id }, { filterByTk: made.id });
    expect((await last({ id, made })).status).toBe(ABORTED);
  });

  it('that was interrupted is refused after some minutes, and once, however many try', async () => {
    fake.answer = () => told({ categoryCode: 'network' });
    const { id } = await file({ title: 'Jam' });
    await ai.analyseWaiting();
    const made = await workflow({ categories: ['printer'] }, [{ type: 'ticketing-ai-translate', config: { ticketId: TICKET_ID, text: 'Lid', to: 'de', continueOnRefusal: true } }]);
    fake.mode = 'hang';
    await t.admin.post('workflows:execute', { data: id }, { filterByTk: made.id });
    const pending = await vi.waitFor(async () => {
      const [execution] = await made.rows();
      const job = (await t.db.getRepository('jobs').findOne({ filter: { executionId: execution.id, status: 0 } })) as Model | null;
      expect(job).toBeTruthy();
      return job as Model;
    }, { timeout: 20_000, interval: 100 });
    await ai.endInterruptedNodes();
    expect((await pending.reload()).get('status')).toBe(0);
    const clock = ai.clock;
    ai.clock = { now: () => new Date(Date.now() + 6 * 60_000) };
    try {
      await Promise.all([ai.endInterruptedNodes(), ai.endInterruptedNodes()]);
    } finally {
      ai.clock = clock;
    }
    expect(await last({ id, made })).toMatchObject({ status: RESOLVED, jobs: [{ status: RESOLVED, result: { refused: 'ai.nodeInterrupted' } }] });
  });
});

describe('a workflow we bring', () => {
  const seeded = async (key: string) => ((await t.db.getRepository('workflows').find({ filter: { key } })) as Model[]).map((row) => row.toJSON() as { id: number; enabled: boolean; title: string });
  const switched = async (key: string, enabled: boolean) => {
    const [{ id }] = await seeded(key);
    expect((await t.admin.post('workflows:update', { enabled }, { filterByTk: id })).status).toBe(200);
  };
  const becomes = (id: string, column: string, value: unknown) => vi.waitFor(async () => expect((await ticketOf(id))[column]).toBe(value), { timeout: 20_000, interval: 100 });

  it('is there once, switched off', async () => {
    expect([await seeded('ticketing-ai-priority'), await seeded('ticketing-ai-category')]).toEqual([[expect.objectContaining({ enabled: false })], [expect.objectContaining({ enabled: false })]]);
    await ai.seedWorkflows();
    expect([(await seeded('ticketing-ai-priority')).length, (await seeded('ticketing-ai-category')).length]).toEqual([1, 1]);
    const nodes = (await t.db.getRepository('flow_nodes').find({ filter: { key: ['ticketing-ai-priority-1', 'ticketing-ai-category-1'] }, sort: ['id'] })) as Model[];
    expect(nodes.map((node) => node.get('title'))).toEqual(['Raise to P1', 'Take the category of AI']);
  });

  it('raises the priority of what is urgent and upset, and lowers none', async () => {
    await switched('ticketing-ai-priority', true);
    const [low, high, calm] = [await file({ title: 'Jam', priority: 'P3' }), await file({ title: 'Jam', priority: 'P0' }), await file({ title: 'Calm', priority: 'P3' })];
    fake.answer = (chat) => told(saidIn(chat).includes('Calm') ? { sentiment: 'neutral' } : {});
    await ai.analyseWaiting();
    await becomes(low.id, 'priority', 'P1');
    await switched('ticketing-ai-priority', false);
    expect([(await ticketOf(high.id)).priority, (await ticketOf(calm.id)).priority]).toEqual(['P0', 'P3']);
  });

  it('gives a category where nobody did and AI is sure, and no person has thereby corrected anything', async () => {
    await switched('ticketing-ai-category', true);
    const [empty, given, unsure] = [await file({ title: 'Jam' }), await file({ title: 'Jam', categoryCode: 'network' }), await file({ title: 'Unsure' })];
    fake.answer = (chat) => told(saidIn(chat).includes('Unsure') ? { confidence: 0.3 } : {});
    await ai.analyseWaiting();
    await becomes(empty.id, 'categoryCode', 'printer');
    await switched('ticketing-ai-category', false);
    expect([(await ticketOf(given.id)).categoryCode, (await ticketOf(unsure.id)).categoryCode]).toEqual(['network', null]);
    expect(await t.db.getRepository('ticketingAiCorrections').count({ filter: { ticketId: empty.id } })).toBe(0);
  });

  it('that somebody deleted stays away', async () => {
    const [{ id }] = await seeded('ticketing-ai-category');
    expect((await t.admin.post('workflows:destroy', {}, { filterByTk: id })).status).toBe(200);
    await ai.seedWorkflows();
    expect(await seeded('ticketing-ai-category')).toEqual([]);
  });
});
