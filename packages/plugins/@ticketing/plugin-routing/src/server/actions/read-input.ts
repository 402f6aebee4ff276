import type { Context } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';

export type Values = Record<string, unknown>;

export const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of a request. */
export const valuesOf = (ctx: Context): Values => (isRecord(ctx.action.params.values) ? ctx.action.params.values : {});

/** An id as a text or a number; null when there is none. Throws routing.inputInvalid that names the field. */
export function idIn(values: Values, field: string): string | null {
  const value = values[field];
  if (value === undefined || value === null || value === '') return null;
  if ((typeof value !== 'string' && typeof value !== 'number') || !/^\d{1,20}$/.test(String(value))) throw invalid(field);
  return String(value);
}

export const invalid = (field: string): TicketingError => new TicketingError('routing.inputInvalid', { field });
