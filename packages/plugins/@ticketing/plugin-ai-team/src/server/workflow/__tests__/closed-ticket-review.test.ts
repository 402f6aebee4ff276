import type { Filter, Model } from '@nocobase/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { saidIn, startApp, startFakeModelService, type Chat, type Client, type CreatedUser, type FakeModelService, type FakeReply, type TestApp } from '@test/harness';
import type { PluginAiTeamServer } from '../../plugin';

const KEY = 'ticketing-ai-quality';
const [RESOLVED, ERROR, ABORTED, REJECTED] = [1, -2, -3, -5];
/** On SQLite the host's employees cannot work, and the workflow does not come. */
const CAN_WORK = process.env.TEST_DB !== 'sqlite';
const SAYS = { verdict: 'Answered within the hour.', good: 'A friendly tone.', better: 'Say what was wrong, so that a <colleague> can repeat it.' };

let t: TestApp;
let fake: FakeModelService;
let supervisor: CreatedUser;
let agent: CreatedUser;
let workflow: Model | undefined;

const rowsOf = async (collection: string, filter: Filter) => (await t.db.getRepository(collection).find({ filter, sort: ['id'] })) as Model[];
const soon = <T>(look: () => Promise<T>, timeout = 30_000) => vi.waitFor(look, { timeout, interval: 100 });
const notesOn = async (ticketId: string) => (await rowsOf('ticketingComments', { ticketId })).map((row) => ({ isInternal: row.get('isInternal'), authorId: row.get('authorId'), content: row.get('content') }));
const ticketOf = async (id: string) => ((await t.db.getRepository('ticketingTickets').findOne({ filterByTk: id })) as Model).toJSON() as Record<string, unknown>;

/** Rhea reads the ticket, says what she thinks, and after the decision that she is done. */
const rhea = (says: object) => (chat: Chat): FakeReply => {
  const tools = chat.messages.filter(({ role }) => role === 'tool').length;
  if (!tools) return { calls: [{ name: 'ticketingReadTicket', args: { ticketNo: /ticket (\S+) and say/.exec(saidIn(chat))?.[1] } }] };
  return tools === 1 ? { calls: [{ name: 'aiEmployeeWorkflowTaskOutput', args: { result: says } }] } : 'Done.';
};

async function closed(title: string, assignee: CreatedUser | null = agent, before: () => Promise<unknown> = async () => undefined): Promise<string> {
  const act = async (action: string, body: object = {}, client: Client = t.admin) => expect([action, (await client.post(`ticketingTickets:${action}?filterByTk=${id}`, body)).status]).toEqual([action, 200]);
  const { id } = (await t.admin.post('ticketingTickets:create', { title, description: 'The paper sticks in tray two.' })).body.data as { id: string };
  await act('assign', { assigneeId: (assignee ?? agent).id });
  await act('accept', {}, (assignee ?? agent).client);
  await act('resolve', { resolution: 'Cleaned tray two.' }, (assignee ?? agent).client);
  if (!assignee) await t.db.getModel('ticketingTickets').update({ assigneeId: null }, { where: { id }, hooks: false } as never);
  await before();
  await act('close');
  return id;
}
const executionOf = async (ticketId: string) => (await rowsOf('executions', { key: KEY })).find((row) => String((row.get('context') as { data: { id: string } }).data.id) === String(ticketId));
const endedOf = (ticketId: string, timeout?: number) => soon(async () => {
  const execution = await executionOf(ticketId);
  expect(execution?.get('status')).toBeTruthy();
  return execution as Model;
}, timeout);
const jobsOf = async (execution: Model) => (await rowsOf('jobs', { executionId: execution.get('id') })).map((job) => [job.get('status'), job.get('result')]);

interface Waiting {
  task: Model;
  sessionId: string;
  messageId: string;
  toolCallId: string;
}
/** What waits for a decision on a ticket. */
const waitingOn = (ticketId: string): Promise<Waiting> => soon(async () => {
  const execution = await executionOf(ticketId);
  expect(execution).toBeTruthy();
  const [task] = await rowsOf('aiWorkflowTasks', { executionId: execution!.get('id') });
  expect(task?.get('status')).toBe('pending_acceptance');
  const sessionId = String(task.get('sessionId'));
  const [call] = ((await t.db.getRepository('aiToolMessages').find({ filter: { sessionId, invokeStatus: 'interrupted' } })) as Model[]);
  return { task, sessionId, messageId: String(call.get('messageId')), toolCallId: String(call.get('toolCallId')) };
});
async function decide({ sessionId, messageId, toolCallId }: Waiting, userDecision: object, { client }: CreatedUser) {
  const decided = await client.post('aiConversations:updateUserDecision', { sessionId, messageId, toolCallId, userDecision });
  const resumed = await client.withHeader('X-Timezone', '+00:00').post('aiConversations:resumeToolCall', { sessionId, messageId });
  return [decided.status, decided.body?.data?.updated, String(resumed.body)];
}

beforeAll(async () => {
  t = await startApp();
  fake = await startFakeModelService();
  await t.db.getRepository('llmServices').create({ values: fake.service });
  supervisor = await t.createUser({ username: 'sue', nickname: 'Sue Supervisor', roles: ['ticketing_supervisor'] });
  agent = await t.createUser({ username: 'ada', nickname: 'Ada Agent', roles: ['ticketing_agent'] });
  [workflow] = await rowsOf('workflows', { key: KEY });
  if (CAN_WORK) expect((await t.admin.post('workflows:update', { enabled: true }, { filterByTk: workflow?.get('id') })).status).toBe(200);
});
afterAll(async () => {
  await fake?.stop();
  await t?.stop();
});
beforeEach(() => {
  fake.mode = 'ok';
  fake.answer = rhea(SAYS);
  fake.chats = [];
});


if (!CAN_WORK) {
  describe('AI: look at closed tickets', () => {
    it('does not come where employees cannot work', () => expect(workflow).toBeUndefined());
  });
} else {
  describe('AI: look at closed tickets', () => {
    it('came switched off, and says what is to be done before it is switched on', async () => {
      expect(workflow?.toJSON()).toMatchObject({ enabled: false, type: 'ticketing-event', title: 'AI: look at closed tickets', description: expect.stringMatching(/LLM service[\s\S]*first node/), options: { stackLimit: 1, timeout: 604_800_000 } });
      const nodes = await rowsOf('flow_nodes', { workflowId: workflow?.get('id') as number });
      expect(nodes.map((node) => [node.get('type'), node.get('upstreamId'), node.get('downstreamId')])).toEqual([['ai-employee', null, nodes[1].get('id')], ['ticketing-comment', nodes[0].get('id'), null]]);
      const { structuredOutput } = nodes[0].get('config') as { structuredOutput: { schema: { properties: Record<string, { title: string }> } } };
      expect(Object.values(structuredOutput.schema.properties).map(({ title }) => title)).toEqual(['Verdict', 'What was good', 'What to do better next time']);
      await t.plugin<PluginAiTeamServer>('@ticketing/plugin-ai-team').seedWorkflows();
      expect(await rowsOf('workflows', { key: KEY })).toHaveLength(1);
    });

    it('reads with the rights of the assignee and with one tool, and writes nothing before a person decides', async () => {
      const id = await closed('Jam in room nine');
      const { task } = await waitingOn(id);
      const [first, second] = fake.chats;
      expect(first.tools?.map((tool) => tool.function.name).filter((name) => name.startsWith('ticketing'))).toEqual(['ticketingReadTicket']);
      expect(saidIn(first)).not.toContain('Jam in room nine');
      expect(saidIn(second)).toContain('The paper sticks in tray two.');
      expect([await notesOn(id), (await ticketOf(id)).statusCategory, (await executionOf(id))?.get('status')]).toEqual([[], 'closed', 0]);
      const assignees = await t.db.getRepository('usersAiWorkflowTasks').find({ filter: { aiWorkflowTaskId: task.get('id') } as Filter });
      expect(assignees.map((row: Model) => row.get('userId'))).toEqual([supervisor.id]);
      expect((await supervisor.client.get('aiWorkflowTasks:list')).body.data).toContainEqual(expect.objectContaining({ id: task.get('id'), read: false }));
    });

    it('tells the employee nothing of a ticket its assignee may no longer see', async () => {
      const left = await t.createUser({ username: 'left', roles: ['ticketing_agent'] });
      const id = await closed('Jam in room ten', left, () => t.admin.post('users:update', { roles: ['member'] }, { filterByTk: left.id }));
      await waitingOn(id);
      expect(saidIn(fake.chats[1])).toContain('ticket.notFound');
      expect(saidIn(fake.chats[1])).not.toContain('The paper sticks');
    });

    it('what is approved becomes one internal note by the desk, and nothing else', async () => {
      const id = await closed('Jam');
      expect(await decide(await waitingOn(id), { type: 'approve' }, supervisor)).toEqual([200, 1, expect.stringContaining('stream_end')]);
      expect((await endedOf(id)).get('status')).toBe(RESOLVED);
      const [note, ...more] = await notesOn(id);
      expect([note, more]).toEqual([{ isInternal: true, authorId: null, content: expect.stringMatching(/Rhea \(AI\)[\s\S]*Verdict: Answered within the hour\.[\s\S]*Good: A friendly tone\.[\s\S]*a &lt;colleague&gt; can repeat it/) }, []]);
      expect((await ticketOf(id)).statusCategory).toBe('closed');
    });

    it('what is changed before it is approved becomes the note', async () => {
      const id = await closed('Jam');
      await decide(await waitingOn(id), { type: 'edit', editedAction: { name: 'aiEmployeeWorkflowTaskOutput', args: { result: { ...SAYS, verdict: 'Quite good.' } } } }, supervisor);
      await endedOf(id);
      expect((await notesOn(id)).map(({ content }) => content)).toEqual([expect.stringContaining('Verdict: Quite good.')]);
    });

    it('what is rejected is written nowhere, and the execution ends', async () => {
      const id = await closed('Jam');
      const { task, sessionId } = await waitingOn(id);
      expect((await supervisor.client.post('aiWorkflowTasks:accept', { sessionId })).body.data.accepted).toBe(true);
      expect((await supervisor.client.post('aiWorkflowTasks:reject', { id: task.get('id'), result: 'No.' })).status).toBe(200);
      const execution = await endedOf(id);
      expect([execution.get('status'), await jobsOf(execution), await notesOn(id)]).toEqual([REJECTED, [[REJECTED, 'No.']], []]);
    });

    it('a no in the conversation goes back to the employee, and writes nothing', async () => {
      const id = await closed('Jam');
      await decide(await waitingOn(id), { type: 'reject', message: 'Look again.' }, supervisor);
      expect(fake.chats.at(-1)?.messages.at(-1)?.content).toBe('Look again.');
      expect([(await executionOf(id))?.get('status'), await notesOn(id)]).toEqual([0, []]);
    });

    it('leaves tickets without an assignee alone', async () => {
      const [without, withOne] = [await closed('Nobody', null), await closed('Jam')];
      await waitingOn(withOne);
      expect(await executionOf(without)).toBeUndefined();
    });

    it('what nobody decides on ends with the time limit, and a decision that comes too late writes nothing', async () => {
      const limit = (timeout: number) => t.db.getRepository('workflows').update({ filterByTk: workflow?.get('id') as number, values: { options: { stackLimit: 1, timeout } } });
      await limit(6_000);
      const id = await closed('Jam');
      const waiting = await waitingOn(id);
      const execution = await endedOf(id);
      await limit(604_800_000);
      expect([execution.get('status'), (await waiting.task.reload()).get('status')]).toEqual([ABORTED, 'aborted']);
      await decide(waiting, { type: 'approve' }, supervisor);
      expect(await notesOn(id)).toEqual([]);
    });

    it('without a language model it fails with a reason, and the ticket is closed as always', async () => {
      await t.db.getRepository('llmServices').destroy({ filter: { name: 'fake' } });
      try {
        const id = await closed('Jam');
        const execution = await endedOf(id);
        expect([execution.get('status'), await jobsOf(execution), await notesOn(id), (await ticketOf(id)).statusCategory]).toEqual([ERROR, [[ERROR, 'LLM service not configured']], [], 'closed']);
      } finally {
        await t.db.getRepository('llmServices').create({ values: fake.service });
      }
    });
  });

  describe('a language model that answers with HTTP 500', () => {
    let broken: FakeModelService;
    let ticketId: string;
    // Rhea has a model of her own here, while all others have the host's first.
    beforeAll(async () => {
      broken = await startFakeModelService('broken');
      broken.mode = 500;
      await t.db.getRepository('llmServices').create({ values: { ...broken.service, enabled: false } });
      const modelOfRhea = (modelSettings: object | null) => t.db.getRepository('aiEmployees').update({ filterByTk: 'desk-rhea', values: { modelSettings } });
      await modelOfRhea({ enabled: true, models: [{ llmService: 'broken', model: 'fake-chat' }] });
      ticketId = await closed('Jam');
      await soon(async () => {
        const [task] = await rowsOf('aiWorkflowTasks', { executionId: (await executionOf(ticketId))?.get('id') as number });
        expect(await t.db.getRepository('aiMessages').count({ filter: { sessionId: task.get('sessionId') as string } })).toBeGreaterThan(0);
      });
      await modelOfRhea(null);
    });
    afterAll(() => broken?.stop());

    it('fails the execution with a reason, and the ticket is closed as always', async () => {
      const execution = await endedOf(ticketId, 180_000);
      const [task] = await rowsOf('aiWorkflowTasks', { executionId: execution.get('id') as number });
      expect([execution.get('status'), await jobsOf(execution), task.get('status'), await notesOn(ticketId), (await ticketOf(ticketId)).statusCategory]).toEqual([ERROR, [[ERROR, '500 no']], 'aborted', [], 'closed']);
    }, 200_000);
  });

  describe('nobody but those who are to approve', () => {
    let waiting: Waiting;
    let ticketId: string;
    let outsiders: CreatedUser[];
    beforeAll(async () => {
      fake.mode = 'ok';
      fake.answer = rhea(SAYS);
      ticketId = await closed('Jam');
      waiting = await waitingOn(ticketId);
      outsiders = [agent, await t.createUser({ username: 'mia', roles: ['ticketing_customer'] }), await t.createUser({ username: 'late', roles: ['ticketing_supervisor'] })];
    });
    const refused = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [status, body.errors?.[0]?.code];

    it('approves, accepts or rejects', async () => {
      for (const outsider of outsiders) {
        expect(await decide(waiting, { type: 'approve' }, outsider)).toEqual([400, undefined, expect.stringContaining('conversation not found')]);
        expect((await outsider.client.post('aiWorkflowTasks:accept', { sessionId: waiting.sessionId })).status).toBe(404);
        expect((await outsider.client.post('aiWorkflowTasks:reject', { id: waiting.task.get('id'), result: 'No.' })).status).toBe(404);
      }
      expect(await notesOn(ticketId)).toEqual([]);
    });

    it('makes himself one of them', async () => {
      for (const { id, client } of outsiders) {
        const filterByTk = waiting.task.get('id');
        const ways: [string, object][] = [['update', { users: [{ id }] }], ['update', { status: 'approved' }], ['create', { users: [{ id }] }], ['destroy', {}], ['firstOrCreate', { id: filterByTk }], ['updateOrCreate', { id: filterByTk, users: [{ id }] }]];
        for (const [action, values] of ways) expect([action, (await client.post(`aiWorkflowTasks:${action}`, values, { filterByTk, filterKeys: ['id'] })).status]).toEqual([action, 403]);
        for (const action of ['add', 'set', 'remove', 'toggle']) expect((await client.post(`aiWorkflowTasks/${filterByTk}/users:${action}`, [id])).status).toBe(403);
      }
      const rows = await t.db.getRepository('usersAiWorkflowTasks').find({ filter: { aiWorkflowTaskId: waiting.task.get('id') } as Filter });
      expect(rows.map((row: Model) => row.get('userId'))).toEqual([supervisor.id]);
    });

    it('reads what was said', async () => {
      const { sessionId } = waiting;
      for (const { client } of outsiders) {
        for (const query of [{ filterByTk: sessionId, appends: ['messages'] }, { filter: { sessionId }, appends: ['messages'] }, { filter: {} }, { filterByTk: [sessionId] }]) {
          expect(refused(await client.get('aiConversations:get', query))).toEqual([403, 'ai.conversationNotYours']);
        }
        for (const query of [{ filterByTk: waiting.task.get('id') }, { filter: { status: 'pending_acceptance' } }]) expect(refused(await client.get('aiWorkflowTasks:get', query))).toEqual([403, 'ai.conversationNotYours']);
        expect((await client.get('aiConversations:getMessages', { sessionId })).status).toBe(400);
        expect((await client.get(`aiConversations/${sessionId}/messages:list`)).status).toBe(403);
        expect((await client.get('aiWorkflowTasks:list')).body.data).toEqual([]);
      }
    });

    it('while those who take part read on, and everybody his own conversations', async () => {
      expect((await supervisor.client.get('aiConversations:get', { filterByTk: waiting.sessionId })).body.data.sessionId).toBe(waiting.sessionId);
      expect((await supervisor.client.get('aiConversations:getMessages', { sessionId: waiting.sessionId })).status).toBe(200);
      const { sessionId } = (await agent.client.post('aiConversations:create', { aiEmployee: { username: 'desk-rhea' } })).body.data as { sessionId: string };
      // By key, and as the host's chat asks for it.
      for (const query of [{ filterByTk: sessionId }, { filter: { sessionId } }]) expect((await agent.client.get('aiConversations:get', query)).body.data.sessionId).toBe(sessionId);
      expect(refused(await agent.client.get('aiConversations:get', { filter: { sessionId, $or: [{ sessionId: waiting.sessionId }] } }))).toEqual([403, 'ai.conversationNotYours']);
      expect(refused(await supervisor.client.get('aiConversations:get', { filterByTk: sessionId }))).toEqual([403, 'ai.conversationNotYours']);
    });
  });
}
