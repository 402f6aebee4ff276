import { startApp, type TestApp } from '@test/harness';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type Agent } from './a-desk';

let t: TestApp;
let desk: ReturnType<typeof aDesk>;
let [lin, mei]: Agent[] = [];

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
  [lin, mei] = [await desk.agent('lin'), await desk.agent('mei')];
});
afterAll(() => t.stop());

const rowsOf = (collection: string, filter: object) => desk.get(`${collection}:list`, { filter: JSON.stringify(filter), sort: 'id' }) as Promise<Record<string, unknown>[]>;

describe('forms send relations as a whole', () => {
  it('members that are left out go, and the order is the new one', async () => {
    const queue = await desk.queue('Front desk', [lin, mei]);
    await desk.post('ticketingQueues:update', { members: [{ userId: mei.id, sort: 10 }] }, { filterByTk: queue.id });
    const members = await rowsOf('ticketingQueueMembers', {});
    expect(members.map(({ queueId, userId, sort }) => [String(queueId), String(userId), sort])).toEqual([[String(queue.id), mei.userId, 10]]);
  });

  it('skills are replaced', async () => {
    const [erp, pumps] = [await desk.post('ticketingSkills:create', { name: 'ERP' }), await desk.post('ticketingSkills:create', { name: 'Pumps' })];
    const [agent] = await rowsOf('ticketingAgents', { userId: lin.id });
    const send = (skills: object[]) => desk.post('ticketingAgents:update', { skills }, { filterByTk: String(agent.id) });
    await send([{ skillId: erp.id, level: 3 }]);
    await send([{ skillId: erp.id, level: 4 }, { skillId: pumps.id, level: 1 }]);
    const skills = await rowsOf('ticketingAgentSkills', {});
    expect(skills.map(({ skillId, level }) => [String(skillId), level])).toEqual([[String(erp.id), 4], [String(pumps.id), 1]]);
  });
});

describe('the order of the rules', () => {
  const order = async (): Promise<string[]> => ((await desk.get('ticketingRoutingRules:list', { sort: 'sort' })) as { id: unknown }[]).map(({ id }) => String(id));

  it('changes as a whole, and the next ticket goes by it', async () => {
    const [first, second] = [await desk.queue('First', [lin]), await desk.queue('Second', [mei])];
    const [one, two] = [await desk.rule('One', first.id, null, { sort: 10 }), await desk.rule('Two', second.id, null, { sort: 20 })];
    expect(await order()).toEqual([String(one.id), String(two.id)]);
    const queueIdOf = async (id: string) => String((await desk.ticket(id)).queueId);
    expect(await queueIdOf(await desk.create())).toBe(String(first.id));
    await desk.post('ticketingRoutingRules:reorder', { ids: [two.id, one.id] });
    expect(await order()).toEqual([String(two.id), String(one.id)]);
    expect(await queueIdOf(await desk.create())).toBe(String(second.id));
  });

  it('is refused for a list that is not the one of the desk, and to who may not set up rules', async () => {
    const before = await order();
    for (const ids of [before.slice(1), [...before, '1'], [before[0], before[0]], 'all', undefined]) {
      expect(await desk.refusal('ticketingRoutingRules:reorder', { ids })).toMatchObject({ status: 409, code: 'routingRule.orderStale' });
    }
    expect((await desk.refusal('ticketingRoutingRules:reorder', { ids: before }, {}, lin.client)).status).toBe(403);
    expect(await order()).toEqual(before);
  });
});
