import type { StatusCategory } from '@ticketing/plugin-tickets/domain';

/** Promised time runs, pauses, or has ended: by an answer to the customer, or because nobody wants one any more. */
export type StatusClock = 'running' | 'paused' | 'solved' | 'cancelled';

const CLOCK: Record<StatusCategory, StatusClock> = {
  new: 'running',
  assigned: 'running',
  processing: 'running',
  pending: 'paused',
  resolved: 'solved',
  closed: 'solved',
  cancelled: 'cancelled',
};

export const statusClockOf = (category: StatusCategory): StatusClock => CLOCK[category];
