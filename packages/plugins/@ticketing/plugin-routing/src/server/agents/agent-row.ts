import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import type { AgentLoad, AgentTimes, Availability } from '../../domain';
import { capacityColumnOf, openColumnOf } from '../ledger/agent-counters';

/** A row of ticketingAgents as the databases give it. */
export type AgentRow = Record<string, unknown>;

/** An agent as the rules know him, with the ids of his rows. */
export interface StoredAgent extends AgentTimes, AgentLoad {
  id: string;
  userId: string;
  isEnabled: boolean;
  languages: readonly string[];
  lastAssignedAt: Date | null;
  substituteId: string | null;
}

export function agentOf(row: AgentRow): StoredAgent {
  return {
    id: String(row.id),
    userId: String(row.userId),
    isEnabled: isTrue(row.isEnabled),
    languages: listIn(row.languages),
    capacity: Number(row.capacity ?? 0),
    capacityByPriority: byPriority((priority) => numberOrNull(row[capacityColumnOf(priority)])),
    open: Number(row.openTickets ?? 0),
    openByPriority: byPriority((priority) => Number(row[openColumnOf(priority)] ?? 0)),
    availability: (row.availability ?? 'offline') as Availability,
    leaseUntil: dateOrNull(row.leaseUntil),
    absentFrom: dateOrNull(row.absentFrom),
    absentUntil: dateOrNull(row.absentUntil),
    lastAssignedAt: dateOrNull(row.lastAssignedAt),
    substituteId: row.substituteId === null || row.substituteId === undefined ? null : String(row.substituteId),
  };
}

const byPriority = <Value>(read: (priority: Priority) => Value) =>
  Object.fromEntries(PRIORITIES.map((priority) => [priority, read(priority)])) as Record<Priority, Value>;

const isTrue = (value: unknown) => value === true || value === 1;
const numberOrNull = (value: unknown) => (value === null || value === undefined ? null : Number(value));
export const dateOrNull = (value: unknown): Date | null => (value ? new Date(value as string | Date) : null);

// Raw JSON is text on SQLite and MariaDB.
function listIn(stored: unknown): string[] {
  const value = (typeof stored === 'string' ? JSON.parse(stored) : stored) as unknown;
  return Array.isArray(value) ? value.map(String) : [];
}
