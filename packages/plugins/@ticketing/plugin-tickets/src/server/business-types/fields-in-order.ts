import type { Collection, Field } from '@nocobase/database';

/**
 * The fields of a collection as an admin sees and sorts them. In memory they stand as the database happened to answer; fields that
 * are not recorded yet come first, as defined.
 */
export function fieldsInOrder(collection: Collection): Field[] {
  const place = (field: Field) => (field.options.sort as number | undefined) ?? 0;
  return [...collection.fields.values()].sort((a, b) => place(a) - place(b));
}
