import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';

type Json = Record<string, unknown>;
/** Columns a view may be sorted by here; others fall back to newest first. */
const SORTABLE = ['createdAt', 'updatedAt', 'submittedAt', 'ticketNo', 'priority', 'status', 'title', 'id'];

export interface ListView {
  filter: Json;
  /** Stock notation: `createdAt`, `-createdAt`. */
  sort: string;
}

/** The list view a request names: filter and sort as stock lists take them. Throws ticket.inputInvalid for anything else. */
export function listViewIn(params: Json): ListView {
  const filter = typeof params.filter === 'string' ? parseFilter(params.filter) : ((params.filter ?? {}) as Json);
  const first = ([] as unknown[]).concat(params.sort ?? [])[0];
  const sort = typeof first === 'string' && SORTABLE.includes(first.replace(/^-/, '')) ? first : '-createdAt';
  return { filter, sort };
}

function parseFilter(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new TicketingError('ticket.inputInvalid', { field: 'filter' });
  }
}

/** The tickets before and after this one in a view, inside the caller's rights; null at the ends. Ties are ordered by id. */
export async function readNeighbours(ctx: Context, ticket: Model, view: ListView, rights: Json): Promise<{ previous: string | null; next: string | null }> {
  const isDescending = view.sort.startsWith('-');
  const column = view.sort.replace(/^-/, '');
  const find = async (isNext: boolean): Promise<string | null> => {
    const goesDown = isDescending === isNext;
    const beyond = goesDown ? '$lt' : '$gt';
    const [value, id] = [ticket.get(column), ticket.get('id') as string];
    const place =
      column === 'id' || value == null
        ? { id: { [beyond]: id } }
        : { $or: [{ [column]: { [operatorFor(value, beyond)]: value } }, { [column]: value, id: { [beyond]: id } }] };
    const order = `${goesDown ? '-' : ''}`;
    const found = (await ctx.db.getRepository('ticketingTickets').findOne({
      filter: { $and: [view.filter, rights, place] },
      fields: ['id'],
      sort: [`${order}${column}`, `${order}id`],
    } as never)) as Model | null;
    return found ? String(found.get('id')) : null;
  };
  return { previous: await find(false), next: await find(true) };
}

/** Moments have operators of their own in NocoBase filters. */
const operatorFor = (value: unknown, beyond: '$lt' | '$gt') => {
  if (!(value instanceof Date)) return beyond;
  return beyond === '$lt' ? '$dateBefore' : '$dateAfter';
};
