import type { Database, Field, Model, Transaction } from '@nocobase/database';

/**
 * The fields of a collection as an admin sees and sorts them. In memory they stand as the database happened to answer. Fields without
 * a record, such as inherited ones, come first.
 */
export async function fieldsInOrder(db: Database, collectionName: string, transaction?: Transaction): Promise<Field[]> {
  const records = (await db.getModel('fields').findAll({ attributes: ['name', 'sort'], where: { collectionName }, transaction })) as Model[];
  const places = new Map(records.map((record) => [record.get('name'), Number(record.get('sort') ?? 0)]));
  const place = (field: Field) => places.get(field.name) ?? 0;
  return [...db.getCollection(collectionName).fields.values()].sort((a, b) => place(a) - place(b));
}
