import type { Application } from '@nocobase/server';
import { modelServices } from '../model/host-models';

/** Whether people can talk to AI employees, and why not. */
export type Conversations = { areOn: true; because: null } | { areOn: false; because: 'sqlite' | 'noService' | 'noAiPlugin' };

/** On SQLite the host's conversations end in a locked database: it writes their steps while it reads them. */
export async function conversationsOf(app: Application): Promise<Conversations> {
  if (!app.pm.get('ai')?.enabled) return { areOn: false, because: 'noAiPlugin' };
  if (app.db.inDialect('sqlite')) return { areOn: false, because: 'sqlite' };
  return (await modelServices(app)).length ? { areOn: true, because: null } : { areOn: false, because: 'noService' };
}
