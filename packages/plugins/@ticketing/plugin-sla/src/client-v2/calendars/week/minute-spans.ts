import { minuteOfDay } from '../../../domain/calendar/calendar-date';
import type { Span } from '../../../domain';

/** Opening hours in minutes since midnight; `to` is at most 1440. */
export interface MinuteSpan {
  from: number;
  to: number;
}

export const DAY_MINUTES = 1440;
/** What the grid draws in; typed times may be finer. */
export const STEP_MINUTES = 15;

const two = (value: number) => String(value).padStart(2, '0');

/** "HH:MM" of minutes since midnight; the end of the day is "24:00". */
export const timeOfMinute = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** The spans that can be drawn, in order; one that is half typed is left out. */
export function drawable(spans: readonly Span[]): MinuteSpan[] {
  return spans
    .flatMap(({ from, to }) => {
      const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
      return start !== null && end !== null && start < end ? [{ from: start, to: end }] : [];
    })
    .sort((a, b) => a.from - b.from);
}

export const written = (spans: readonly MinuteSpan[]): Span[] => spans.map(({ from, to }) => ({ from: timeOfMinute(from), to: timeOfMinute(to) }));

/** One list without overlaps: spans that touch become one. */
export function joined(spans: readonly MinuteSpan[]): MinuteSpan[] {
  const inOrder = [...spans].sort((a, b) => a.from - b.from);
  return inOrder.reduce<MinuteSpan[]>((done, span) => {
    const last = done.at(-1);
    if (!last || span.from > last.to) return [...done, { ...span }];
    return [...done.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }];
  }, []);
}

/** A time as people type it ("9", "930", "9:30") as "HH:MM"; what is no time stays as it is. */
export function tidyTime(typed: string): string {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.trim()) ?? [];
  const time = hours === undefined ? typed.trim() : `${two(Number(hours))}:${two(Number(minutes))}`;
  return minuteOfDay(time) === null ? typed.trim() : time;
}
