import type { Model } from '@nocobase/database';
import { isChosen, problemsOfChoice, type TicketEventChoice, type TicketHappening } from '../../domain/workflow/ticket-event-choice';
import { TICKET_EVENT_NAMES, type TicketEventName } from '../events/ticket-events';
import { TicketTrigger, type TicketTriggerStart, type TicketWorkflow } from './ticket-trigger';

export const TICKET_EVENT_TRIGGER = 'ticketing-event';

type Workflow = TicketWorkflow & { config: TicketEventChoice | null };
type TicketEvent = Omit<TicketHappening, 'name'> & {
  activityId: string;
  ticketId: string;
  commentId?: string;
  ticket?: Record<string, unknown>;
};

/** "Ticket event": starts a workflow when something happened to a ticket. The history row of the event is the key of the execution. */
export class TicketEventTrigger extends TicketTrigger {
  validateConfig(config: Record<string, unknown>) {
    return problemsOfChoice(config);
  }

  protected eventNames() {
    return TICKET_EVENT_NAMES;
  }

  protected async startOf(workflow: Workflow, name: TicketEventName, event: TicketEvent): Promise<TicketTriggerStart | null> {
    if (!isChosen(workflow.config ?? {}, { ...event, name })) return null;
    const { ticket: lastState, ...facts } = event;
    // A deleted ticket cannot be looked up any more, hence no condition is asked.
    const data = lastState ?? (await this.loadTicket(workflow, event.ticketId));
    if (!data) return null;
    const context = { data, event: { name, ...facts }, comment: await this.loadComment(event.commentId) };
    return { context, key: `${TICKET_EVENT_TRIGGER}:${event.activityId}` };
  }

  protected pretend({ config }: Workflow, ticketId: string) {
    const [name = null] = config?.events ?? [];
    return { event: { name, ticketId }, comment: null };
  }

  private async loadComment(commentId: string | undefined): Promise<Record<string, unknown> | null> {
    if (!commentId) return null;
    const comment = (await this.desk.db.getRepository('ticketingComments').findOne({ filterByTk: commentId })) as Model | null;
    return comment?.toJSON() ?? null;
  }
}
