import { useFlowEngine } from '@nocobase/flow-engine';
import {
  getCollectionFieldOptions,
  getCollectionManagerAdapter,
  type NodeRecord,
  type VariableField,
  type VariableOption,
  type VariableOptions,
} from '@nocobase/plugin-workflow/client-v2';
import { bindT, type T } from '../locale';

const text = (name: string, title: string): VariableField => ({ name, type: 'string', interface: 'input', uiSchema: { title } });
const yesNo = (name: string, title: string): VariableField => ({ name, type: 'boolean', interface: 'checkbox', uiSchema: { title } });
const idOf = (name: string, target: string, title: string): VariableField => ({
  name,
  type: 'bigInt',
  interface: 'integer',
  isForeignKey: true,
  target,
  uiSchema: { title },
});

const EVENT_FIELDS = (t: T): VariableField[] => [
  text('name', t('Name of the event')),
  idOf('actorId', 'users', t('Who did it (user ID)')),
  text('action', t('Action')),
  text('fromStatus', t('Status before')),
  text('toStatus', t('Status after')),
  text('reason', t('Reason')),
  text('direction', t('Direction')),
  yesNo('isInternal', t('Internal note')),
  yesNo('isFirstResponse', t('First response')),
];

interface Tree {
  t: T;
  fields(fields: VariableField[], appends?: string[]): VariableOption[];
  collection(name: string, appends?: string[]): VariableOption[];
}

/** Builds variables of a collection or of made-up fields, as the asking field wants them (types, names of the keys). */
function useTree(options: VariableOptions | undefined): Tree {
  const { context } = useFlowEngine();
  const t = bindT(context);
  const common = { ...options, compile: t, collectionManager: getCollectionManagerAdapter(context.dataSourceManager, 'main') };
  return {
    t,
    fields: (fields, appends = []) => getCollectionFieldOptions({ ...common, appends, fields }),
    collection: (collection, appends = []) => getCollectionFieldOptions({ ...common, appends, collection }),
  };
}

const record = (tree: Tree, name: string, collection: string, title: string, appends: string[] = []) =>
  tree.fields(
    [{ name, collectionName: collection, type: 'hasOne', interface: 'oho', target: collection, uiSchema: { title } }],
    [name, ...appends.map((path) => `${name}.${path}`)],
  );

/** A branch of the tree that is no record; nothing when none of its leaves fits. */
function branch(value: string, label: string, children: VariableOption[], { fieldNames }: VariableOptions = {}): VariableOption[] {
  const { label: labelKey = 'label', value: valueKey = 'value', children: childrenKey = 'children' } = fieldNames ?? {};
  return children.length ? [{ key: value, [labelKey]: label, [valueKey]: value, [childrenKey]: children }] : [];
}

/** What nodes read of a trigger about tickets: the ticket, and what happened; the titles of `eventFields` are translated. */
export function useTicketTriggerVariables(
  config: Record<string, unknown> | null,
  eventFields: VariableField[],
  options?: VariableOptions,
): VariableOption[] {
  const tree = useTree(options);
  const { appends = [] } = (config ?? {}) as { appends?: string[] };
  return [
    ...record(tree, 'data', 'ticketingTickets', tree.t('Ticket'), appends),
    ...branch('event', tree.t('Event'), tree.fields(eventFields), options),
  ];
}

/** What nodes read of a ticket event: the ticket, what happened, and the comment. */
export function useTicketEventVariables(config: Record<string, unknown> | null, options?: VariableOptions): VariableOption[] {
  const tree = useTree(options);
  const { events = [] } = (config ?? {}) as { events?: string[] };
  const { t } = tree;
  return [
    ...useTicketTriggerVariables(config, EVENT_FIELDS(t), options),
    ...(events.includes('ticketing:ticket.commented') ? record(tree, 'comment', 'ticketingComments', t('Comment')) : []),
  ];
}

/** What later nodes read of a ticket node: the record it wrote, or why it was refused. */
export function useResultVariables(collection: string, { key, title, config }: NodeRecord, options?: VariableOptions): VariableOption | null {
  const tree = useTree(options);
  const refusal = config.continueOnRefusal ? tree.fields([text('refused', tree.t('Refusal code'))]) : [];
  return branch(key, title ?? key, [...tree.collection(collection), ...refusal], options)[0] ?? null;
}
