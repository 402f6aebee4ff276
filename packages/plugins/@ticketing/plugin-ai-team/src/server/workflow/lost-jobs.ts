import { Op, type Model } from '@nocobase/database';
import { JOB_STATUS } from '@nocobase/plugin-workflow';
import type PluginWorkflowServer from '@nocobase/plugin-workflow';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { settleJob } from './settle-job';
import { jobOf, type NodeConfig } from './thinking-node';

/** A language model is waited for less than a minute; what takes this long has ended with its node of the cluster. */
const LOST_AFTER_MINUTES = 5;
const MOST = 100;

/** Refuses what nodes of these types have begun and never ended, so that no execution waits for ever. Answers how many. */
export async function endLostJobs(workflow: PluginWorkflowServer, { db, now }: AiDesk, types: readonly string[]): Promise<number> {
  const nodes = (await db.getCollection('flow_nodes').model.findAll({ where: { type: { [Op.in]: [...types] } } as never, attributes: ['id', 'config'] })) as Model[];
  if (!nodes.length) return 0;
  const configs = new Map(nodes.map((node) => [String(node.get('id')), (node.get('config') ?? {}) as NodeConfig]));
  const before = new Date(now().getTime() - LOST_AFTER_MINUTES * 60_000);
  const jobs = (await db.getCollection('jobs').model.findAll({
    where: { nodeId: { [Op.in]: [...configs.keys()] }, status: JOB_STATUS.PENDING, createdAt: { [Op.lt]: before } } as never, attributes: ['id', 'nodeId'], limit: MOST,
  })) as Model[];
  const ended = await Promise.all(jobs.map((job) => settleJob(workflow, db, String(job.get('id')), jobOf(new TicketingError('ai.nodeInterrupted'), configs.get(String(job.get('nodeId'))) ?? {}))));
  return ended.filter(Boolean).length;
}
