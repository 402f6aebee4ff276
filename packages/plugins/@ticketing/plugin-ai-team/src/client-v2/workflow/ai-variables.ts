import { useFlowEngine } from '@nocobase/flow-engine';
import {
  getCollectionFieldOptions, getCollectionManagerAdapter, type NodeRecord, type VariableField, type VariableOption, type VariableOptions,
} from '@nocobase/plugin-workflow/client-v2';
import { useTicketTriggerVariables } from '@ticketing/plugin-tickets/client-v2';
import { bindT, type T } from '../locale';

const text = (name: string, title: string): VariableField => ({ name, type: 'string', interface: 'input', uiSchema: { title } });
const yesNo = (name: string, title: string): VariableField => ({ name, type: 'boolean', interface: 'checkbox', uiSchema: { title } });
const count = (name: string, title: string): VariableField => ({ name, type: 'integer', interface: 'integer', uiSchema: { title } });
const share = (name: string, title: string): VariableField => ({ name, type: 'double', interface: 'number', uiSchema: { title } });

/** What AI tells of a ticket. */
const toldFields = (t: T): VariableField[] => [
  text('categoryCode', t('Category code')), yesNo('isSure', t('Sure')), share('confidence', t('Confidence')), text('sentiment', t('Sentiment')), text('urgency', t('Urgency')), text('language', t('Language')),
  text('keywords', t('Keywords')), text('summary', t('Summary')), text('reasoning', t('Reasoning')), text('suggestedReply', t('Suggested reply')), text('tier', t('Told by')),
];

/** What later nodes read of each node. */
export const RESULT_FIELDS = {
  analyse: (t: T) => [...toldFields(t), text('skipped', t('Why there is none'))],
  draft: (t: T) => [text('text', t('Text')), text('tier', t('Told by')), text('articles', t('Articles')), text('skipped', t('Why there is none'))],
  review: (t: T) => [yesNo('mayBeSent', t('May be sent')), count('findingCount', t('Number of findings')), text('findings', t('Findings')), text('tier', t('Told by'))],
  translate: (t: T) => [text('text', t('Text')), text('from', t('Original language')), text('skipped', t('Why there is none'))],
} as const;

/** What nodes read of an AI result: the ticket, and what AI tells of it. */
export function useAiResultVariables(config: Record<string, unknown> | null, options?: VariableOptions): VariableOption[] {
  const { context } = useFlowEngine();
  const t = bindT(context);
  return useTicketTriggerVariables(config, [text('name', t('Name of the event')), text('runId', t('AI run (ID)')), ...toldFields(t)], options);
}

/** What later nodes read of a node of AI; nothing when none of it fits. */
export function useResultVariables(kind: keyof typeof RESULT_FIELDS, { key, title, config }: NodeRecord, options: VariableOptions = {}): VariableOption | null {
  const { context } = useFlowEngine();
  const t = bindT(context);
  const collectionManager = getCollectionManagerAdapter(context.dataSourceManager, 'main');
  const fields = [...RESULT_FIELDS[kind](t), ...(config.continueOnRefusal ? [text('refused', t('Refusal code'))] : [])];
  const children = getCollectionFieldOptions({ ...options, appends: [], fields, compile: t, collectionManager });
  if (children.length === 0) return null;
  const { label = 'label', value = 'value', children: childrenKey = 'children' } = options.fieldNames ?? {};
  return { key, [label]: title ?? key, [value]: key, [childrenKey]: children };
}
