import { defineCollection } from '@nocobase/database';
import { NAMESPACE, tExpression } from '../locale';

const shown = (title: string, component: string, type = 'string') => ({ type, title: tExpression(title), 'x-component': component, 'x-read-pretty': true });

const KINDS = [
  { value: 'page', label: tExpression('Page'), color: 'blue' },
  { value: 'role', label: tExpression('Role'), color: 'purple' },
  { value: 'workflow', label: tExpression('Workflow'), color: 'cyan' },
  { value: 'demo', label: tExpression('Demo data'), color: 'gold' },
];

/** What the desk seeded, and whether an administrator made it his own since. One row per thing; the key makes it happen once. */
export default defineCollection({
  name: 'ticketingSeeds',
  title: tExpression('Seeded parts'),
  titleField: 'title',
  uiManageable: true,
  origin: NAMESPACE,
  dumpRules: { group: 'custom' },
  migrationRules: ['overwrite', 'schema-only'],
  autoGenId: false,
  filterTargetKey: 'key',
  createdAt: false,
  updatedAt: false,
  createdBy: false,
  updatedBy: false,
  fields: [
    { name: 'key', type: 'string', primaryKey: true, allowNull: false, interface: 'input', uiSchema: shown('Key', 'Input') },
    { name: 'kind', type: 'string', interface: 'select', uiSchema: { ...shown('Kind', 'Select'), enum: KINDS } },
    { name: 'title', type: 'string', translation: true, interface: 'input', uiSchema: shown('Title', 'Input') },
    { name: 'version', type: 'integer', interface: 'integer', uiSchema: shown('Version', 'InputNumber', 'number') },
    { name: 'offeredVersion', type: 'integer', interface: 'integer', uiSchema: shown('Newest version', 'InputNumber', 'number') },
    { name: 'isChanged', type: 'boolean', interface: 'checkbox', uiSchema: shown('Changed here', 'Checkbox', 'boolean') },
    { name: 'fingerprint', type: 'string' },
    { name: 'facts', type: 'json' },
    { name: 'seededAt', type: 'date', interface: 'datetime', uiSchema: { ...shown('Seeded at', 'DatePicker'), 'x-component-props': { showTime: true } } },
  ],
});
