import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { aiApi, type SimilarTicket } from '../api/ai-api';

export interface SimilarTickets {
  tickets?: SimilarTicket[];
  problem?: string;
  read(): void;
}

/** Tickets that read like this one; found anew when its title or description change. */
export function useSimilar({ client, ticket: { id, title, description } }: Pick<SlotProps, 'client' | 'ticket'>): SimilarTickets {
  const api = useMemo(() => aiApi(client, id), [client, id]);
  const [found, setFound] = useState<Pick<SimilarTickets, 'tickets' | 'problem'>>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    api.similar().then(
      ({ tickets }) => isWanted && setFound({ tickets }),
      (refused: unknown) => isWanted && setFound({ problem: refusalOf(refused).message }),
    );
    return () => {
      isWanted = false;
    };
  }, [api, title, description, round]);
  return { ...found, read: useCallback(() => setRound((last) => last + 1), []) };
}
