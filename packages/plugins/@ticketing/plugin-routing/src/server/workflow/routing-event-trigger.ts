import { TicketTrigger, type TicketTriggerStart, type TicketWorkflow } from '@ticketing/plugin-tickets';
import { isRoutingEventChosen, problemsOfRoutingChoice, ROUTING_EVENT_NAMES, type RoutingEventChoice, type RoutingEventName } from '../../domain';
import type { RoutingEvents } from '../events/routing-events';

export const ROUTING_EVENT_TRIGGER = 'ticketing-routing-event';

type Workflow = TicketWorkflow & { config: RoutingEventChoice | null };

/**
 * "Routing event": starts a workflow when a ticket begins to wait in a queue, is assigned by routing, waited too long, or was not accepted
 * in time. The key of the event is the key of the execution: a workflow starts once for each.
 */
export class RoutingEventTrigger extends TicketTrigger {
  validateConfig(config: Record<string, unknown>) {
    return problemsOfRoutingChoice(config);
  }

  protected eventNames() {
    return ROUTING_EVENT_NAMES;
  }

  protected async startOf(workflow: Workflow, name: RoutingEventName, event: RoutingEvents[RoutingEventName]): Promise<TicketTriggerStart | null> {
    const { key, ...facts } = event;
    if (!isRoutingEventChosen(workflow.config ?? {}, { name, queueId: event.queueId })) return null;
    const data = await this.loadTicket(workflow, event.ticketId);
    if (!data) return null;
    return { context: { data, event: { name, ...facts } }, key: `${ROUTING_EVENT_TRIGGER}:${key}` };
  }

  protected pretend({ config }: Workflow, ticketId: string) {
    return { event: { name: config?.events?.[0] ?? ROUTING_EVENT_NAMES[0], queueId: config?.queues?.[0] ?? null, ticketId } };
  }
}
