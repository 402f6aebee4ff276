import type { LoadedTicket } from '../../domain';

/** The columns of a ticket that decide whose load it is; `read` gives what is stored. */
export const loadedTicketOf = (read: (column: string) => unknown): LoadedTicket => ({
  assigneeId: textOrNull(read('assigneeId')),
  statusCategory: read('statusCategory') as LoadedTicket['statusCategory'],
  priority: (read('priority') ?? null) as LoadedTicket['priority'],
});

const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value));
