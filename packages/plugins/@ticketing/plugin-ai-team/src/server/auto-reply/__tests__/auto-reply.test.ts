import type { Model } from '@nocobase/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import type { PluginAiTeamServer } from '../../plugin';

const PLUGIN = '@ticketing/plugin-ai-team';
const QUESTION = { title: 'How do I reset my voicemail greeting?', description: '<p>How can I reset the voicemail greeting?</p>' };

let t: TestApp;
let ai: PluginAiTeamServer;
let agent: CreatedUser;

beforeAll(async () => {
  t = await startApp();
  ai = t.plugin<PluginAiTeamServer>(PLUGIN);
  agent = await t.createUser({ username: 'agent', nickname: 'Ada Agent', roles: ['ticketing_agent'] });
  await publish({ title: 'Reset your voicemail greeting', content: 'Dial *86, choose <greeting> and press 9 to reset the voicemail greeting.', audience: 'public' });
  await publish({ title: 'Reset the badge printer ribbon', content: 'Open the badge printer, take out the ribbon and reset it.', audience: 'internal' });
});
afterAll(() => t.stop());
beforeEach(() => save({ autoReply: true, autoReplyThreshold: 0.8 }));

const save = (values: object) => t.admin.post('ticketingAi:saveSettings', values);
async function publish(values: object) {
  const { id } = (await t.admin.post('ticketingArticles:create', { language: 'en', ...values })).body.data as { id: string };
  expect((await t.admin.post('ticketingArticles:publish', { version: 1 }, { filterByTk: id })).status).toBe(200);
}
async function file(values: object = QUESTION, sourceChannel = 'portal'): Promise<string> {
  const { id } = (await t.admin.post('ticketingTickets:create', values)).body.data as { id: string };
  await t.db.getCollection('ticketingTickets').model.update({ sourceChannel }, { where: { id }, hooks: false });
  return String(id);
}
const commentsOf = async (ticketId: string) => ((await t.db.getRepository('ticketingComments').find({ filter: { ticketId }, sort: ['id'] })) as Model[]).map((row) => row.toJSON() as Record<string, unknown>);
const marks = (ticketId: string) => t.db.getRepository('ticketingAiAutoReplies').count({ filter: { ticketId } });

describe('a plain question', () => {
  it('is answered with the public article that fits: automatically, once, and not as a first response', async () => {
    const id = await file();
    await ai.analyseWaiting();
    const [reply] = await vi.waitFor(async () => {
      const comments = await commentsOf(id);
      expect(comments).toHaveLength(1);
      return comments;
    }, { timeout: 20_000, interval: 100 });
    expect(reply).toMatchObject({ direction: 'outbound', isInternal: false, authorId: null, isFirstResponse: false });
    expect(reply.content).toContain('press 9');
    expect(reply.content).toContain('This is an automatic answer.');
    expect(reply.content).not.toContain('<greeting>');
    const ticket = (await t.db.getRepository('ticketingTickets').findOne({ filterByTk: id })) as Model;
    expect([ticket.get('firstRespondedAt'), ticket.get('statusCategory'), await marks(id)]).toEqual([null, 'new', 1]);
    expect(await ai.autoReply(id)).toBe(false);
    expect((await commentsOf(id)).length).toBe(1);
  });

  it('is answered once, however many try at the same time', async () => {
    await save({ autoReply: false });
    const id = await file();
    await ai.analyseWaiting();
    await save({ autoReply: true });
    expect((await Promise.all([1, 2, 3].map(() => ai.autoReply(id)))).filter(Boolean)).toEqual([true]);
    expect([(await commentsOf(id)).length, await marks(id)]).toEqual([1, 1]);
  });
});

describe('a ticket is left to people', () => {
  const leaves = async (id: string, comments = 0) => {
    await ai.analyseWaiting();
    expect(await ai.autoReply(id)).toBe(false);
    expect([(await commentsOf(id)).length, await marks(id)]).toEqual([comments, 0]);
  };

  it('when the desk has not switched it on', async () => {
    await save({ autoReply: false });
    await leaves(await file());
  });

  it('when a person has answered, or the channel gives no answer back', async () => {
    await save({ autoReply: false });
    const answered = await file();
    await t.admin.post('ticketingTickets:reply', { content: 'I am on it.' }, { filterByTk: answered });
    await ai.analyseWaiting();
    await save({ autoReply: true });
    await leaves(answered, 1);
    await leaves(await file(QUESTION, 'agent'));
  });

  it('when only an article of the desk fits, or none does well enough', async () => {
    await leaves(await file({ title: 'How do I reset the badge printer ribbon?' }));
    await leaves(await file({ title: 'How do I reset the coffee machine on floor nine?' }));
  });

  it('when the customer is upset, or it is no question', async () => {
    await leaves(await file({ ...QUESTION, description: 'This is unacceptable, I have been still waiting for weeks! How do I reset my voicemail greeting?' }));
    await leaves(await file({ title: 'Voicemail greeting was reset' }));
  });
});

it('who may read what was answered automatically: nobody of the desk but through the ticket', async () => {
  expect((await agent.client.get('ticketingAiAutoReplies:list')).status).toBe(403);
});
