import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type SecondNode, type TestApp } from '@test/harness';
import type { PluginAiTeamServer } from '../plugin';

const PLUGIN = '@ticketing/plugin-ai-team';
let t: TestApp;
let other: SecondNode;
let ai: PluginAiTeamServer;
let agent: CreatedUser;
let stranger: CreatedUser;

const PRINTER = ['The printer on floor two is jammed', 'Printer prints blank pages', 'No toner left in the printer', 'Printer shows a paper error', 'Please install the new printer driver'];
const NETWORK = ['VPN does not connect from home', 'The VPN drops every hour', 'No network in meeting room four', 'Wi-Fi is slow on floor one', 'Cannot reach the file server over VPN'];

beforeAll(async () => {
  t = await startApp();
  ai = t.plugin<PluginAiTeamServer>(PLUGIN);
  agent = await t.createUser({ username: 'agent', nickname: 'Ada Agent', roles: ['ticketing_agent'] });
  stranger = await t.createUser({ username: 'stranger', roles: ['ticketing_agent'] });
});
afterAll(() => t.stop());

const file = async (values: object, client = t.admin) => (await client.post('ticketingTickets:create', values)).body.data as { id: string };
const ticketOf = async (id: string) => ((await t.db.getRepository('ticketingTickets').findOne({ filterByTk: id })) as Model).toJSON() as Record<string, unknown>;
const runsOf = async (ticketId: string) => ((await t.db.getRepository('ticketingAiRuns').find({ filter: { ticketId }, sort: ['at', 'id'] })) as Model[]).map((run) => run.toJSON() as Record<string, unknown>);
const jobsOf = (ticketId: string) => t.db.getRepository('ticketingAiJobs').count({ filter: { ticketId } });
const historyOf = async (ticketId: string) => ((await t.db.getRepository('ticketingActivities').find({ filter: { ticketId }, sort: ['at', 'id'] })) as Model[]).map((row) => row.toJSON() as Record<string, unknown>);
const forTicket = async (id: string, client = agent.client) => (await client.get('ticketingAi:forTicket', { filterByTk: id })).body.data;
const refusal = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [status, body.errors?.[0]?.code];

describe('a new ticket', () => {
  it('is read after its commit, and its history does not tell of it', async () => {
    const { id } = await file({ title: '发票打印不出来', description: '<p>财务部的打印机无法打印发票，很着急，请尽快处理！</p>' });
    await ai.analyseWaiting();
    const { version, aiLanguage, aiUrgency, aiTier, aiKeywords, aiSummary, aiAnalysedAt, categoryCode } = await ticketOf(id);
    expect([aiLanguage, aiUrgency, aiTier, categoryCode, version]).toEqual(['zh', 'high', 'lexical', null, 1]);
    expect([aiKeywords, Boolean(aiSummary), aiAnalysedAt]).toEqual([expect.arrayContaining(['发票']), true, expect.any(Date)]);
    expect([await runsOf(id), await jobsOf(id)]).toEqual([[expect.objectContaining({ task: 'analyse', tier: 'lexical', error: null })], 0]);
    expect((await historyOf(id)).map(({ type }) => type)).toEqual(['created']);
  });

  it('gets no category where there is no choice, and says why', async () => {
    await t.db.getRepository('ticketingCategories').update({ filter: { isEnabled: true }, values: { isEnabled: false } });
    const { id } = await file({ title: 'Nothing works' });
    await ai.analyseWaiting();
    expect((await runsOf(id))[0].skippedBecause).toBe('tooFewCategories');
    expect((await ticketOf(id)).aiCategoryCode).toBeNull();
  });

  it('keeps what AI says out of the reach of people', async () => {
    const { id } = await file({ title: 'A ticket' });
    expect(refusal(await t.admin.post('ticketingTickets:update', { aiSummary: 'mine' }, { filterByTk: id }))).toEqual([400, 'ticket.fieldReadOnly']);
    expect(refusal(await t.admin.post('ticketingTickets:create', { title: 'B', aiCategoryCode: 'x' }))).toEqual([400, 'ticket.fieldReadOnly']);
  });
});

describe('the category', () => {
  beforeAll(async () => {
    await t.admin.post('ticketingCategories:create', { code: 'printer', title: 'Printer' });
    await t.admin.post('ticketingCategories:create', { code: 'network', title: 'Network' });
    for (const title of PRINTER) await file({ title, categoryCode: 'printer' });
    for (const title of NETWORK) await file({ title, categoryCode: 'network' });
    await ai.analyseWaiting();
    // The first ticket that found two categories waited for the first training.
    const learned = (await t.db.getRepository('ticketingAiModels').findOne({ filter: { key: 'category' } })) as Model;
    expect(learned.get('trainedAt')).toBeInstanceOf(Date);
    expect(await ai.train()).toBe(true);
    expect((await learned.reload()).get('examples')).toBe(PRINTER.length + NETWORK.length);
    other = await t.secondNode();
  });

  it('is learned from the tickets of the desk', async () => {
    const { id } = await file({ title: 'The printer is jammed again, no paper comes out' });
    await ai.analyseWaiting();
    const { aiCategoryCode, aiConfidence, categoryCode } = await ticketOf(id);
    expect([aiCategoryCode, categoryCode]).toEqual(['printer', null]);
    const { analysis, categories, mayCorrect } = await forTicket(id);
    expect(analysis).toMatchObject({ categoryCode: 'printer', categoryTitle: 'Printer', confidence: aiConfidence, isSure: Number(aiConfidence) >= 0.5, language: 'en', tier: 'lexical' });
    expect([categories, mayCorrect]).toEqual([[{ code: 'printer', title: 'Printer' }, { code: 'network', title: 'Network' }], true]);
  });

  it('is put right by a person: with history as his change, and learned at once on every node', async () => {
    const title = 'Label maker in the warehouse prints nonsense';
    const { id } = await file({ title });
    await ai.analyseWaiting();
    expect((await ticketOf(id)).aiCategoryCode).toBe('printer');
    const corrected = await agent.client.post(`ticketingAi:correct?filterByTk=${id}`, { categoryCode: 'network' });
    expect([corrected.status, corrected.body.data.analysis.categoryCode]).toEqual([200, 'printer']);
    expect((await ticketOf(id)).categoryCode).toBe('network');
    expect((await historyOf(id)).at(-1)).toMatchObject({ type: 'updated', actorId: agent.id, to: { categoryCode: 'network' } });
    const [here, there] = [await file({ title }), await file({ title }, other.admin)];
    await Promise.all([ai.analyseWaiting(), other.run(PLUGIN, 'analyseWaiting')]);
    expect([(await ticketOf(here.id)).aiCategoryCode, (await ticketOf(there.id)).aiCategoryCode]).toEqual(['network', 'network']);
    expect((await agent.client.post(`ticketingAi:analyse?filterByTk=${id}`, {})).body.data.analysis.categoryCode).toBe('network');
  });

  it('is put right wherever a person changes it, once for each ticket', async () => {
    const { id } = await file({ title: 'The printer prints blank pages' });
    await ai.analyseWaiting();
    const corrections = async () => ((await t.db.getRepository('ticketingAiCorrections').find({ filter: { ticketId: id } })) as Model[]).map((row) => [row.get('label'), Number(row.get('userId'))]);
    await agent.client.post('ticketingTickets:update', { categoryCode: 'printer' }, { filterByTk: id });
    expect(await corrections()).toEqual([]);
    await agent.client.post('ticketingTickets:update', { categoryCode: 'network' }, { filterByTk: id });
    expect(await corrections()).toEqual([['network', agent.id]]);
    await agent.client.post('ticketingTickets:update', { categoryCode: 'printer' }, { filterByTk: id });
    expect(await corrections()).toEqual([['printer', agent.id]]);
  });

  it('is put right to one of the desk only', async () => {
    const { id } = await file({ title: 'A printer' });
    const correct = (values: object) => agent.client.post(`ticketingAi:correct?filterByTk=${id}`, values);
    expect(refusal(await correct({ categoryCode: 'nonsense' }))).toEqual([400, 'ticket.categoryUnknown']);
    expect(refusal(await correct({}))).toEqual([400, 'ai.inputInvalid']);
  });
});

describe('the work of several nodes', () => {
  it('goes on when the node that took a ticket ends', async () => {
    const { id } = await file({ title: 'Printer on fire' });
    await ai.analyseWaiting();
    const now = Date.now();
    await t.db.getRepository('ticketingAiJobs').create({ values: { ticketId: id, tries: 1, nextTryAt: new Date(now + 60_000) } });
    await ai.analyseWaiting();
    expect([(await runsOf(id)).length, await jobsOf(id)]).toEqual([1, 1]);
    const own = ai.clock;
    ai.clock = { now: () => new Date(now + 61_000) };
    try {
      await ai.analyseWaiting();
    } finally {
      ai.clock = own;
    }
    expect([(await runsOf(id)).length, await jobsOf(id)]).toEqual([2, 0]);
  });

  it('is done once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 10; i += 1) ids.push((await file({ title: `Network ${i} is slow` })).id);
    await ai.analyseWaiting();
    const before = await t.db.getRepository('ticketingAiRuns').count({ filter: { ticketId: { $in: ids } } });
    const past = new Date(Date.now() - 1000);
    await t.db.getCollection('ticketingAiJobs').model.bulkCreate(ids.map((ticketId) => ({ ticketId, tries: 0, nextTryAt: past })));
    await Promise.all([ai.analyseWaiting(), other.run(PLUGIN, 'analyseWaiting'), ai.analyseWaiting()]);
    const runs = await t.db.getRepository('ticketingAiRuns').count({ filter: { ticketId: { $in: ids } } });
    expect([before, runs, await t.db.getRepository('ticketingAiJobs').count()]).toEqual([10, 20, 0]);
  });
});

describe('who may', () => {
  it('see and correct is decided by the rights on the ticket', async () => {
    const { id } = await file({ title: 'A secret printer' });
    await t.admin.post(`ticketingTickets:assign?filterByTk=${id}`, { assigneeId: agent.id });
    expect(refusal(await stranger.client.get('ticketingAi:forTicket', { filterByTk: id }))).toEqual([404, 'ticket.notFound']);
    expect(refusal(await stranger.client.post(`ticketingAi:correct?filterByTk=${id}`, { categoryCode: 'printer' }))).toEqual([404, 'ticket.notFound']);
    expect(refusal(await stranger.client.post(`ticketingAi:analyse?filterByTk=${id}`, {}))).toEqual([404, 'ticket.notFound']);
    for (const collection of ['ticketingAiJobs', 'ticketingAiRuns', 'ticketingAiCorrections', 'ticketingAiModels']) expect((await agent.client.get(`${collection}:list`)).status).toBe(403);
  });
});

describe('a fault of the models', () => {
  it('leaves the ticket as it is, is tried three times, and then given up', async () => {
    const { model } = t.db.getCollection('ticketingAiModels');
    await model.update({ stored: 'no JSON', trainedAt: new Date() }, { where: { key: 'category' } });
    const { modelRevision } = await import('../classifier/model-revision');
    await modelRevision.markChanged(t.db, undefined);
    const created = await t.admin.post('ticketingTickets:create', { title: 'Printer again' });
    expect(created.status).toBe(200);
    const { id } = created.body.data;
    const own = ai.clock;
    try {
      for (let minute = 0; minute < 5; minute += 1) {
        const now = Date.now() + minute * 61_000;
        ai.clock = { now: () => new Date(now) };
        await ai.analyseWaiting();
      }
    } finally {
      ai.clock = own;
    }
    const runs = await runsOf(id);
    expect([runs.map(({ error }) => Boolean(error)), await jobsOf(id)]).toEqual([[true, true, true], 0]);
    expect((await ticketOf(id)).aiAnalysedAt).toBeNull();
  });
});
