import type { BoardTicket, TicketPage } from './board-api';

/** What a column of the board shows. */
export interface Lane {
  tickets: BoardTicket[];
  /** How many tickets the column has on the server, loaded or not. */
  count: number;
  /** Last page loaded, 0 before the first. */
  page: number;
  isLoading: boolean;
  error?: string;
}

/** All columns by status code. */
export type Lanes = Readonly<Record<string, Lane>>;

export const emptyLane: Lane = { tickets: [], count: 0, page: 0, isLoading: false };

export type LaneEvent =
  | { type: 'loading'; status: string }
  | { type: 'loaded'; status: string; page: number; isAppended: boolean; answer: TicketPage }
  | { type: 'failed'; status: string; error: string }
  | { type: 'moved'; ticket: BoardTicket; to: string; index: number };

export const laneOf = (lanes: Lanes, status: string): Lane => lanes[status] ?? emptyLane;

const withLane = (lanes: Lanes, status: string, change: Partial<Lane>): Lanes => ({
  ...lanes,
  [status]: { ...laneOf(lanes, status), ...change },
});

/** A ticket that moved up a page between two requests must not show twice. */
const append = (known: readonly BoardTicket[], more: readonly BoardTicket[]) => [
  ...known,
  ...more.filter((ticket) => !known.some(({ id }) => id === ticket.id)),
];

function takeOut(lanes: Lanes, ticket: BoardTicket): Lanes {
  const lane = laneOf(lanes, ticket.status);
  return withLane(lanes, ticket.status, {
    tickets: lane.tickets.filter(({ id }) => id !== ticket.id),
    count: Math.max(lane.count - 1, 0),
  });
}

function putIn(lanes: Lanes, ticket: BoardTicket, index: number): Lanes {
  const lane = laneOf(lanes, ticket.status);
  const tickets = [...lane.tickets.slice(0, index), ticket, ...lane.tickets.slice(index)];
  return withLane(lanes, ticket.status, { tickets, count: lane.count + 1 });
}

/** The board after an event. Moving back to where a card came from is the same event with places exchanged. */
export function nextLanes(lanes: Lanes, event: LaneEvent): Lanes {
  switch (event.type) {
    case 'loading':
      return withLane(lanes, event.status, { isLoading: true, error: undefined });
    case 'loaded':
      return withLane(lanes, event.status, {
        isLoading: false,
        error: undefined,
        page: event.page,
        count: event.answer.count,
        tickets: event.isAppended ? append(laneOf(lanes, event.status).tickets, event.answer.tickets) : event.answer.tickets,
      });
    case 'failed':
      return withLane(lanes, event.status, { isLoading: false, error: event.error });
    case 'moved':
      return putIn(takeOut(lanes, event.ticket), { ...event.ticket, status: event.to }, event.index);
  }
}
