import type { Filter, Model } from '@nocobase/database';
import { Trigger, type EventOptions } from '@nocobase/plugin-workflow';
import type PluginWorkflowServer from '@nocobase/plugin-workflow';
import { isValidFilter } from '@nocobase/utils';
import { currentChain, withinChain, type ExecutionId } from '../events/execution-chain';
import type { Desk } from '../services/desk';
import { readTicketId } from './read-node-config';

export interface TicketTriggerConfig {
  /** A NocoBase filter on ticketingTickets. */
  filter?: Filter;
  /** Relations of the ticket that later nodes read. */
  appends?: string[];
}

export type TicketWorkflow = Parameters<Trigger['on']>[0] & { config: TicketTriggerConfig | null };

/** What nodes read as `$context`. */
export interface TicketTriggerContext {
  data: Record<string, unknown>;
  event: Record<string, unknown>;
  [more: string]: unknown;
}

export interface TicketTriggerStart {
  context: TicketTriggerContext;
  /** Tells two happenings apart, on any number of nodes: a workflow starts once for each key. */
  key: string;
}

export interface BeginOptions {
  /** The host stores one execution for each. */
  eventKey: string;
  /** The executions this is a consequence of. */
  stack: ExecutionId[];
}

/**
 * A trigger that starts workflows after something was announced about a ticket, on the node that announced it. Executions keep the chain
 * they are a consequence of; what is announced within writes that start no workflow starts none.
 */
export abstract class TicketTrigger extends Trigger {
  // Nothing can be waited for or undone after the commit.
  sync = false;
  private readonly stops = new Map<number, () => void>();

  constructor(
    workflow: PluginWorkflowServer,
    protected readonly desk: Pick<Desk, 'app' | 'db'>,
  ) {
    super(workflow);
  }

  /** Names of events on the application. */
  protected abstract eventNames(): readonly string[];

  /** What an event starts; null when the workflow did not choose it or the ticket does not meet the condition. */
  protected abstract startOf(workflow: TicketWorkflow, name: string, event: object): Promise<TicketTriggerStart | null>;

  /** "Execute manually": what to pretend besides the ticket. */
  protected abstract pretend(workflow: TicketWorkflow, ticketId: string): Omit<TicketTriggerContext, 'data'>;

  on(workflow: TicketWorkflow): void {
    this.off(workflow);
    const { app } = this.desk;
    const listeners = this.eventNames().map((name) => {
      const listener = (event: object) => this.hear(workflow.id, name, event);
      app.on(name, listener);
      return () => app.off(name, listener);
    });
    this.stops.set(workflow.id, () => listeners.forEach((stop) => stop()));
  }

  off(workflow: Pick<TicketWorkflow, 'id'>): void {
    this.stops.get(workflow.id)?.();
    this.stops.delete(workflow.id);
  }

  validateContext(values: { data?: unknown }): { data: string } | null {
    return values.data ? null : { data: 'Choose a ticket' };
  }

  /** "Execute manually": as if the first chosen event had happened to this ticket. Null when the ticket does not meet the condition. */
  async execute(workflow: TicketWorkflow, values: { data?: unknown }, options: EventOptions) {
    const ticketId = readTicketId(values?.data);
    const ticket = await this.loadTicket(workflow, ticketId);
    if (!ticket) return null;
    return this.workflow.trigger(workflow, { data: ticket, ...this.pretend(workflow, ticketId) }, options);
  }

  /** Hands a start to the host, which executes it in its own time. `event` is the one that was announced. */
  protected begin(workflow: TicketWorkflow, context: TicketTriggerContext, options: BeginOptions, _event: object): void {
    this.workflow.trigger(workflow, context, options);
  }

  /** The ticket as it is now, if it meets the condition of the workflow. */
  protected async loadTicket({ config }: TicketWorkflow, ticketId: string): Promise<Record<string, unknown> | null> {
    const tickets = this.desk.db.getRepository('ticketingTickets');
    const { filter, appends = [] } = config ?? {};
    if (isValidFilter(filter) && !(await tickets.count({ filterByTk: ticketId, filter }))) return null;
    const ticket = (await tickets.findOne({ filterByTk: ticketId, appends: withParents(appends) })) as Model | null;
    return ticket?.toJSON() ?? null;
  }

  private async hear(workflowId: number, name: string, event: object): Promise<void> {
    const chain = currentChain();
    const workflow = this.workflow.enabledCache.get(workflowId) as TicketWorkflow | undefined;
    if (!workflow || !chain) return;
    try {
      const start = await this.startOf(workflow, name, event);
      if (!start) return;
      const options = { eventKey: `${start.key}:${workflow.id}`, stack: [...chain] };
      // The host executes from a queue of its own: what runs there is not a consequence of what runs here.
      withinChain([], () => this.begin(workflow, start.context, options, event));
    } catch (error) {
      // Other listeners of the event must hear it all the same.
      this.workflow.getLogger(workflow.id).error(`event ${name} was lost: ${(error as Error).message}`, { error });
    }
  }
}

/** `customer.contacts` needs `customer` too. */
const withParents = (appends: readonly string[]): string[] => [
  ...new Set(appends.flatMap((path) => path.split('.').map((_name, index, names) => names.slice(0, index + 1).join('.')))),
];
