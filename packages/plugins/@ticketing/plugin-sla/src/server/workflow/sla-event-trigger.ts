import type PluginWorkflowServer from '@nocobase/plugin-workflow';
import { TicketTrigger, type BeginOptions, type TicketTriggerContext, type TicketTriggerStart, type TicketWorkflow } from '@ticketing/plugin-tickets';
import {
  isSlaEventChosen, levelOfAlert, problemsOfSlaChoice, stepOfLevel, SLA_EVENT_LEVELS, TARGETS,
  type SlaEventChoice, type SlaEventLevel,
} from '../../domain';
import { SLA_MET_EVENT, type SlaMetEvent } from '../kept-promises/met-event';
import type { SlaDesk } from '../sla-desk';
import { SLA_ALERT_EVENT, type SlaAlertEvent } from '../sweep/alert-event';
import { noteStart, StoredStarts } from './stored-starts';

export const SLA_EVENT_TRIGGER = 'ticketing-sla-event';

type Workflow = TicketWorkflow & { config: SlaEventChoice | null };

/**
 * "SLA event": starts a workflow when a promise is about to be broken, is broken, is broken for long, or was kept. The alert, or the
 * promise that was kept, is the key of the execution: however often and on however many nodes it is told, a workflow starts once. An
 * alert counts as told when the starts are stored, and is told again until then.
 */
export class SlaEventTrigger extends TicketTrigger {
  private readonly storedStarts: StoredStarts;

  constructor(workflow: PluginWorkflowServer, desk: SlaDesk) {
    super(workflow, desk);
    this.storedStarts = new StoredStarts(workflow, desk.db);
  }

  validateConfig(config: Record<string, unknown>) {
    return problemsOfSlaChoice(config);
  }

  protected eventNames() {
    return [SLA_ALERT_EVENT, SLA_MET_EVENT];
  }

  protected startOf(workflow: Workflow, name: string, event: SlaAlertEvent | SlaMetEvent): Promise<TicketTriggerStart | null> {
    return 'alertId' in event ? this.startOfAlert(workflow, name, event) : this.startOfKept(workflow, name, event);
  }

  protected pretend({ config }: Workflow, ticketId: string) {
    const level = config?.levels?.[0] ?? SLA_EVENT_LEVELS[0];
    const name = level === 'met' ? SLA_MET_EVENT : SLA_ALERT_EVENT;
    return { event: { name, level, target: config?.targets?.[0] ?? TARGETS[0], ticketId } };
  }

  protected override begin(workflow: TicketWorkflow, context: TicketTriggerContext, options: BeginOptions, event: object) {
    noteStart(event, this.storedStarts.begin(workflow, context, options));
  }

  private async startOfAlert(workflow: Workflow, name: string, { step, level, ...facts }: SlaAlertEvent): Promise<TicketTriggerStart | null> {
    const kind: SlaEventLevel = levelOfAlert(level);
    if (!isSlaEventChosen(workflow.config ?? {}, { level: kind, target: facts.target, step })) return null;
    const data = await this.loadTicket(workflow, facts.ticketId);
    if (!data) return null;
    return { context: { data, event: { name, level: kind, step: stepOfLevel(level), ...facts } }, key: `${SLA_EVENT_TRIGGER}:${facts.alertId}` };
  }

  private async startOfKept(workflow: Workflow, name: string, event: SlaMetEvent): Promise<TicketTriggerStart | null> {
    const { ticketId, target, cycle } = event;
    if (!isSlaEventChosen(workflow.config ?? {}, { level: 'met', target, step: null })) return null;
    const data = await this.loadTicket(workflow, ticketId);
    if (!data) return null;
    return { context: { data, event: { name, level: 'met', ...event } }, key: `${SLA_EVENT_TRIGGER}:met:${ticketId}:${target}:${cycle}` };
  }
}
