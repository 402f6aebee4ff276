import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { useEffect, useState } from 'react';

/** The answer of `ticketingIntake:probableDuplicates`. */
export interface LikelyTicket {
  id: string;
  ticketNo: string;
  title: string;
  isOpen: boolean;
  createdAt: string;
  requester: string | null;
  isSameRequester: boolean;
  likeness: number;
}

/** Tickets about probably the same matter; read once for a ticket and its title. None when they cannot be read: it is a hint, not the work. */
export function useProbableDuplicates(client: RequestClient, ticketId: string, title: string): readonly LikelyTicket[] {
  const [tickets, setTickets] = useState<readonly LikelyTicket[]>([]);
  useEffect(() => {
    let isWanted = true;
    client
      .request<{ data: LikelyTicket[] }>({ url: 'ticketingIntake:probableDuplicates', method: 'get', params: { filterByTk: ticketId }, skipNotify: true })
      .then(({ data }) => isWanted && setTickets(data.data))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [client, ticketId, title]);
  return tickets;
}
