import type { Database } from '@nocobase/database';
import type { Application } from '@nocobase/server';

/** Columns nearly every collection has; an object that begins with them takes a path the engine has long known. */
const COMMON_COLUMNS = ['id', 'createdAt', 'updatedAt'];

/**
 * Rows of tickets begin with the columns they share with all others. V8 builds an object along known paths, and the place where all paths
 * begin takes some 1,500 first keys; an app of many collections fills it, and from then on an object with a new first key is built
 * the slow way, key by key. The host adds columns in the order the database happens to give, so a list of tickets, which began with
 * `submittedAt`, took twice the time of any other (docs/benchmarks.md).
 */
export function putCommonColumnsFirst(app: Application): void {
  app.on('afterStart', () => {
    for (const { name } of app.db.collections.values()) if (name.startsWith('ticketing')) reorderColumns(app.db, name);
  });
}

function reorderColumns(db: Database, collection: string): void {
  const { model } = db.getCollection(collection);
  const columns = model.rawAttributes;
  const known = COMMON_COLUMNS.filter((name) => name in columns);
  const inOrder = [...known, ...Object.keys(columns).filter((name) => !known.includes(name))].map((name) => [name, columns[name]] as const);
  for (const [name] of inOrder) delete columns[name];
  for (const [name, column] of inOrder) columns[name] = column;
  (model as unknown as { refreshAttributes(): void }).refreshAttributes();
}
