import { useFlowEngine } from '@nocobase/flow-engine';
import {
  getCollectionFieldOptions, getCollectionManagerAdapter, type NodeRecord, type VariableField, type VariableOption, type VariableOptions,
} from '@nocobase/plugin-workflow/client-v2';
import { useTicketTriggerVariables } from '@ticketing/plugin-tickets/client-v2';
import { bindT, type T } from '../locale';

const text = (name: string, title: string): VariableField => ({ name, type: 'string', interface: 'input', uiSchema: { title } });
const yesNo = (name: string, title: string): VariableField => ({ name, type: 'boolean', interface: 'checkbox', uiSchema: { title } });
const moment = (name: string, title: string): VariableField => ({ name, type: 'date', interface: 'datetime', uiSchema: { title } });
const idOf = (name: string, target: string, title: string): VariableField => ({
  name, type: 'bigInt', interface: 'integer', isForeignKey: true, target, uiSchema: { title },
});

const eventFields = (t: T): VariableField[] => [
  text('name', t('Name of the event')),
  idOf('queueId', 'ticketingQueues', t('Queue ID')),
  idOf('toQueueId', 'ticketingQueues', t('Queue it went to (ID)')),
  idOf('userId', 'users', t('Agent (user ID)')),
  text('kind', t('Kind of assignment')),
  moment('at', t('When it happened')),
];

const resultFields = (t: T): VariableField[] => [
  yesNo('isAssigned', t('Somebody got it')),
  idOf('assigneeId', 'users', t('Agent (user ID)')),
  text('assigneeName', t('Agent')),
  text('reasons', t('Reasons')),
  yesNo('isWaiting', t('It goes on waiting')),
];

/** What nodes read of a routing event: the ticket, and what happened. */
export function useRoutingEventVariables(config: Record<string, unknown> | null, options?: VariableOptions): VariableOption[] {
  const { context } = useFlowEngine();
  return useTicketTriggerVariables(config, eventFields(bindT(context)), options);
}

/** What later nodes read of "Assign best agent"; nothing when none of it fits. */
export function useAssignBestVariables({ key, title }: NodeRecord, options: VariableOptions = {}): VariableOption | null {
  const { context } = useFlowEngine();
  const t = bindT(context);
  const collectionManager = getCollectionManagerAdapter(context.dataSourceManager, 'main');
  const children = getCollectionFieldOptions({ ...options, appends: [], fields: resultFields(t), compile: t, collectionManager });
  if (children.length === 0) return null;
  const { label = 'label', value = 'value', children: childrenKey = 'children' } = options.fieldNames ?? {};
  return { key, [label]: title ?? key, [value]: key, [childrenKey]: children };
}
