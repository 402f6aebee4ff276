import { describe, expect, it } from 'vitest';
import type { BoardTicket } from '../board-api';
import { laneOf, nextLanes, type LaneEvent, type Lanes } from '../lane';

const card = (id: string, status = 'new'): BoardTicket => ({ id, ticketNo: `TKT-${id}`, title: id, status });
const after = (events: LaneEvent[], from: Lanes = {}) => events.reduce(nextLanes, from);
const ids = (lanes: Lanes, status: string) => laneOf(lanes, status).tickets.map(({ id }) => id);

const loaded = (status: string, names: string[], count = names.length, page = 1): LaneEvent => ({
  type: 'loaded',
  status,
  page,
  isAppended: page > 1,
  answer: { tickets: names.map((name) => card(name, status)), count },
});

describe('the columns of the board', () => {
  it('append the next page and leave out what they already show', () => {
    const lanes = after([loaded('new', ['1', '2'], 4), loaded('new', ['2', '3'], 4, 2)]);
    expect(ids(lanes, 'new')).toEqual(['1', '2', '3']);
    expect(laneOf(lanes, 'new')).toMatchObject({ count: 4, page: 2 });
  });

  it('show a moved card on top of its new column and count it there', () => {
    const lanes = after([loaded('new', ['1', '2']), loaded('closed', ['9'], 30), { type: 'moved', ticket: card('2'), to: 'closed', index: 0 }]);
    expect(ids(lanes, 'new')).toEqual(['1']);
    expect(ids(lanes, 'closed')).toEqual(['2', '9']);
    expect(laneOf(lanes, 'closed')).toMatchObject({ count: 31, tickets: [{ status: 'closed' }, {}] });
  });

  it('are as before when a move is undone', () => {
    const before = after([loaded('new', ['1', '2', '3']), loaded('closed', ['9'])]);
    const undone = after(
      [
        { type: 'moved', ticket: card('2'), to: 'closed', index: 0 },
        { type: 'moved', ticket: card('2', 'closed'), to: 'new', index: 1 },
      ],
      before,
    );
    expect(undone).toEqual(before);
  });

  it('keep their cards when a reload fails', () => {
    const lanes = after([loaded('new', ['1']), { type: 'loading', status: 'new' }, { type: 'failed', status: 'new', error: 'offline' }]);
    expect(laneOf(lanes, 'new')).toMatchObject({ isLoading: false, error: 'offline', tickets: [{ id: '1' }] });
  });
});
