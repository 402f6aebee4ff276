import { isOpen, isStatusCategory } from '../../domain/status/status-category';
import type { BoardStatus, Filter, TicketQuery } from './board-api';

/** What the person at the board wants to see. */
export interface BoardFilter {
  isMineOnly: boolean;
  businessTypeCode?: string;
  search: string;
}

export const everything: BoardFilter = { isMineOnly: false, search: '' };

const SEARCHED_COLUMNS = ['ticketNo', 'title', 'contactName', 'contact.name', 'customer.name'];

const containing = (text: string): Filter => ({ $or: SEARCHED_COLUMNS.map((column) => ({ [`${column}.$includes`]: text })) });

/** Open tickets: most urgent first (P0 sorts before P3), then whoever waits longest. */
const TO_DO = ['priority', 'submittedAt'];
/** Finished ones: what happened last. */
const DONE = ['-updatedAt'];

/** The tickets of one column, in the order people want to see them. */
export function queryOf(status: BoardStatus, filter: BoardFilter, userId: string | undefined, scope: Filter | undefined): TicketQuery {
  const isDone = isStatusCategory(status.category) && !isOpen(status.category);
  return { filter: filterOf(status.code, filter, userId, scope), sort: isDone ? DONE : TO_DO };
}

/** In this status, inside the block's own scope, and what the person asked for. */
export function filterOf(status: string, filter: BoardFilter, userId: string | undefined, scope: Filter | undefined): Filter {
  const search = filter.search.trim();
  return {
    $and: [
      { status },
      ...(scope && Object.keys(scope).length > 0 ? [scope] : []),
      // Somebody unknown has no tickets; an empty condition would show everybody's.
      ...(filter.isMineOnly ? [{ assigneeId: userId ?? null }] : []),
      ...(filter.businessTypeCode ? [{ businessTypeCode: filter.businessTypeCode }] : []),
      ...(search ? [containing(search)] : []),
    ],
  };
}
