import type { Application } from '@nocobase/server';
import type { Database, Model, Transaction } from '@nocobase/database';
import { DEMO_PROFILES, DEMO_QUEUES, DEMO_RULES, DEMO_SKILLS } from '../../domain/demo/teams';
import { once, type DemoCollection } from './demo-records';
import type { DemoPeople } from './make-people';

/** While the past is played nobody is full: who is too busy today was not then. */
const CAPACITY_IN_THE_PAST = 1000;
const SORT_STEP = 10;

/** What the demo asks of the plugin that assigns tickets; the desk knows it by its package name only. */
export interface Routing {
  assignBest(ticketId: string, transaction: Transaction): Promise<{ assigneeId: string | null }>;
}

/** The plugin that assigns tickets, while it is on. */
export const routingOf = (app: Application): Routing | null =>
  app.db.hasCollection('ticketingQueues') ? (app.pm.get('@ticketing/plugin-routing') as unknown as Routing) : null;

/** Where tickets are assigned by the desk, the demo office has teams: skills, profiles, queues and rules. */
export async function makeTeams(db: Database, people: DemoPeople): Promise<void> {
  const userId = (username: string) => people.users.get(username)?.id ?? null;
  const make = (key: string, collection: DemoCollection, values: object) =>
    once(db, key, collection, async (transaction) => {
      const row: Model = await db.getRepository(collection).create({ values, context: { skipWorkflow: true }, transaction });
      return String(row.get('id'));
    });

  const skills = new Map<string, string>();
  for (const [index, { code, name }] of DEMO_SKILLS.entries()) {
    skills.set(code, await make(`skill:${code}`, 'ticketingSkills', { code, name, sort: (index + 1) * SORT_STEP }));
  }
  for (const { username, languages, skills: levels } of DEMO_PROFILES) {
    await make(`agent:${username}`, 'ticketingAgents', {
      userId: userId(username),
      languages,
      availability: 'online',
      capacity: CAPACITY_IN_THE_PAST,
      skills: Object.entries(levels).map(([code, level]) => ({ skillId: skills.get(code), level })),
    });
  }
  const queues = new Map<string, string>();
  for (const [index, { members, supervisor, ...columns }] of DEMO_QUEUES.entries()) {
    const values = {
      ...columns,
      sort: (index + 1) * SORT_STEP,
      supervisorId: userId(supervisor),
      members: members.map((username, place) => ({ userId: userId(username), sort: (place + 1) * SORT_STEP })),
    };
    queues.set(columns.code, await make(`queue:${columns.code}`, 'ticketingQueues', values));
  }
  for (const [index, { key, queue, ...columns }] of DEMO_RULES.entries()) {
    await make(`rule:${key}`, 'ticketingRoutingRules', { ...columns, sort: (index + 1) * SORT_STEP, queueId: queues.get(queue) });
  }
}

/** From now on the teams are as they are today: not everybody is there, and nobody can take everything. */
export async function startTheirDay(db: Database, people: DemoPeople): Promise<void> {
  for (const { username, availability, capacity } of DEMO_PROFILES) {
    await db.getRepository('ticketingAgents').update({
      filter: { userId: people.users.get(username)?.id ?? null },
      values: { availability, capacity },
      context: { skipWorkflow: true },
    });
  }
}
