import type { Collection, Database } from '@nocobase/database';

/** How a collection's table and columns are called in a statement made by hand. */
export function sqlNames(db: Database, collection: Collection) {
  const quote = (name: string): string => db.sequelize.getQueryInterface().quoteIdentifier(name);
  const attributes = collection.model.getAttributes();
  const table = collection.quotedTableName();
  const column = (name: string): string => `${table}.${quote(String(attributes[name].field ?? name))}`;
  return {
    table,
    column,
    /** Columns for a SELECT, each called as the collection calls it. */
    list: (columns: readonly string[]): string => columns.map((name) => `${column(name)} AS ${quote(name)}`).join(', '),
  };
}
