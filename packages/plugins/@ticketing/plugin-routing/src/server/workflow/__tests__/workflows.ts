import { expect, vi } from 'vitest';
import type { TestApp } from '@test/harness';

export interface TestNode {
  type: string;
  config: Record<string, unknown>;
}

export interface Execution {
  status: number;
  context: { data: Record<string, unknown>; event: Record<string, unknown> };
  jobs: { status: number; result: Record<string, unknown> }[];
}

const created = ({ status, body }: { status: number; body: { data: { id: number } } }) => {
  expect(status).toBe(200);
  return body.data.id;
};

/** A workflow with its nodes in a row, switched on. Made over HTTP, as the editor does. */
export async function createWorkflow(t: TestApp, title: string, type: string, config: object, nodes: readonly TestNode[]) {
  const id = created(await t.admin.post('workflows:create', { title, type, sync: false, config: {} }));
  let upstreamId: number | null = null;
  for (const node of nodes) upstreamId = created(await t.admin.post(`workflows/${id}/nodes:create`, { title: node.type, upstreamId, ...node }));
  expect((await t.admin.post('workflows:update', { config, enabled: true }, { filterByTk: id })).status).toBe(200);
  return {
    id,
    /** All executions, oldest first, as soon as there are `count` that have ended. */
    executions: (count: number) =>
      vi.waitFor(
        async () => {
          const { body } = await t.admin.get('executions:list', { filter: { workflowId: id }, sort: ['id'], fields: ['id', 'status', 'context'], appends: ['jobs'], pageSize: 100 });
          const ended = (body.data as Execution[]).filter(({ status }) => status);
          expect(ended.length).toBeGreaterThanOrEqual(count);
          return ended;
        },
        { timeout: 20_000, interval: 100 },
      ),
    switchOff: () => t.admin.post('workflows:update', { enabled: false }, { filterByTk: id }),
  };
}
