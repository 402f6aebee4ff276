import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, startFakeModelService, type FakeModelService, type TestApp } from '@test/harness';
import type { PluginAiTeamServer } from '../plugin';

let t: TestApp;
let ai: PluginAiTeamServer;
let fake: FakeModelService;

const told = JSON.stringify({ language: 'en', categoryCode: 'network', confidence: 0.9, sentiment: 'neutral', urgency: 'low', keywords: ['jam'], summary: 'A jam.', reasoning: 'Paper.', suggestedReply: null });

beforeAll(async () => {
  t = await startApp();
  ai = t.plugin<PluginAiTeamServer>('@ticketing/plugin-ai-team');
  fake = await startFakeModelService();
  fake.answer = (chat) => (chat.response_format ? told : 'Das Papier klemmt.');
  await t.db.getRepository('llmServices').create({ values: fake.service });
  for (const [code, title] of [['printer', 'Printer'], ['network', 'Network']]) await t.admin.post('ticketingCategories:create', { code, title });
  await t.admin.post('ticketingAi:saveSettings', { service: 'fake', model: 'fake-chat' });
});
afterAll(async () => {
  await fake?.stop();
  await t?.stop();
});

/** Every collection of AI that has rows of tickets, also one that is added later. */
const ofTickets = () => [...t.db.collections.keys()].filter((name) => name.startsWith('ticketingAi') && t.db.getCollection(name).hasField('ticketId')).sort();
const leftOf = async (ticketId: string) => Object.fromEntries(await Promise.all(ofTickets().map(async (name) => [name, await t.db.getRepository(name).count({ filter: { ticketId } })] as const)));
const each = (count: number) => Object.fromEntries(ofTickets().map((name) => [name, count]));
const file = async () => (await t.admin.post('ticketingTickets:create', { title: 'Paper jam', description: 'The paper sticks in tray two.' })).body.data as { id: string; ticketNo: string };
const destroy = async (id: string) => expect((await t.admin.post('ticketingTickets:destroy', {}, { filterByTk: id })).status).toBe(200);
/** The ticket has been taken to be read. */
const begun = (ticketId: string) => vi.waitFor(async () => {
  const job = (await t.db.getRepository('ticketingAiJobs').findOne({ filter: { ticketId } })) as Model | null;
  expect(job?.get('tries')).toBe(1);
}, { timeout: 10_000, interval: 50 });
const ok = async (answer: Promise<{ status: number; body: unknown }>) => expect((await answer).status).toBe(200);

/** A ticket AI has had to do with in every way; one row of each kind, but for the runs. */
async function known(): Promise<{ id: string; ticketNo: string }> {
  const ticket = await file();
  const { id: ticketId } = ticket;
  await ai.analyseWaiting();
  await ok(t.admin.post('ticketingAi:correct', { categoryCode: 'printer' }, { filterByTk: ticketId }));
  await ok(t.admin.post('ticketingAi:translate', { to: 'de' }, { filterByTk: ticketId }));
  const at = new Date();
  await t.db.getModel('ticketingAiProposals').create({ ticketId, kind: 'reply', values: { text: 'Open the lid.' }, state: 'open', at });
  await t.db.getModel('ticketingAiAutoReplies').create({ ticketId, at });
  await t.db.getModel('ticketingAiJobs').create({ ticketId, tries: 0, nextTryAt: new Date(at.getTime() + 3_600_000) });
  return ticket;
}

describe('what AI keeps of a ticket', () => {
  it('goes with the ticket, and nothing of another one', async () => {
    expect(ofTickets()).toEqual(['ticketingAiAutoReplies', 'ticketingAiCorrections', 'ticketingAiJobs', 'ticketingAiProposals', 'ticketingAiRuns', 'ticketingAiTranslations']);
    const [gone, stays] = [await known(), await known()];
    const before = await leftOf(gone.id);
    expect(before).toEqual({ ...each(1), ticketingAiRuns: before.ticketingAiRuns });
    expect(before.ticketingAiRuns).toBeGreaterThanOrEqual(2);
    await destroy(gone.id);
    expect([await leftOf(gone.id), await leftOf(stays.id)]).toEqual([each(0), before]);
    const orphans = await Promise.all(ofTickets().map((name) => t.db.getRepository(name).count({ filter: { ticketId: null } })));
    expect(orphans).toEqual(ofTickets().map(() => 0));
  });

  it('of a message goes with the message', async () => {
    const { id } = await file();
    const comment = (await t.admin.post('ticketingComments:create', { ticketId: id, content: 'Please open the lid.' })).body.data as { id: string };
    await ok(t.admin.post('ticketingAi:translate', { commentId: comment.id, to: 'de' }, { filterByTk: id }));
    const kept = () => t.db.getRepository('ticketingAiTranslations').count({ filter: { ticketId: id } });
    expect(await kept()).toBe(1);
    await t.db.getRepository('ticketingComments').destroy({ filterByTk: comment.id });
    expect(await kept()).toBe(0);
  });

  it('is nothing where the ticket is deleted while a model reads it: the run keeps its costs, and no word', async () => {
    await t.admin.post('ticketingAi:saveSettings', { timeoutSeconds: 3 });
    fake.mode = 'hang';
    const { id } = await file();
    const reading = ai.analyseWaiting();
    await begun(id);
    await destroy(id);
    await reading;
    fake.mode = 'ok';
    expect(await leftOf(id)).toEqual(each(0));
    const runs = (await t.db.getRepository('ticketingAiRuns').find({ filter: { ticketId: null } })) as Model[];
    expect(runs.map((run) => [run.get('task'), run.get('prompt'), run.get('answer'), run.get('skippedBecause')])).toEqual([['analyse', null, null, 'failed']]);
  });

  it('is nothing where the ticket is deleted while a model translates it', async () => {
    const { id } = await file();
    await ai.analyseWaiting();
    let deleted: Promise<unknown> | null = null;
    fake.answer = () => {
      deleted = destroy(id);
      return 'Das Papier klemmt.';
    };
    await t.admin.post('ticketingAi:translate', { to: 'de' }, { filterByTk: id });
    await deleted;
    expect(await leftOf(id)).toEqual(each(0));
  });
});
