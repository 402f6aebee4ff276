import { TicketingError } from '@ticketing/plugin-tickets';
import { PRIORITIES, STATUS_CATEGORIES, type Priority } from '@ticketing/plugin-tickets/domain';
import type { StatusChange, TicketHistory } from '../../domain';

type Values = Record<string, unknown>;

const invalid = (field: string) => new TicketingError('sla.inputInvalid', { field });
const LONGEST_HISTORY = 500;

export function momentIn(value: unknown, field: string): Date {
  const moment = typeof value === 'string' || typeof value === 'number' ? new Date(value) : null;
  if (!moment || Number.isNaN(moment.getTime())) throw invalid(field);
  return moment;
}

export function priorityIn(value: unknown): Priority | null {
  if (value === undefined || value === null || value === '') return null;
  const known = PRIORITIES.find((one) => one === value);
  if (!known) throw invalid('priority');
  return known;
}

/** The invented life of a ticket; without one it was just filed, by a customer. */
export function historyIn(values: Values): TicketHistory {
  const submittedAt = momentIn(values.submittedAt, 'submittedAt');
  const history = isRecord(values.history) ? values.history : {};
  const momentsOf = (name: string) => listIn(history[name], name).map((one) => momentIn(one, name));
  return {
    submittedAt,
    statusChanges: listIn(history.statusChanges, 'statusChanges').map(statusChangeIn),
    customerMessagesAt: [submittedAt, ...momentsOf('customerMessagesAt')],
    agentRepliesAt: momentsOf('agentRepliesAt'),
  };
}

function statusChangeIn(value: unknown): StatusChange {
  const { at, statusCategory } = isRecord(value) ? value : {};
  const category = STATUS_CATEGORIES.find((one) => one === statusCategory);
  if (!category) throw invalid('statusChanges');
  return { at: momentIn(at, 'statusChanges'), statusCategory: category };
}

function listIn(value: unknown, field: string): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > LONGEST_HISTORY) throw invalid(field);
  return value as unknown[];
}

export const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
