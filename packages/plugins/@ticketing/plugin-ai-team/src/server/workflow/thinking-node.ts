import type { Model } from '@nocobase/database';
import { EXECUTION_STATUS, Instruction, JOB_STATUS, type IJob, type Processor } from '@nocobase/plugin-workflow';
import type PluginWorkflowServer from '@nocobase/plugin-workflow';
import { readTicketId, TicketingError, withinChain } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { settleJob } from './settle-job';

type Node = Parameters<Instruction['run']>[0];
export type NodeConfig = Record<string, unknown>;
export type NodeResult = Record<string, unknown>;

/**
 * A node that may ask a language model, which takes seconds: its job waits while it thinks, no transaction is held, and the execution goes on when it is
 * done. Within a transaction of the workflow it refuses. A job whose node of the cluster ended is refused after minutes: see lost-jobs.ts.
 */
export abstract class ThinkingNode extends Instruction {
  constructor(
    workflow: PluginWorkflowServer,
    protected readonly desk: AiDesk,
  ) {
    super(workflow);
  }

  async run(node: Node, previous: { id?: string | number } | null, processor: Processor): Promise<IJob | void> {
    const config = processor.getParsedValue(node.config ?? {}, node.id) as NodeConfig;
    if (processor.transaction || processor.getScopeTransaction(node, 'main')) return jobOf(new TicketingError('ai.nodeInTransaction'), config);
    const { execution } = processor;
    const chain = [...new Set([...(execution.stack ?? []), execution.id])];
    const work = (signal?: AbortSignal) => withinChain(chain, () => this.outcomeOf(config, signal));
    if (processor.isInstructionSync(node)) return work();
    const { id } = processor.saveJob({ status: JOB_STATUS.PENDING, nodeId: node.id, nodeKey: node.key, upstreamId: previous?.id ?? null } as IJob);
    await processor.exit();
    const inTime = processor.createBackgroundAbortHandle();
    void work(inTime.signal)
      .then((outcome) => this.goOn(id as string | number, outcome))
      .catch((error: Error) => processor.logger.error(`node ${node.id} did not end: ${error.message}`, { error }))
      .finally(() => inTime.dispose());
  }

  /** What a job became while it waited is what it is. */
  async resume(_node: Node, job: IJob): Promise<IJob> {
    return job;
  }

  /** Does the work and answers what later nodes read. Throws a TicketingError when it is refused. */
  protected abstract think(order: { ticketId: string; config: NodeConfig; signal?: AbortSignal }): Promise<NodeResult>;

  private async outcomeOf(config: NodeConfig, signal?: AbortSignal): Promise<IJob> {
    try {
      const ticketId = readTicketId(config.ticketId);
      if (!(await this.desk.db.getRepository('ticketingTickets').count({ filterByTk: ticketId }))) throw new TicketingError('ticket.notFound');
      return { status: JOB_STATUS.RESOLVED, result: await this.think({ ticketId, config, signal }) };
    } catch (error) {
      if (error instanceof TicketingError) return jobOf(error, config);
      this.desk.app.log.error(`a node of AI failed: ${(error as Error).message}`, { stack: (error as Error).stack });
      return { status: JOB_STATUS.ERROR, result: { message: (error as Error).message } };
    }
  }

  /** Unless the execution has ended meanwhile, say by its time limit. */
  private async goOn(jobId: string | number, outcome: IJob): Promise<void> {
    const job = (await this.desk.db.getRepository('jobs').findOne({ filterByTk: jobId, appends: ['execution'] })) as Model | null;
    const execution = job?.get('execution') as (Model & { status: number | null }) | undefined;
    if (!job || !execution || (await this.workflow.abortExecutionIfExpired(execution as never)) || execution.status !== EXECUTION_STATUS.STARTED) return;
    await settleJob(this.workflow, this.desk.db, String(jobId), outcome);
  }
}

/** Nodes behind it read `refused`; without leave to go on the execution ends here. */
export function jobOf({ code, message, params }: TicketingError, { continueOnRefusal }: NodeConfig): IJob {
  if (continueOnRefusal === true) return { status: JOB_STATUS.RESOLVED, result: { refused: code, message } };
  return { status: JOB_STATUS.FAILED, result: { ...params, code, message } };
}
