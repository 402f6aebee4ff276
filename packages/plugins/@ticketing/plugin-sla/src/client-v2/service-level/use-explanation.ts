import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useEffect, useState } from 'react';
import type { Explanation } from '../api/explanation';
import { slaApi } from '../api/sla-api';

export interface ExplanationState {
  explanation?: Explanation;
  error?: string;
}

/** Why this ticket is promised what; read again whenever its version changes. The last answer stays while the next one is on its way. */
export function useExplanation(client: RequestClient, ticketId: string, version: number): ExplanationState {
  const [state, setState] = useState<ExplanationState>({});
  useEffect(() => {
    let isWanted = true;
    slaApi(client).explain(ticketId).then(
      (explanation) => isWanted && setState({ explanation }),
      (refused: unknown) => isWanted && setState({ error: refusalOf(refused).message }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, ticketId, version]);
  return state;
}
