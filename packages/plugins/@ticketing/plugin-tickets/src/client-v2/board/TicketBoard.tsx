import { Alert, Skeleton, theme } from 'antd';
import React, { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Choice } from '../fields/choice';
import type { T } from '../locale';
import { refusalOf } from '../workspace/api/refusal';
import type { TicketApi } from '../workspace/api/ticket-api';
import type { BoardApi, BoardBusinessType, BoardStatus, BoardTicket, Filter } from './board-api';
import { everything, queryOf, type BoardFilter } from './board-filter';
import { BoardColumn, type DropHint } from './BoardColumn';
import { BoardToolbar } from './BoardToolbar';
import { laneOf } from './lane';
import { stepInto } from './lifecycle-step';
import { MoveDialog } from './MoveDialog';
import type { CardActions, TicketCardProps } from './TicketCard';
import { useLanes } from './use-lanes';
import { useMoves, type Moves } from './use-moves';

export interface TicketBoardProps {
  boardApi: BoardApi;
  ticketApi: TicketApi;
  /** The signed-in person, for "My tickets". */
  userId?: string;
  priorities: readonly Choice[];
  pageSize: number;
  language: string;
  /** The block's own scope (data scope, filter actions); asked at every load. */
  scope(): Filter | undefined;
  /** Calls back whenever the host wants the block to reload; returns how to stop. */
  onRefresh(listener: () => void): () => void;
  openTicket(ticket: BoardTicket): void;
  onMoved(): void;
  /** Buttons an admin put on the block. */
  extra?: ReactNode;
  /** The host's translation, for the parts of other plugins. */
  hostT: TicketCardProps['hostT'];
  t: T;
}

/** Nobody works on these any more; they are most of a desk's tickets and would only push the others aside. */
const FOLDED_CATEGORIES = ['closed', 'cancelled'];

const noColumns: readonly string[] = [];

export function TicketBoard(props: TicketBoardProps) {
  const { boardApi, userId, pageSize, scope, onRefresh, t } = props;
  const { token } = theme.useToken();
  const [statuses, setStatuses] = useState<BoardStatus[]>();
  const [businessTypes, setBusinessTypes] = useState<BoardBusinessType[]>([]);
  const [error, setError] = useState<string>();
  const [filter, setFilter] = useState<BoardFilter>(everything);
  const [folded, setFolded] = useState<Record<string, boolean>>({});

  useEffect(() => {
    boardApi.statuses().then(setStatuses, (refused: unknown) => setError(refusalOf(refused).message));
    // Without the right to read business types the board works, only this filter is missing.
    boardApi.businessTypes().then(setBusinessTypes, () => setBusinessTypes([]));
  }, [boardApi]);

  const codes = useMemo(() => statuses?.map(({ code }) => code) ?? noColumns, [statuses]);
  const queryFor = useCallback(
    (code: string) => {
      const status = statuses?.find((candidate) => candidate.code === code) ?? { code, title: code, category: '' };
      return queryOf(status, filter, userId, scope());
    },
    [statuses, filter, userId, scope],
  );
  const { lanes, dispatch, reload, loadMore } = useLanes({ api: boardApi, statuses: codes, queryFor, pageSize });
  useEffect(() => onRefresh(() => reload()), [onRefresh, reload]);

  const titleOf = (code: string) => t(statuses?.find((status) => status.code === code)?.title ?? code);
  const moves = useMoves({ api: props.ticketApi, lanes, dispatch, reload, titleOf, onMoved: props.onMoved, t });
  const drag = useDrag(moves.lookUp);

  const actions: CardActions = {
    open: props.openTicket,
    steps: moves.steps,
    take: (ticket, step) => void moves.take(ticket, step),
    dragStart: drag.start,
    dragEnd: drag.end,
  };
  const drop = (to: string) => {
    if (drag.ticket) void moves.moveInto(drag.ticket, to);
    drag.end();
  };

  if (!statuses) return error ? <Alert type="error" showIcon message={error} /> : <Skeleton active />;
  return (
    <div style={{ display: 'grid', gap: token.marginSM, minWidth: 0 }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: token.marginXS }}>
        <BoardToolbar filter={filter} businessTypes={businessTypes} onChange={setFilter} t={t} />
        {props.extra}
      </div>
      {moves.notice && (
        <Alert type="warning" showIcon closable role="alert" message={moves.notice} onClose={moves.dismiss} />
      )}
      <div
        role="group"
        aria-label={t('Tickets by status')}
        style={{ display: 'flex', gap: token.marginSM, overflowX: 'auto', scrollSnapType: 'x proximity', paddingBottom: token.paddingXS }}
      >
        {statuses.map((status) => (
          <BoardColumn
            key={status.code}
            status={status}
            lane={laneOf(lanes, status.code)}
            hint={drag.hintFor(status.code)}
            isFolded={folded[status.code] ?? FOLDED_CATEGORIES.includes(status.category)}
            onFold={(isFolded) => setFolded({ ...folded, [status.code]: isFolded })}
            onDrop={() => drop(status.code)}
            onMore={() => loadMore(status.code)}
            onRetry={() => reload([status.code])}
            busyTicketId={moves.busyTicketId}
            actions={actions}
            priorities={props.priorities}
            language={props.language}
            hostT={props.hostT}
            t={t}
          />
        ))}
      </div>
      <MoveDialog moves={moves} api={props.ticketApi} t={t} />
    </div>
  );
}

/** Which card is in the air, and where it may land. */
function useDrag(lookUp: Moves['lookUp']) {
  const [ticket, setTicket] = useState<BoardTicket>();
  const [reachable, setReachable] = useState<(status: string) => boolean>();

  return {
    ticket,
    start: (taken: BoardTicket) => {
      setTicket(taken);
      setReachable(undefined);
      lookUp(taken).then(
        ({ actions }) => setReachable(() => (status: string) => Boolean(stepInto(actions, status))),
        () => undefined,
      );
    },
    end: () => setTicket(undefined),
    hintFor: (status: string): DropHint => {
      if (!ticket || status === ticket.status) return 'none';
      if (!reachable) return 'unknown';
      return reachable(status) ? 'possible' : 'impossible';
    },
  };
}
