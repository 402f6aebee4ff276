import { refusalOf } from '../workspace/api/refusal';
import type { BusinessTypeForm } from '../workspace/api/ticket-types';
import { detailKey, type Problems } from './ticket-draft';

/** Where the server's refusal belongs: at fields of the form, or on top of it. */
export interface FilingRefusal {
  problems: Problems;
  onTop?: string;
}

interface NamedFields {
  field?: unknown;
  fields?: unknown;
  path?: unknown;
}

/** The columns a refusal speaks about when it does not name them. */
const FIELD_OF_CODE: Record<string, string> = {
  'ticket.titleRequired': 'title',
  'ticket.businessTypeUnknown': 'businessTypeCode',
  'ticket.categoryUnknown': 'categoryCode',
  'ticket.priorityUnknown': 'priority',
};

const texts = (value: unknown): string[] => [value].flat().filter((one): one is string => typeof one === 'string');

/** Sorts a refusal to the fields it names. One about a field the form does not have goes on top, so that none gets lost. */
export function filingRefusal(error: unknown, type: BusinessTypeForm, shown: readonly string[]): FilingRefusal {
  const refusal = refusalOf(error);
  const named = refusal as NamedFields;
  const names = [...texts(named.field), ...texts(named.fields), ...texts(named.path), ...texts(FIELD_OF_CODE[refusal.code])];
  const own = new Set(type.fields.map(({ name }) => name));
  const keys = names
    .map((name) => (own.has(name) ? detailKey(type, name) : name))
    .filter((key) => shown.includes(key) || own.has(key.split('.')[1] ?? ''));
  if (keys.length === 0) return { problems: {}, onTop: refusal.message };
  return { problems: Object.fromEntries(keys.map((key) => [key, refusal.message])) };
}
