import type { Database } from '@nocobase/database';
import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';

export const agentsOf = (db: Database) => db.getCollection('ticketingAgents').model;

/** The counter of an agent for tickets of one priority, and his limit for them. */
export const openColumnOf = (priority: Priority): `open${Priority}` => `open${priority}`;
export const capacityColumnOf = (priority: Priority): `capacity${Priority}` => `capacity${priority}`;

export const OPEN_COLUMNS = ['openTickets', ...PRIORITIES.map(openColumnOf)] as const;

/** `"openTickets" + 1`: the database adds, so that two nodes never write over each other. */
export function moved(db: Database, column: string, delta: number) {
  const name = db.sequelize.getQueryInterface().quoteIdentifier(String(agentsOf(db).getAttributes()[column].field ?? column));
  return db.sequelize.literal(`${name} ${delta < 0 ? '-' : '+'} ${Math.abs(delta)}`);
}
