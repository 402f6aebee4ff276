import { useFlowEngine } from '@nocobase/flow-engine';
import type { VariableField, VariableOption, VariableOptions } from '@nocobase/plugin-workflow/client-v2';
import { useTicketTriggerVariables } from '@ticketing/plugin-tickets/client-v2';
import { bindT, type T } from '../locale';

const text = (name: string, title: string): VariableField => ({ name, type: 'string', interface: 'input', uiSchema: { title } });
const count = (name: string, title: string): VariableField => ({ name, type: 'integer', interface: 'integer', uiSchema: { title } });
const moment = (name: string, title: string): VariableField => ({ name, type: 'date', interface: 'datetime', uiSchema: { title } });

const eventFields = (t: T): VariableField[] => [
  text('level', t('Level (warn, breach, escalation, met)')),
  text('target', t('Target (firstResponse, nextReply, resolution)')),
  count('cycle', t('Which reply, or which opening, counted from 1')),
  count('step', t('Escalation step, counted from 1')),
  moment('dueAt', t('When it was due')),
  moment('deadlineAt', t('Deadline of the promise')),
  moment('metAt', t('When the promise was kept')),
  text('name', t('Name of the event')),
];

/** What nodes read of an SLA event: the ticket, and which promise came to what. */
export function useSlaEventVariables(config: Record<string, unknown> | null, options?: VariableOptions): VariableOption[] {
  const { context } = useFlowEngine();
  return useTicketTriggerVariables(config, eventFields(bindT(context)), options);
}
