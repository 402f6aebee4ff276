import type { Model } from '@nocobase/database';
import { expect, vi } from 'vitest';
import type { TestApp } from '@test/harness';

export interface TestNode {
  type: string;
  config: Record<string, unknown>;
}

export interface Execution {
  id: number;
  status: number;
  context: { data: Record<string, unknown>; event: Record<string, unknown> };
}

const created = ({ status, body }: { status: number; body: { data: { id: number } } }) => {
  expect(status).toBe(200);
  return body.data.id;
};

/** A workflow with its nodes in a row, switched on; on "AI result" unless told otherwise. Made over HTTP, as the editor does. */
export async function createWorkflow(t: TestApp, title: string, config: object, nodes: TestNode[] = [], options: object = {}) {
  const id = created(await t.admin.post('workflows:create', { title, type: 'ticketing-ai-result', sync: false, config: {}, options }));
  let upstreamId: number | null = null;
  for (const node of nodes) upstreamId = created(await t.admin.post(`workflows/${id}/nodes:create`, { title: node.type, upstreamId, ...node }));
  const updated = await t.admin.post('workflows:update', { config, enabled: true }, { filterByTk: id });
  expect(updated.status).toBe(200);
  const rows = async () => ((await t.db.getRepository('executions').find({ filter: { workflowId: id }, sort: ['id'] })) as Model[]).map((row) => row.toJSON() as Execution);
  return {
    id,
    rows,
    /** All executions, oldest first, as soon as there are `count` that have ended. */
    executions: (count: number) => vi.waitFor(async () => {
      const ended = (await rows()).filter(({ status }) => status);
      expect(ended.length).toBeGreaterThanOrEqual(count);
      return ended;
    }, { timeout: 20_000, interval: 100 }),
    /** What each node of an execution came to, in order. */
    jobs: async (executionId: number) => ((await t.db.getRepository('jobs').find({ filter: { executionId }, sort: ['id'] })) as Model[]).map((job) => ({ status: Number(job.get('status')), result: job.get('result') as Record<string, unknown> })),
    switchOff: () => t.admin.post('workflows:update', { enabled: false }, { filterByTk: id }),
  };
}
