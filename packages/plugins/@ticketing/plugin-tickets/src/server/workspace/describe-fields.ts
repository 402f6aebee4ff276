import type { Database } from '@nocobase/database';
import { fieldsInOrder } from '../business-types/fields-in-order';

export interface FieldDescription {
  name: string;
  title: string;
  interface: string;
  required: boolean;
  /** People may type values that are not among the choices. */
  isOpenList: boolean;
  enum: { value: string; label: string; color?: string }[] | null;
}

const SYSTEM_FIELDS = ['id', 'ticketId', 'ticket', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'createdById', 'updatedById', 'sort'];

interface StoredField {
  name: string;
  type: string;
  options: { interface?: string; hidden?: boolean; uiSchema?: UiSchema };
}
interface UiSchema {
  title?: string;
  required?: boolean;
  enum?: { value: string; label: string; color?: string }[];
  'x-component-props'?: { mode?: string };
}
const RELATIONS = ['belongsTo', 'hasOne', 'hasMany', 'belongsToMany', 'belongsToArray'];

/** The business fields of a details collection as forms show them, in the order of the collection; relations are left out. */
export async function describeDetailsFields(db: Database, collectionName: string): Promise<FieldDescription[]> {
  if (!db.hasCollection(collectionName)) return [];
  const fields = (await fieldsInOrder(db, collectionName)) as StoredField[];
  return fields
    .filter((field) => !SYSTEM_FIELDS.includes(field.name) && isFillable(field))
    .map(({ name, options }) => ({
      name,
      title: options.uiSchema?.title ?? name,
      interface: options.interface ?? 'input',
      required: options.uiSchema?.required === true,
      isOpenList: options.uiSchema?.['x-component-props']?.mode === 'tags',
      enum: options.uiSchema?.enum ?? null,
    }));
}

const isFillable = (field: StoredField): boolean =>
  Boolean(field.options.interface) && !field.options.hidden && !RELATIONS.includes(field.type);
