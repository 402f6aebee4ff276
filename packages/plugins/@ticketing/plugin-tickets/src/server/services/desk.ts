import type { Database } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import type { Registries } from '../registries/registries';
import type { Clock } from './clock';

/** What services need of the world: the database, the time, the app to announce on, and what other plugins registered. */
export interface Desk {
  app: Application;
  db: Database;
  clock: Clock;
  registries: Registries;
}
