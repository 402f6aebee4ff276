import type { Filter, Model } from '@nocobase/database';
import { Trigger, type EventOptions } from '@nocobase/plugin-workflow';
import type PluginWorkflowServer from '@nocobase/plugin-workflow';
import { isValidFilter } from '@nocobase/utils';
import { isChosen, problemsOfChoice, type TicketEventChoice, type TicketHappening } from '../../domain/workflow/ticket-event-choice';
import { currentChain, withinChain } from '../events/execution-chain';
import { TICKET_EVENT_NAMES, type TicketEventName } from '../events/ticket-events';
import type { Desk } from '../services/desk';
import { readTicketId } from './read-node-config';

export const TICKET_EVENT_TRIGGER = 'ticketing-event';

interface TriggerConfig extends TicketEventChoice {
  /** A NocoBase filter on ticketingTickets. */
  filter?: Filter;
  /** Relations of the ticket that later nodes read. */
  appends?: string[];
}

type Workflow = EventWorkflow & { config: TriggerConfig | null };
type EventWorkflow = Parameters<Trigger['on']>[0];
type TicketEvent = Omit<TicketHappening, 'name'> & {
  activityId: string;
  ticketId: string;
  commentId?: string;
  ticket?: Record<string, unknown>;
};

/** What nodes read as `$context`. */
interface TriggerContext {
  data: Record<string, unknown>;
  event: Record<string, unknown>;
  comment: Record<string, unknown> | null;
}

/**
 * "Ticket event": starts a workflow when something happened to a ticket, always after the commit. Events are announced on the node
 * that wrote, and the history row makes the execution's key unique, so a workflow runs once per event on any number of nodes.
 */
export class TicketEventTrigger extends Trigger {
  // Nothing can be waited for or undone after the commit.
  sync = false;
  private readonly stops = new Map<number, () => void>();

  constructor(
    workflow: PluginWorkflowServer,
    private readonly desk: Desk,
  ) {
    super(workflow);
  }

  on(workflow: Workflow): void {
    this.off(workflow);
    const { app } = this.desk;
    const listeners = TICKET_EVENT_NAMES.map((name) => {
      const listener = (event: TicketEvent) => this.hear(workflow.id, name, event);
      app.on(name, listener);
      return () => app.off(name, listener);
    });
    this.stops.set(workflow.id, () => listeners.forEach((stop) => stop()));
  }

  off(workflow: Pick<Workflow, 'id'>): void {
    this.stops.get(workflow.id)?.();
    this.stops.delete(workflow.id);
  }

  validateConfig(config: Record<string, unknown>) {
    return problemsOfChoice(config);
  }

  validateContext(values: { data?: unknown }): { data: string } | null {
    return values.data ? null : { data: 'Choose a ticket' };
  }

  /** "Execute manually": as if the first chosen event had happened to this ticket. Null when the ticket does not meet the condition. */
  async execute(workflow: Workflow, values: { data?: unknown }, options: EventOptions) {
    const ticketId = readTicketId(values?.data);
    const ticket = await this.loadTicket(workflow, ticketId);
    if (!ticket) return null;
    const [name = null] = workflow.config?.events ?? [];
    return this.workflow.trigger(workflow, { data: ticket, event: { name, ticketId }, comment: null } satisfies TriggerContext, options);
  }

  private async hear(workflowId: number, name: TicketEventName, event: TicketEvent): Promise<void> {
    const chain = currentChain();
    const workflow = this.workflow.enabledCache.get(workflowId) as Workflow | undefined;
    if (!workflow || !chain || !isChosen(workflow.config ?? {}, { ...event, name })) return;
    try {
      const context = await this.contextOf(workflow, name, event);
      if (!context) return;
      const eventKey = `${TICKET_EVENT_TRIGGER}:${event.activityId}:${workflow.id}`;
      // The host executes from a queue of its own: what runs there is not a consequence of what runs here.
      withinChain([], () => this.workflow.trigger(workflow, context, { eventKey, stack: [...chain] }));
    } catch (error) {
      // Other listeners of the event must hear it all the same.
      this.workflow.getLogger(workflow.id).error(`ticket event ${name} was lost: ${(error as Error).message}`, { error });
    }
  }

  private async contextOf(workflow: Workflow, name: TicketEventName, event: TicketEvent): Promise<TriggerContext | null> {
    const { ticket: lastState, ...facts } = event;
    // A deleted ticket cannot be looked up any more, hence no condition is asked.
    const data = lastState ?? (await this.loadTicket(workflow, event.ticketId));
    if (!data) return null;
    return { data, event: { name, ...facts }, comment: await this.loadComment(event.commentId) };
  }

  /** The ticket as it is now, if it meets the condition of the workflow. */
  private async loadTicket({ config }: Workflow, ticketId: string): Promise<Record<string, unknown> | null> {
    const tickets = this.desk.db.getRepository('ticketingTickets');
    const { filter, appends = [] } = config ?? {};
    if (isValidFilter(filter) && !(await tickets.count({ filterByTk: ticketId, filter }))) return null;
    const ticket = (await tickets.findOne({ filterByTk: ticketId, appends: withParents(appends) })) as Model | null;
    return ticket?.toJSON() ?? null;
  }

  private async loadComment(commentId: string | undefined): Promise<Record<string, unknown> | null> {
    if (!commentId) return null;
    const comment = (await this.desk.db.getRepository('ticketingComments').findOne({ filterByTk: commentId })) as Model | null;
    return comment?.toJSON() ?? null;
  }
}

/** `customer.contacts` needs `customer` too. */
const withParents = (appends: readonly string[]): string[] => [
  ...new Set(appends.flatMap((path) => path.split('.').map((_name, index, names) => names.slice(0, index + 1).join('.')))),
];
