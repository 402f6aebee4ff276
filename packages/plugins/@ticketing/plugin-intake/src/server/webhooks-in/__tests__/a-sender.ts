// Sources, and senders that sign as theirs do, for the integration tests.
import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import type { TestApp } from '@test/harness';

export const SECRET = 'a-secret-of-the-sender';

export interface Answer {
  status: number;
  body: { data: { submissionId: string; state: string; tickets: { submissionId: string; ticketNo: string; isDuplicate: boolean }[] }; errors?: { code: string; message: string }[] };
}

export interface Example {
  key: string;
  sample: Record<string, unknown>;
}

const hmac = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex');

/** How a sender proves who it is. */
export const SIGNED = {
  github: (body: string, secret = SECRET) => ({ 'X-Hub-Signature-256': `sha256=${hmac(body, secret)}` }),
  stripe: (body: string, secret = SECRET, seconds = Math.floor(Date.now() / 1000)) => ({ 'Stripe-Signature': `t=${seconds},v1=${hmac(`${seconds}.${body}`, secret)}` }),
  bearer: (_body: string, secret = SECRET) => ({ Authorization: `Bearer ${secret}` }),
};

export function aDesk(t: TestApp) {
  const examples = async (): Promise<Example[]> => (await t.admin.get('ticketingWebhookSources:examples')).body.data as Example[];
  return {
    examples,
    sampleOf: async (key: string) => (await examples()).find((one) => one.key === key)?.sample as Record<string, unknown>,
    /** A source with a secret; made of an example if it has such a key. */
    async source(key: string, values: Record<string, unknown> = {}, secret: string | null = SECRET): Promise<{ id: string; key: string }> {
      const example = (await examples()).find((one) => one.key === key);
      const { status, body } = await t.admin.post('ticketingWebhookSources:create', { ...example, ...values });
      expect([status, body.errors]).toEqual([200, undefined]);
      const { id, key: address } = body.data as { id: string | number; key: string };
      if (secret !== null) expect((await t.admin.post('ticketingWebhookSources:setSecret', { secret }, { filterByTk: id })).status).toBe(200);
      return { id: String(id), key: address };
    },
    /** Posts the bytes as they are. */
    async send(source: { key: string }, body: string, headers: Record<string, string>, node: Pick<TestApp, 'baseUrl'> = t): Promise<Answer> {
      const response = await fetch(`${node.baseUrl}/api/ticketingWebhooks:receive?source=${source.key}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    },
    change: (id: string, values: object) => t.admin.post('ticketingWebhookSources:update', values, { filterByTk: id }),
    stored: async (id: string) => (await t.admin.get('ticketingWebhookSources:get', { filterByTk: id })).body.data as Record<string, unknown>,
  };
}
