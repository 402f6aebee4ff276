import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useEffect, useState } from 'react';
import type { Explanation } from '../api/explanation';
import { routingApi } from '../api/routing-api';

export interface ExplanationState {
  explanation?: Explanation;
  error?: string;
}

// Badge and panel of one workspace ask in the same moment: they share the answer.
const underWay = new Map<string, Promise<Explanation>>();

function askOnce(client: RequestClient, ticketId: string, version: number): Promise<Explanation> {
  const key = `${ticketId}/${version}`;
  const asked = underWay.get(key) ?? routingApi(client).explain(ticketId).finally(() => underWay.delete(key));
  underWay.set(key, asked);
  return asked;
}

/**
 * Why this ticket is where it is; read again whenever its version or `moment` changes. The last answer stays while the next one is on its
 * way.
 */
export function useExplanation(client: RequestClient, ticketId: string, version: number, moment?: number): ExplanationState {
  const [state, setState] = useState<ExplanationState>({});
  useEffect(() => {
    let isWanted = true;
    askOnce(client, ticketId, version).then(
      (explanation) => isWanted && setState({ explanation }),
      (refused: unknown) => isWanted && setState({ error: refusalOf(refused).message }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, ticketId, version, moment]);
  return state;
}
