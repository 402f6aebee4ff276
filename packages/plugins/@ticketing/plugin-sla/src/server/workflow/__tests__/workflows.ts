import type { Model } from '@nocobase/database';
import { expect, vi } from 'vitest';
import type { TestApp } from '@test/harness';

export interface TestNode {
  type: string;
  config: Record<string, unknown>;
}

export interface Execution {
  status: number;
  context: { data: Record<string, unknown>; event: Record<string, unknown> };
}

const created = ({ status, body }: { status: number; body: { data: { id: number } } }) => {
  expect(status).toBe(200);
  return body.data.id;
};

/** A workflow that listens to SLA events, with its nodes in a row, switched on. Made over HTTP, as the editor does. */
export async function createSlaWorkflow(t: TestApp, title: string, config: object, nodes: TestNode[]) {
  const id = created(await t.admin.post('workflows:create', { title, type: 'ticketing-sla-event', sync: false, config: {} }));
  let upstreamId: number | null = null;
  for (const node of nodes) upstreamId = created(await t.admin.post(`workflows/${id}/nodes:create`, { title: node.type, upstreamId, ...node }));
  expect((await t.admin.post('workflows:update', { config, enabled: true }, { filterByTk: id })).status).toBe(200);
  return {
    id,
    /** All executions, oldest first, as soon as there are `count` that have ended. */
    executions: (count: number) =>
      vi.waitFor(
        async () => {
          const { body } = await t.admin.get('executions:list', { filter: { workflowId: id }, sort: ['id'], fields: ['id', 'status', 'context'], pageSize: 500 });
          const ended = (body.data as Execution[]).filter(({ status }) => status);
          expect(ended.length).toBeGreaterThanOrEqual(count);
          return ended;
        },
        { timeout: 20_000, interval: 100 },
      ),
    /** Tickets of all executions the host has stored, begun or not. */
    stored: async (): Promise<string[]> => {
      const rows = (await t.db.getRepository('executions').find({ filter: { workflowId: id } })) as Model[];
      return rows.map((row) => String((row.get('context') as Execution['context']).event.ticketId));
    },
    switchOff: () => t.admin.post('workflows:update', { enabled: false }, { filterByTk: id }),
  };
}
