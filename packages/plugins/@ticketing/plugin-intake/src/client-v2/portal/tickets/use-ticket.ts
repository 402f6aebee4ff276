import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useState } from 'react';
import type { PortalApi } from '../portal-api';
import type { PortalTicket } from '../portal-types';

/** One request, read again after each step. What is there stays on the screen meanwhile. */
export function useTicket(api: Pick<PortalApi, 'ticket'>, ticketId: string) {
  const [ticket, setTicket] = useState<PortalTicket>();
  const [problem, setProblem] = useState<string>();
  const reload = useCallback(async () => {
    try {
      setTicket(await api.ticket(ticketId));
      setProblem(undefined);
    } catch (error) {
      setProblem(refusalOf(error).message);
    }
  }, [api, ticketId]);
  useEffect(() => void reload(), [reload]);
  return { ticket, problem, reload };
}
