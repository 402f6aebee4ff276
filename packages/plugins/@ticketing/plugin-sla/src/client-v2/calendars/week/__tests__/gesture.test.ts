import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterGesture, minuteAt } from '../gesture';
import { DAY_MINUTES, drawable, joined, tidyTime, written } from '../minute-spans';

const H = 60;
const day = [{ from: 9 * H, to: 12 * H }, { from: 13 * H, to: 17 * H }];

describe('drawing on a day', () => {
  it('opens what was dragged over, in either direction', () => {
    expect(afterGesture([], { kind: 'draw', from: 9 * H, at: 17 * H })).toEqual([{ from: 9 * H, to: 17 * H }]);
    expect(afterGesture([], { kind: 'draw', from: 24 * H, at: 22 * H })).toEqual([{ from: 22 * H, to: 24 * H }]);
  });

  it('joins hours that touch or overlap', () => {
    expect(afterGesture(day, { kind: 'draw', from: 12 * H, at: 13 * H })).toEqual([{ from: 9 * H, to: 17 * H }]);
  });

  it('opens nothing when the mouse did not move', () => {
    expect(afterGesture(day, { kind: 'draw', from: 7 * H, at: 7 * H })).toEqual(day);
  });

  it('moves an edge, but never past the other one', () => {
    expect(afterGesture(day, { kind: 'edge', index: 0, edge: 'to', at: 12.5 * H })[0]).toEqual({ from: 9 * H, to: 12.5 * H });
    expect(afterGesture(day, { kind: 'edge', index: 0, edge: 'from', at: 15 * H })[0]).toEqual({ from: 12 * H - 15, to: 12 * H });
  });

  it('moves hours as they are, within the day, and joins them with those they meet', () => {
    const move = (from: number, at: number) => afterGesture(day, { kind: 'move', index: 0, from: from * H, at: at * H });
    expect(move(10, 8)).toEqual([{ from: 7 * H, to: 10 * H }, day[1]]);
    expect(move(10, 0)[0]).toEqual({ from: 0, to: 3 * H });
    expect(move(10, 24)).toEqual([day[1], { from: 21 * H, to: 24 * H }]);
    expect(move(10, 11)).toEqual([{ from: 10 * H, to: 17 * H }]);
  });

  it('closes the hours that were clicked', () => {
    expect(afterGesture(day, { kind: 'erase', index: 0, at: 10 * H })).toEqual([day[1]]);
  });

  it('goes in steps of a quarter of an hour and ends with the day', () => {
    expect(minuteAt(500, 1000)).toBe(12 * H);
    expect(minuteAt(505, 1000)).toBe(12 * H);
    expect(minuteAt(508, 1000)).toBe(12 * H + 15);
    expect([minuteAt(-20, 1000), minuteAt(1200, 1000), minuteAt(5, 0)]).toEqual([0, DAY_MINUTES, 0]);
  });

  it('never leaves hours that overlap or leave the day', () => {
    const minute = fc.integer({ min: 0, max: 96 }).map((step) => step * 15);
    const draw = fc.record({ kind: fc.constant('draw' as const), from: minute, at: minute });
    const move = fc.record({ kind: fc.constant('move' as const), index: fc.nat(3), from: minute, at: minute });
    fc.assert(
      fc.property(fc.array(fc.oneof(draw, move), { maxLength: 12 }), (gestures) => {
        const spans = gestures.reduce<ReturnType<typeof joined>>((current, gesture) => afterGesture(current, gesture), []);
        return spans.every(({ from, to }, index) => from < to && to <= DAY_MINUTES && (index === 0 || spans[index - 1].to < from));
      }),
    );
  });
});

describe('hours as text', () => {
  it('know the end of the day', () => {
    expect(written([{ from: 22 * H, to: DAY_MINUTES }])).toEqual([{ from: '22:00', to: '24:00' }]);
    expect(drawable([{ from: '22:00', to: '24:00' }])).toEqual([{ from: 22 * H, to: DAY_MINUTES }]);
  });

  it('that are half typed are not drawn', () => {
    expect(drawable([{ from: '9', to: '17:00' }, { from: '18:00', to: '17:00' }])).toEqual([]);
  });

  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['24', '24:00'],
    ['25', '25'],
    ['noon', 'noon'],
  ])('"%s" becomes "%s"', (typed, tidy) => {
    expect(tidyTime(typed)).toBe(tidy);
  });
});
