import type { Ticket } from '@ticketing/plugin-tickets/client-v2';

/** Whether a ticket waits in a queue for somebody. */
export const isWaiting = ({ statusCategory, assignee, queueId }: Ticket): boolean => statusCategory === 'new' && !assignee && Boolean(queueId);

/** Since when it waits there (ISO 8601); undefined when nobody wrote it down. */
export const queuedAtOf = ({ queuedAt }: Ticket): string | undefined => (typeof queuedAt === 'string' ? queuedAt : undefined);
