import type { Database, Model } from '@nocobase/database';

/**
 * The data source manager reads columns from the table `fields`, which NocoBase fills once, when a collection first appears. A
 * column that a later version or another plugin adds gets its record here; records that exist are never touched.
 */
export async function addMissingFieldRecords(db: Database): Promise<void> {
  const fields = db.getRepository('fields');
  const known = (await db.getRepository('collections').find({ filter: { name: { $includes: 'ticketing' } } })) as Model[];
  for (const { name } of known.map((row) => ({ name: row.get('name') as string }))) {
    const collection = db.getCollection(name);
    if (!name.startsWith('ticketing') || !collection) continue;
    const recorded = (await fields.find({ filter: { collectionName: name }, fields: ['name'] })) as Model[];
    const names = new Set(recorded.map((row) => row.get('name')));
    for (const [fieldName, field] of collection.fields as Map<string, { options: Record<string, unknown> & { type?: string; interface?: string; inherit?: boolean } }>) {
      if (names.has(fieldName) || !field.options.interface || field.options.inherit || field.options.type === 'virtual') continue;
      await fields.create({ values: { ...field.options, name: fieldName, collectionName: name } });
    }
  }
}
