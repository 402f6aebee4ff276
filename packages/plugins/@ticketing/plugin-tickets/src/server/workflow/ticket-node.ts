import type { Transaction } from '@nocobase/database';
import { Instruction, JOB_STATUS, type IJob, type Processor } from '@nocobase/plugin-workflow';
import type PluginWorkflowServer from '@nocobase/plugin-workflow';
import type { TransactionOptions } from 'sequelize';
import { TicketingError } from '../errors/ticketing-error';
import { withinChain } from '../events/execution-chain';
import type { Desk } from '../services/desk';

type Node = Parameters<Instruction['run']>[0];
type NodeConfig = Record<string, unknown>;

/** A node that does something to a ticket. All or nothing: what a refused node wrote is undone, also inside of a larger transaction. */
export abstract class TicketNode<World extends Pick<Desk, 'db'> = Desk> extends Instruction {
  constructor(
    workflow: PluginWorkflowServer,
    protected readonly desk: World,
  ) {
    super(workflow);
  }

  async run(node: Node, _previous: unknown, processor: Processor): Promise<IJob> {
    const config = processor.getParsedValue(node.config ?? {}, node.id) as NodeConfig;
    const { execution } = processor;
    const chain = [...new Set([...(execution.stack ?? []), execution.id])];
    try {
      const work = (transaction: Transaction) => this.act(config, transaction, processor);
      return {
        status: JOB_STATUS.RESOLVED,
        result: await withinChain(chain, () => this.desk.db.sequelize.transaction(this.partOf(node, processor), work)),
      };
    } catch (error) {
      if (error instanceof TicketingError) return refusedJob(error, config.continueOnRefusal === true);
      throw error;
    }
  }

  /** Does the work and answers what later nodes read. Throws a TicketingError when it is refused. */
  protected abstract act(config: NodeConfig, transaction: Transaction, processor: Processor): Promise<Record<string, unknown>>;

  /** What the history names as the actor. */
  protected async workflowTitle({ execution }: Processor): Promise<string | null> {
    const workflow = execution.workflow ?? (await execution.getWorkflow());
    return workflow?.title ?? null;
  }

  private partOf(node: Node, processor: Processor): TransactionOptions {
    const around = processor.getScopeTransaction(node, 'main') ?? this.workflow.useDataSourceTransaction('main', processor.transaction);
    return around ? { transaction: around } : {};
  }
}

/** Nodes behind it read `refused`; without leave to go on the execution ends here. */
function refusedJob({ code, message, params }: TicketingError, mayGoOn: boolean): IJob {
  if (mayGoOn) return { status: JOB_STATUS.RESOLVED, result: { refused: code, message } };
  return { status: JOB_STATUS.FAILED, result: { ...params, code, message } };
}
