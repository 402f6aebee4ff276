import type { EventOptions } from '@nocobase/plugin-workflow';
import { readTicketId, TicketTrigger, type TicketTriggerStart, type TicketWorkflow } from '@ticketing/plugin-tickets';
import { isAiResultChosen, problemsOfAiResultChoice, type AiResultChoice } from '../../domain';
import { ANALYSED, type AnalysedEvent } from '../analysis/analyse-ticket';
import { toldOfTicket } from './told-of-ticket';

export const AI_RESULT_TRIGGER = 'ticketing-ai-result';

type Workflow = TicketWorkflow & { config: AiResultChoice | null };

/** "AI result": starts a workflow after AI has read a ticket. The run is the key of the execution: a workflow starts once for each. */
export class AiResultTrigger extends TicketTrigger {
  validateConfig(config: Record<string, unknown>) {
    return problemsOfAiResultChoice(config);
  }

  /** With what AI tells of the ticket today. */
  override async execute(workflow: Workflow, values: { data?: unknown }, options: EventOptions) {
    const data = await this.loadTicket(workflow, readTicketId(values?.data));
    return data && this.workflow.trigger(workflow, { data, event: { ...this.pretend(workflow, String(data.id)).event, ...toldOfTicket(data) } }, options);
  }

  protected eventNames() {
    return [ANALYSED];
  }

  protected async startOf(workflow: Workflow, name: string, { ticketId, runId }: AnalysedEvent): Promise<TicketTriggerStart | null> {
    const data = await this.loadTicket(workflow, ticketId);
    if (!data) return null;
    const told = toldOfTicket(data);
    if (!isAiResultChosen(workflow.config ?? {}, told)) return null;
    return { context: { data, event: { name, ticketId, runId, ...told } }, key: `${AI_RESULT_TRIGGER}:${runId}` };
  }

  protected pretend(_workflow: Workflow, ticketId: string) {
    return { event: { name: ANALYSED, ticketId, runId: null } };
  }
}
