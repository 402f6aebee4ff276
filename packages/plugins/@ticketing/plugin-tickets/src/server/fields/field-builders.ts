// Field options of NocoBase are long; a collection should read as a list of its columns. Titles are keys of our locale files, or
// translation expressions of another plugin's.
import { NAMESPACE, tExpression } from '../locale';

export { NAMESPACE };

type FieldOptions = Record<string, unknown> & { name: string; type: string };
interface Extra {
  [option: string]: unknown;
}

const titled = (title: string): string => (title.startsWith('{{') ? title : tExpression(title));

const shown = (title: string, component: string, props: Record<string, unknown> = {}, schemaType = 'string') => ({
  type: schemaType,
  title: titled(title),
  'x-component': component,
  'x-component-props': props,
});

export const id = (): FieldOptions => ({
  name: 'id',
  type: 'snowflakeId',
  primaryKey: true,
  allowNull: false,
  autoIncrement: false,
  interface: 'snowflakeId',
  uiSchema: { ...shown('ID', 'InputNumber', { stringMode: true, separator: '0.00', step: '1' }, 'number'), 'x-read-pretty': true, 'x-validator': 'integer' },
});

export const line = (name: string, title: string, extra: Extra = {}): FieldOptions => ({
  name,
  type: 'string',
  interface: 'input',
  uiSchema: shown(title, 'Input'),
  ...extra,
});

export const email = (name: string, title: string): FieldOptions =>
  line(name, title, { interface: 'email', uiSchema: { ...shown(title, 'Input'), 'x-validator': 'email' } });

export const paragraph = (name: string, title: string, extra: Extra = {}): FieldOptions => ({
  name,
  type: 'text',
  interface: 'textarea',
  uiSchema: shown(title, 'Input.TextArea'),
  ...extra,
});

export const integer = (name: string, title: string, extra: Extra = {}): FieldOptions => ({
  name,
  type: 'integer',
  interface: 'integer',
  uiSchema: { ...shown(title, 'InputNumber', { stringMode: true, step: '1' }, 'number'), 'x-validator': 'integer' },
  ...extra,
});

export const checkbox = (name: string, title: string, extra: Extra = {}): FieldOptions => ({
  name,
  type: 'boolean',
  interface: 'checkbox',
  uiSchema: shown(title, 'Checkbox', {}, 'boolean'),
  ...extra,
});

export const moment = (name: string, title: string, extra: Extra = {}): FieldOptions => ({
  name,
  type: 'date',
  interface: 'datetime',
  uiSchema: shown(title, 'DatePicker', { dateFormat: 'YYYY-MM-DD', timeFormat: 'HH:mm:ss', showTime: true, gmt: false, utc: true }),
  ...extra,
});

export const json = (name: string, title: string): FieldOptions => ({
  name,
  type: 'json',
  interface: 'json',
  uiSchema: shown(title, 'Input.JSON', { autoSize: { minRows: 5 } }, 'object'),
});

export interface Choice {
  value: string;
  label: string;
  color?: string;
}

/** Choice labels are locale keys, like titles. */
export const choice = (name: string, title: string, choices: readonly Choice[], extra: Extra = {}): FieldOptions => ({
  name,
  type: 'string',
  interface: 'select',
  uiSchema: {
    ...shown(title, 'Select', {}),
    enum: choices.map((one) => ({ ...one, label: titled(one.label) })),
  },
  ...extra,
});

const relation = (title: string, multiple: boolean, label: string, value: string) => ({
  type: multiple ? 'array' : 'object',
  title: titled(title),
  'x-component': 'AssociationField',
  'x-component-props': { multiple, fieldNames: { label, value } },
});

interface RelationOptions extends Extra {
  target: string;
  foreignKey: string;
  targetKey?: string;
  /** The column of the target people know it by. */
  label: string;
}

export function belongsTo(name: string, title: string, { label, targetKey = 'id', ...rest }: RelationOptions): FieldOptions {
  return { name, type: 'belongsTo', interface: 'm2o', targetKey, uiSchema: relation(title, false, label, targetKey), ...rest };
}

export function hasMany(name: string, title: string, { label, targetKey = 'id', ...rest }: RelationOptions): FieldOptions {
  return { name, type: 'hasMany', interface: 'o2m', sourceKey: 'id', targetKey, uiSchema: relation(title, true, label, targetKey), ...rest };
}

export function hasOne(name: string, title: string, { label, ...rest }: RelationOptions): FieldOptions {
  return { name, type: 'hasOne', interface: 'oho', sourceKey: 'id', uiSchema: relation(title, false, label, 'id'), ...rest };
}

export function belongsToMany(
  name: string,
  title: string,
  { label, targetKey = 'id', ...rest }: RelationOptions & { otherKey: string; through: string },
): FieldOptions {
  return { name, type: 'belongsToMany', interface: 'm2m', sourceKey: 'id', targetKey, uiSchema: relation(title, true, label, targetKey), ...rest };
}

/** A column that holds the key of a relation; shown to API users and in the data source manager. */
export const foreignKey = (name: string, title: string, type: 'bigInt' | 'string' = 'bigInt', extra: Extra = {}): FieldOptions => ({
  name,
  type,
  isForeignKey: true,
  interface: type === 'string' ? 'input' : 'integer',
  uiSchema: {
    ...shown(title, type === 'string' ? 'Input' : 'InputNumber', {}, type === 'string' ? 'string' : 'number'),
    'x-read-pretty': true,
  },
  ...extra,
});

/** When, as stock collections show it; who comes with the collection's createdBy and updatedBy. */
export const systemFields = (): FieldOptions[] => [
  {
    name: 'createdAt',
    type: 'date',
    interface: 'createdAt',
    field: 'createdAt',
    uiSchema: { ...shown('Created at', 'DatePicker', { showTime: true }, 'datetime'), 'x-read-pretty': true },
  },
  {
    name: 'updatedAt',
    type: 'date',
    interface: 'updatedAt',
    field: 'updatedAt',
    uiSchema: { ...shown('Updated at', 'DatePicker', { showTime: true }, 'datetime'), 'x-read-pretty': true },
  },
];

/** Options all our collections share. */
export const ticketingCollection = (name: string, title: string, titleField: string, fields: FieldOptions[], extra: Extra = {}) => ({
  name,
  title: titled(title),
  titleField,
  // The collection appears in the data source manager, as one that a plugin owns.
  uiManageable: true,
  origin: NAMESPACE,
  dumpRules: { group: 'custom' as const },
  migrationRules: ['overwrite' as const, 'schema-only' as const],
  filterTargetKey: 'id',
  autoGenId: false,
  createdAt: true,
  updatedAt: true,
  createdBy: true,
  updatedBy: true,
  fields,
  ...extra,
});
