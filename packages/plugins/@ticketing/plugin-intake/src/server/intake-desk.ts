import type { Database, Transaction } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import type { PluginTicketsServer } from '@ticketing/plugin-tickets';

/** What the services of this plugin need of the world. */
export interface IntakeDesk {
  app: Application;
  db: Database;
  tickets: PluginTicketsServer;
  /** An id for a row that is written later. */
  newId(): string;
  /** The time of a write: what its transaction tells of, otherwise now. */
  now(transaction?: Transaction): Date;
}
