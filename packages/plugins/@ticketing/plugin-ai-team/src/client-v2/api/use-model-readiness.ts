import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { useEffect, useState } from 'react';
import { aiApi, type TicketAnalysis } from './ai-api';

// Every message of a ticket asks the same at the same time: they share one request.
const onTheWay = new WeakMap<RequestClient, Map<string, Promise<TicketAnalysis>>>();

function readOnce(client: RequestClient, ticketId: string): Promise<TicketAnalysis> {
  const ofClient = onTheWay.get(client) ?? new Map<string, Promise<TicketAnalysis>>();
  onTheWay.set(client, ofClient);
  const known = ofClient.get(ticketId);
  if (known) return known;
  const asked = aiApi(client, ticketId).read().finally(() => ofClient.delete(ticketId));
  ofClient.set(ticketId, asked);
  return asked;
}

/** Whether a language model would be asked for this on a ticket; false until that is known. */
export function useModelReadiness(client: RequestClient, ticketId: string, task: 'translate' | 'reviewReply' = 'translate'): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isWanted = true;
    // What only a model can do is not offered while nobody knows whether there is one.
    void readOnce(client, ticketId).then((answer) => isWanted && setReady(task === 'translate' ? answer.model.isReady : answer.mayReviewThoroughly), () => undefined);
    return () => {
      isWanted = false;
    };
  }, [client, ticketId, task]);
  return isReady;
}
