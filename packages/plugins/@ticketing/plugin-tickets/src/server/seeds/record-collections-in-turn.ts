import type { Application } from '@nocobase/server';

interface CollectionRepository {
  /** Records a collection from code in the data source manager, unless it is recorded. */
  db2cm(name: string): Promise<void>;
}

/**
 * SQLite takes one writer at a time, and the host records all collections of a plugin at once: enabling it then fails with
 * SQLITE_BUSY. So they are recorded one after the other before the host gets to it.
 */
export function recordCollectionsInTurn(app: Application): void {
  if (!app.db.inDialect('sqlite')) return;
  const record = async () => {
    const collections = app.db.getRepository('collections') as unknown as CollectionRepository;
    const shown = [...app.db.collections.values()].filter((collection) => collection.options.uiManageable);
    for (const { name } of shown) await collections.db2cm(name);
  };
  for (const event of ['afterEnablePlugin', 'afterInstall', 'afterUpgrade']) app.prependListener(event, record);
}
