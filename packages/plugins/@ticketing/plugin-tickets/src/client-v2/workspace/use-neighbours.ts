import { useEffect, useState } from 'react';
import type { TicketApi } from './api/ticket-api';
import type { Listing, Neighbours } from './api/ticket-types';

const ALONE: Neighbours = { previous: null, next: null };

/** The tickets before and after this one in the list it was opened from. */
export function useNeighbours(api: TicketApi, id: string, listing: Listing): Neighbours {
  const [neighbours, setNeighbours] = useState(ALONE);
  const asked = JSON.stringify(listing);
  useEffect(() => {
    let isCurrent = true;
    // A list that cannot be asked has no neighbours; the ticket itself is still there.
    api.neighbours(id, JSON.parse(asked) as Listing).then(
      (found) => isCurrent && setNeighbours(found),
      () => isCurrent && setNeighbours(ALONE),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, id, asked]);
  return neighbours;
}
