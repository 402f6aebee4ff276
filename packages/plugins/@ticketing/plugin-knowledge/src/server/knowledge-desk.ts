import type { Database, Transaction } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import type { PluginTicketsServer } from '@ticketing/plugin-tickets';

/** What the services of this plugin need of the world. */
export interface KnowledgeDesk {
  app: Application;
  db: Database;
  tickets: PluginTicketsServer;
  /** The time of a write: what its transaction tells of, otherwise now. */
  now(transaction?: Transaction): Date;
}
