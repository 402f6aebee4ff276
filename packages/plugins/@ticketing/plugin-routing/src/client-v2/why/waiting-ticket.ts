import type { Ticket } from '@ticketing/plugin-tickets/client-v2';

/** Whether a ticket waits in a queue for somebody. */
export const isWaiting = ({ statusCategory, assignee, queueId }: Ticket): boolean => statusCategory === 'new' && !assignee && Boolean(queueId);
