import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, startFakeModelService, type Client, type TestApp } from '@test/harness';

interface Base {
  getKnowledgeBase(keys: string[]): Promise<{ key: string }[]>;
  getAccessibleKnowledgeBaseKeys(options: object): Promise<string[]>;
  search(options: object): Promise<{ content: string; score: number; metadata: { title: string } }[]>;
}

let t: TestApp;
let base: Base;
const KEYS = { knowledgeBaseKeys: ['ticketing_articles'] };

beforeAll(async () => {
  t = await startApp();
  base = (t.app.pm.get('ai') as unknown as { features: { knowledgeBase: Base } }).features.knowledgeBase;
  for (const [title, audience] of [['VPN drops every hour', 'public'], ['VPN accounts of managers', 'internal']]) {
    const { body } = await t.admin.post('ticketingArticles:create', { title, audience, content: `All about: ${title}`, language: 'en' });
    await t.admin.post(`ticketingArticles:publish?filterByTk=${body.data.id}`, { version: 1 });
  }
  await t.admin.post('ticketingArticles:create', { title: 'VPN draft', content: 'VPN' });
});
afterAll(() => t.stop());

const titles = async (roleNames: string[], query = 'vpn') => (await base.search({ ...KEYS, query, roleNames })).map(({ metadata }) => metadata.title);

it('AI employees of the host find published articles, best first, with their text', async () => {
  const found = await base.search({ ...KEYS, query: 'my vpn drops', roleNames: ['ticketing_agent'] });
  expect(found[0]).toMatchObject({ metadata: { title: 'VPN drops every hour' }, content: expect.stringContaining('All about: VPN drops'), score: 1 });
  expect(found).toHaveLength(2);
});

it('they find what the roles of the person see, and nothing else', async () => {
  expect(await titles(['ticketing_customer'])).toEqual([]);
  expect(await titles(['member'])).toEqual([]);
  expect(await titles([])).toEqual([]);
  await t.admin.post('roles:create', { name: 'reader', title: 'Reader' });
  const scope = (await t.admin.post('dataSources/main/rolesResourcesScopes:create', { key: 'public_articles', name: 'Public', resourceName: 'ticketingArticles', scope: { audience: { $eq: 'public' } } })).body.data;
  await t.admin.post('roles/reader/dataSourceResources:create', { dataSourceKey: 'main', name: 'ticketingArticles', usingActionsConfig: true, actions: [{ name: 'view', scope: scope.id }] });
  expect(await titles(['reader'])).toEqual(['VPN drops every hour']);
  expect([await base.getAccessibleKnowledgeBaseKeys({ ...KEYS, roleNames: ['reader'] }), await base.getAccessibleKnowledgeBaseKeys({ ...KEYS, roleNames: ['member'] })]).toEqual([['ticketing_articles'], []]);
});

it('the settings of an employee offer it', async () => {
  expect((await t.admin.get('aiKnowledgeBase:list')).body.data).toMatchObject([{ key: 'ticketing_articles' }]);
  expect((await t.admin.get('aiSettings:isKnowledgeBaseEnabled')).body.data).toEqual({ enabled: true });
  expect(await base.getKnowledgeBase(['ticketing_articles', 'another'])).toMatchObject([{ key: 'ticketing_articles' }]);
});

it('in a whole conversation the model is told what the person may see, and nothing else', async () => {
  const fake = await startFakeModelService();
  await t.db.getRepository('llmServices').create({ values: fake.service });
  const [employee] = (await t.admin.get('aiEmployees:list')).body.data as { username: string }[];
  const knowledge = { enableKnowledgeBase: true, knowledgeBasePrompt: 'What we know: {knowledgeBaseData}', knowledgeBase: { ...KEYS, topK: 5, score: '0', retrievalStrategy: 'always' } };
  expect((await t.admin.post(`aiEmployees:update?filterByTk=${employee.username}`, knowledge)).status).toBe(200);
  const talk = async (client: Client) => {
    fake.asked = [];
    const conversation = (await client.post('aiConversations:create', { aiEmployee: { username: employee.username } })).body.data as { sessionId: string };
    const content = { type: 'text', content: 'My VPN drops, what now?' };
    const reply = await client.withHeader('X-Timezone', '+00:00').post('aiConversations:sendMessages', { sessionId: conversation.sessionId, aiEmployee: employee.username, model: { llmService: 'fake', model: 'fake-chat' }, messages: [{ role: 'user', content }] });
    return { status: reply.status, told: fake.asked.join('\n') };
  };
  const ofDesk = await talk(t.admin);
  expect(ofDesk.told).toContain('All about: VPN drops every hour');
  expect(ofDesk.told).toContain('All about: VPN accounts of managers');
  const member = await t.createUser({ username: 'member', roles: ['member'] });
  const ofMember = await talk(member.client);
  expect(ofMember.told).toContain('My VPN drops');
  expect(ofMember.told).not.toContain('All about');
  await fake.stop();
});
