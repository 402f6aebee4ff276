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
