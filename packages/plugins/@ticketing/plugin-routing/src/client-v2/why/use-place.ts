import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { useEffect, useState } from 'react';
import { routingApi } from '../api/routing-api';

export interface Place {
  /** From 1: it is next. */
  place: number;
  of: number;
}

/** Where a waiting ticket stands in its queue, asked again at each `moment`; undefined while unknown, or to whom may not see the queue. */
export function usePlace(client: RequestClient, ticketId: string, queueId: string, moment: number): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    let isWanted = true;
    routingApi(client).waiting(queueId).then(
      (tickets) => isWanted && setPlace(placeIn(tickets, ticketId)),
      () => isWanted && setPlace(undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [client, ticketId, queueId, moment]);
  return place;
}

function placeIn(tickets: readonly { id: string }[], ticketId: string): Place | undefined {
  const index = tickets.findIndex(({ id }) => String(id) === ticketId);
  return index < 0 ? undefined : { place: index + 1, of: tickets.length };
}
