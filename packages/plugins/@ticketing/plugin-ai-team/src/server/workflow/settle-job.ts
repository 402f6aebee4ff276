import type { Database, Model } from '@nocobase/database';
import { JOB_STATUS, type IJob } from '@nocobase/plugin-workflow';
import type PluginWorkflowServer from '@nocobase/plugin-workflow';

/** Ends a job that waits and lets its execution go on. Of several that try, on any node, one does; answers whether it was this one. */
export async function settleJob(workflow: PluginWorkflowServer, db: Database, jobId: string, { status, result }: IJob): Promise<boolean> {
  const { model } = db.getCollection('jobs');
  const [settled] = await model.update({ status, result }, { where: { id: jobId, status: JOB_STATUS.PENDING } });
  if (!settled) return false;
  await workflow.resume((await model.findByPk(jobId)) as Model as never);
  return true;
}
