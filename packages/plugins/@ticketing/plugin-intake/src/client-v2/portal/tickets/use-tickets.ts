import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PortalApi, PortalState } from '../portal-api';
import type { PortalRow } from '../portal-types';

interface Found {
  rows: PortalRow[];
  hasMore: boolean;
  page: number;
}

/** The list as far as it was asked for; a late answer to an earlier question is dropped. */
export function useTickets(api: Pick<PortalApi, 'list'>, state: PortalState, search: string) {
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<string>();
  const [isLoading, setLoading] = useState(false);
  const question = useRef(0);

  const load = useCallback(
    async (page: number, before: PortalRow[]) => {
      const asked = ++question.current;
      setLoading(true);
      setProblem(undefined);
      try {
        const { tickets, hasMore } = await api.list({ page, search, state });
        if (asked === question.current) setFound({ rows: [...before, ...tickets], hasMore, page });
      } catch (error) {
        if (asked === question.current) setProblem(refusalOf(error).message);
      } finally {
        if (asked === question.current) setLoading(false);
      }
    },
    [api, search, state],
  );
  const reload = useCallback(() => void load(1, []), [load]);
  useEffect(reload, [reload]);

  const more = () => found && void load(found.page + 1, found.rows);
  return { rows: found?.rows, hasMore: found?.hasMore ?? false, isLoading, problem, more, reload };
}
