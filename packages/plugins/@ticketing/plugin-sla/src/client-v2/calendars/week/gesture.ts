import { DAY_MINUTES, STEP_MINUTES, joined, type MinuteSpan } from './minute-spans';

/** What the mouse does on the line of a day. Minutes are those of the day. */
export type Gesture =
  | { kind: 'draw'; from: number; at: number }
  | { kind: 'edge'; index: number; edge: 'from' | 'to'; at: number }
  | { kind: 'move'; index: number; from: number; at: number }
  | { kind: 'erase'; index: number; at: number };

/** The nearest step of a place on the line; what lies outside counts as its end. */
export function minuteAt(offset: number, width: number): number {
  const minute = width > 0 ? (offset / width) * DAY_MINUTES : 0;
  return Math.min(DAY_MINUTES, Math.max(0, Math.round(minute / STEP_MINUTES) * STEP_MINUTES));
}

/**
 * The spans of a day after a gesture: drawing adds, an edge follows the mouse but never past the other one, hours that are moved stay as long
 * as they are and within the day, a click takes out.
 */
export function afterGesture(spans: readonly MinuteSpan[], gesture: Gesture): MinuteSpan[] {
  switch (gesture.kind) {
    case 'draw': {
      const { from, at } = gesture;
      return from === at ? [...spans] : joined([...spans, { from: Math.min(from, at), to: Math.max(from, at) }]);
    }
    case 'edge': {
      const { index, edge, at } = gesture;
      return joined(spans.map((span, place) => (place === index ? withEdge(span, edge, at) : span)));
    }
    case 'move': {
      const { index, from, at } = gesture;
      return joined(spans.map((span, place) => (place === index ? shifted(span, at - from) : span)));
    }
    case 'erase':
      return spans.filter((_span, place) => place !== gesture.index);
  }
}

function withEdge({ from, to }: MinuteSpan, edge: 'from' | 'to', at: number): MinuteSpan {
  return edge === 'from' ? { from: Math.min(at, to - STEP_MINUTES), to } : { from, to: Math.max(at, from + STEP_MINUTES) };
}

function shifted({ from, to }: MinuteSpan, minutes: number): MinuteSpan {
  const shift = Math.min(Math.max(minutes, -from), DAY_MINUTES - to);
  return { from: from + shift, to: to + shift };
}
