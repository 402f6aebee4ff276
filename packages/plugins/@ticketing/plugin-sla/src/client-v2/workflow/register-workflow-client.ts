import { registerTicketTrigger, type WorkflowApp } from '@ticketing/plugin-tickets/client-v2';
import { SLA_EVENT_TRIGGER, SlaEventTrigger } from './SlaEventTrigger';

/** The trigger for the workflow editor. */
export const registerWorkflowClient = (app: WorkflowApp): void => registerTicketTrigger(app, SLA_EVENT_TRIGGER, SlaEventTrigger);
