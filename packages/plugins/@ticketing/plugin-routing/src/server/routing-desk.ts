import type { Database, Transaction } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import type { PluginTicketsServer } from '@ticketing/plugin-tickets';
import type { ChainsOfTickets } from './drain/chains-of-tickets';
import type { DrainRounds } from './drain/drain-rounds';

/** What the services of this plugin need of the world. */
export interface RoutingDesk {
  app: Application;
  db: Database;
  tickets: PluginTicketsServer;
  drains: DrainRounds;
  chains: ChainsOfTickets;
  /** An id for a row that is written later. */
  newId(): string;
  /** The time of a write: what its transaction tells of, otherwise now. */
  now(transaction?: Transaction): Date;
}
