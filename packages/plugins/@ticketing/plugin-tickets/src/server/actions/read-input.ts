import type { Context } from '@nocobase/actions';
import type { TransitionInput } from '../../domain/lifecycle/decide-transition';
import { TicketingError } from '../errors/ticketing-error';

type Values = Record<string, unknown>;

export const valuesOf = (ctx: Context): Values => {
  const values = ctx.action.params.values;
  return values && typeof values === 'object' && !Array.isArray(values) ? (values as Values) : {};
};

const invalid = (field: string) => new TicketingError('ticket.inputInvalid', { field });

export function textIn(values: Values, field: string): string | null {
  const value = values[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw invalid(field);
  return value;
}

/** Yes or no, never something like it. */
export function flagIn(values: Values, field: string): boolean {
  const value = values[field] ?? false;
  if (typeof value !== 'boolean') throw invalid(field);
  return value;
}

/** A snowflake or user id: digits only, as string or number. */
export function idIn(values: Values, field: string): string | null {
  const value = values[field];
  if (value === undefined || value === null || value === '') return null;
  if ((typeof value !== 'string' && typeof value !== 'number') || !/^\d{1,20}$/.test(String(value))) throw invalid(field);
  return String(value);
}

export function momentIn(values: Values, field: string): Date | null {
  const text = textIn(values, field);
  if (!text) return null;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw invalid(field);
  return moment;
}

export function versionIn(values: Values): number | null {
  const value = values.expectedVersion;
  if (value === undefined || value === null || value === '') return null;
  const version = Number(value);
  if (!Number.isInteger(version)) throw invalid('expectedVersion');
  return version;
}

/** Ids of uploaded files; accepts `[id]` and `[{id}]`, as stock upload fields send them. */
export function fileIdsIn(values: Values): string[] {
  const list = values.attachments;
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list) || list.length > 20) throw invalid('attachments');
  return list.map((item) => {
    const id = idIn({ attachments: item && typeof item === 'object' ? (item as Values).id : item }, 'attachments');
    if (!id) throw invalid('attachments');
    return id;
  });
}

/** A list of ids, each once. */
export function idsIn(values: Values, field: string, most: number): string[] {
  const list = values[field] ?? [];
  if (!Array.isArray(list) || list.length > most) throw invalid(field);
  return [...new Set(list.map((item) => idIn({ [field]: item }, field) ?? invalidId(field)))];
}

const invalidId = (field: string): never => {
  throw invalid(field);
};

export function transitionInputOf(values: Values): TransitionInput {
  return {
    assigneeId: idIn(values, 'assigneeId'),
    reason: textIn(values, 'reason'),
    resolution: textIn(values, 'resolution'),
    pendingUntil: momentIn(values, 'pendingUntil'),
    status: textIn(values, 'status'),
    targetId: idIn(values, 'targetId'),
    expectedVersion: versionIn(values),
    isOverride: flagIn(values, 'override'),
  };
}
