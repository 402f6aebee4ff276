import type { Database } from '@nocobase/database';

/** Interfaces of plain values. Relations, files and what the system writes are not a stranger's to set. */
const PLAIN = ['input', 'textarea', 'integer', 'number', 'percent', 'checkbox', 'select', 'multipleSelect', 'radioGroup', 'checkboxGroup', 'date', 'datetime', 'datetimeNoTz', 'time', 'email', 'url', 'phone', 'json'];
const RELATIONS = ['belongsTo', 'belongsToMany', 'hasOne', 'hasMany', 'belongsToArray'];

/** The fields of a business row a stranger may fill in: what people see of it, without relations and the columns of the system. */
export function detailFieldsOf(db: Database, collectionName: string | null): string[] {
  const collection = collectionName ? db.getCollection(collectionName) : undefined;
  if (!collection) return [];
  return [...collection.fields.values()]
    .map(({ name, options }: { name: string; options: Record<string, unknown> }) => ({ name, ...options } as { name: string; type?: string; interface?: string; isForeignKey?: boolean }))
    .filter((field) => PLAIN.includes(field.interface ?? '') && !RELATIONS.includes(field.type ?? '') && !field.isForeignKey && field.name !== 'ticketId')
    .map(({ name }) => name);
}
