import { MERGED_STATUS, type StatusCategory } from '@ticketing/plugin-tickets/domain';

/** Where a request stands, as a customer needs to know. The desk's own names of statuses are for the desk. */
export type StatusWord = 'received' | 'inProgress' | 'waiting' | 'solved' | 'closed' | 'cancelled' | 'merged';

const WORDS: Record<StatusCategory, StatusWord> = {
  new: 'received',
  // Whether somebody has it already is a matter of the desk.
  assigned: 'received',
  processing: 'inProgress',
  pending: 'waiting',
  resolved: 'solved',
  closed: 'closed',
  cancelled: 'cancelled',
};

export const statusWordOf = (category: StatusCategory, status?: unknown): StatusWord => (status === MERGED_STATUS ? 'merged' : WORDS[category]);
