// Queues, agents and tickets for the integration tests, made over HTTP as people make them.
import type { Model } from '@nocobase/database';
import { expect } from 'vitest';
import type { Client, CreatedUser, TestApp } from '@test/harness';

export const [TICKETS, ROUTING, SLA] = ['@ticketing/plugin-tickets', '@ticketing/plugin-routing', '@ticketing/plugin-sla'];

export interface Routing {
  clock: { now(): Date };
  sweep(): Promise<{ moved: number }>;
  recount(): Promise<number>;
  settled(): Promise<void>;
}

export interface Agent extends CreatedUser {
  userId: string;
}

type Row = Record<string, unknown> & { id: string };

export function aDesk(t: TestApp) {
  const routing = () => t.plugin<Routing>(ROUTING);
  const post = async (path: string, body: object = {}, query: object = {}, client: Client = t.admin): Promise<Row> => {
    const { status, body: answer } = await client.post(path, body, query as Record<string, string>);
    expect([path, status, answer.errors]).toEqual([path, 200, undefined]);
    return answer.data as Row;
  };
  const refusal = async (path: string, body: object = {}, query: object = {}, client: Client = t.admin) => {
    const { status, body: answer } = await client.post(path, body, query as Record<string, string>);
    return { status, ...(answer.errors?.[0] as Record<string, unknown> | undefined) } as Record<string, unknown>;
  };
  const get = async (path: string, query: object = {}, client: Client = t.admin) => {
    const { status, body: answer } = await client.get(path, query as Record<string, string>);
    expect([path, status, answer.errors]).toEqual([path, 200, undefined]);
    return answer.data;
  };
  return {
    post,
    get,
    refusal,
    settled: () => routing().settled(),
    sweep: () => routing().sweep(),
    /** Shows all plugins this moment. */
    setTime: (now: Date) => {
      for (const name of [TICKETS, SLA, ROUTING]) t.plugin<Routing>(name).clock = { now: () => now };
    },
    async agent(username: string, profile: object = {}): Promise<Agent> {
      const user = await t.createUser({ username, roles: ['ticketing_agent'] });
      await post('ticketingAgents:create', { userId: user.id, availability: 'online', ...profile });
      return { ...user, userId: String(user.id) };
    },
    queue: (name: string, members: readonly Agent[], values: object = {}) =>
      post('ticketingQueues:create', { name, members: members.map(({ id }, index) => ({ userId: id, sort: index + 1 })), ...values }),
    rule: (name: string, queueId: string, conditions: object | null, values: object = {}) => post('ticketingRoutingRules:create', { name, queueId, conditions, ...values }),
    create: async (values: object = {}, client?: Client) => String((await post('ticketingTickets:create', { title: 'The printer is jammed', ...values }, {}, client)).id),
    act: (id: string, action: string, body: object = {}, client?: Client) => post(`ticketingTickets:${action}`, body, { filterByTk: id }, client),
    ticket: (id: string): Promise<Record<string, unknown>> => get('ticketingTickets:get', { filterByTk: id }),
    // A reload brings another database object.
    async load(agent: Agent): Promise<Record<string, number>> {
      const row = (await t.app.db.getRepository('ticketingAgents').findOne({ filter: { userId: agent.id } })) as Model;
      return Object.fromEntries(['openTickets', 'openP0', 'openP1', 'openP2', 'openP3'].map((column) => [column, Number(row.get(column))]));
    },
    assignments: async (ticketId: string): Promise<Record<string, unknown>[]> =>
      ((await t.app.db.getRepository('ticketingAssignments').find({ filter: { ticketId }, sort: ['at', 'id'] })) as Model[]).map((row) => row.toJSON()),
  };
}
