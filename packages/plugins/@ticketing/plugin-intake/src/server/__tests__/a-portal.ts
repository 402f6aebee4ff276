// Customers, their requests and what they are answered, for the integration tests.
import { expect } from 'vitest';
import type { Model } from '@nocobase/database';
import type { Client, CreatedUser, Reply, TestApp } from '@test/harness';

export interface PortalTicket extends Record<string, unknown> {
  id: string;
  number: string;
  title: string;
  status: string;
  may: Record<'reply' | 'solved' | 'reopen' | 'withdraw', boolean>;
  files: { id: string }[];
  conversation: { entries: { id: string; side: string; name: string | null; content: string; files: { id: string }[] }[]; before: string | null };
}

export function aPortal(t: TestApp) {
  const get = (client: Client, action: string, query: object = {}) => client.get(`ticketingPortal:${action}`, { ...query });
  const post = (client: Client, action: string, body: object = {}, query: object = {}) => client.post(`ticketingPortal:${action}`, body, { ...query });
  const answer = async (reply: Promise<Reply>) => {
    const { status, body } = await reply;
    expect([status, body.errors]).toEqual([200, undefined]);
    return body.data;
  };
  return {
    get,
    post,
    answer,
    customer: (username: string, more: { nickname?: string; email?: string } = {}): Promise<CreatedUser> => t.createUser({ username, roles: ['ticketing_customer'], ...more }),
    async code(reply: Promise<Reply>): Promise<[number, string | undefined]> {
      const { status, body } = await reply;
      return [status, body?.errors?.[0]?.code];
    },
    async submit({ client }: CreatedUser, body: object = {}): Promise<{ ticketId: string; ticketNo: string; isDuplicate: boolean }> {
      return answer(post(client, 'submit', { businessTypeCode: 'other', ...body }));
    },
    ticket: ({ client }: CreatedUser, id: string): Promise<PortalTicket> => answer(get(client, 'get', { filterByTk: id })),
    list: async ({ client }: CreatedUser, query: object = {}): Promise<string[]> =>
      (await answer(get(client, 'list', query))).tickets.map((row: { title: string }) => row.title),
    contactOf: async ({ id }: CreatedUser): Promise<Model | null> => t.db.getRepository('ticketingContacts').findOne({ filter: { userId: id }, appends: ['customers'] }),
    /** What an agent does with a ticket. */
    act: async (client: Client, id: string, action: string, body: object = {}) => {
      const { status, body: got } = await client.post(`ticketingTickets:${action}`, body, { filterByTk: id });
      expect([action, status, got.errors]).toEqual([action, 200, undefined]);
    },
    upload: (client: Client, filename = 'photo.png', content: string | Uint8Array = 'picture') =>
      client.upload('ticketingPortal:upload', { field: 'file', filename, content, contentType: 'application/octet-stream' }),
  };
}
