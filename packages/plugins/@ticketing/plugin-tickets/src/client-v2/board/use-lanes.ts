import { useCallback, useEffect, useReducer, useRef } from 'react';
import { refusalOf } from '../workspace/api/refusal';
import type { BoardApi, TicketQuery } from './board-api';
import { laneOf, nextLanes, type LaneEvent, type Lanes } from './lane';

export interface LanesOptions {
  api: BoardApi;
  /** Status codes of the columns, left to right. */
  statuses: readonly string[];
  /** Must change its identity when other tickets are wanted. */
  queryFor(status: string): TicketQuery;
  pageSize: number;
}

export interface LanesAccess {
  lanes: Lanes;
  dispatch(event: LaneEvent): void;
  /** Loads columns from the server anew, as many cards as are shown. */
  reload(statuses?: readonly string[]): void;
  loadMore(status: string): void;
}

/** The columns of the board, kept in step with the filter. An answer that comes after a newer question is dropped. */
export function useLanes({ api, statuses, queryFor, pageSize }: LanesOptions): LanesAccess {
  const [lanes, dispatch] = useReducer(nextLanes, {});
  const question = useRef<Record<string, number>>({});
  const current = useRef(lanes);
  current.current = lanes;

  const load = useCallback(
    async (status: string, page: number, size: number) => {
      const asked = (question.current[status] ?? 0) + 1;
      question.current[status] = asked;
      const isLatest = () => question.current[status] === asked;
      dispatch({ type: 'loading', status });
      try {
        // A longer first page stands for several short ones, so that a reload keeps what was already shown.
        const answer = await api.tickets(queryFor(status), size === pageSize ? page : 1, size);
        if (!isLatest()) return;
        dispatch({ type: 'loaded', status, page, isAppended: size === pageSize && page > 1, answer });
      } catch (error) {
        if (isLatest()) dispatch({ type: 'failed', status, error: refusalOf(error).message });
      }
    },
    [api, queryFor, pageSize],
  );

  const reload = useCallback(
    (wanted: readonly string[] = statuses) => {
      for (const status of wanted) {
        const pages = Math.max(laneOf(current.current, status).page, 1);
        void load(status, pages, pages * pageSize);
      }
    },
    [load, pageSize, statuses],
  );

  const loadMore = useCallback(
    (status: string) => void load(status, laneOf(current.current, status).page + 1, pageSize),
    [load, pageSize],
  );

  // Another filter starts every column at its top.
  useEffect(() => {
    for (const status of statuses) void load(status, 1, pageSize);
  }, [load, pageSize, statuses]);

  return { lanes, dispatch, reload, loadMore };
}
