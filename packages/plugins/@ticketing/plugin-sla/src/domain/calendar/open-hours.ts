import { DAY_MS } from './calendar-date';
import { openSpansOfDay } from './open-spans';
import { wallClockOf } from './wall-clock';
import type { WorkingCalendar } from './working-calendar';

/**
 * 64 local days in a row with running totals, so that any stretch of working time is two binary searches and a short sum.
 * `before[i]` is the working ms of the block before its i-th open span.
 */
export interface Block {
  index: number;
  from: number;
  to: number;
  starts: readonly number[];
  ends: readonly number[];
  before: readonly number[];
  total: number;
}

const BLOCK_DAYS = 64;

const kept = new WeakMap<WorkingCalendar, Map<number, Block>>();

/** The block with this number; blocks follow each other without a gap. */
export function blockAt(calendar: WorkingCalendar, index: number): Block {
  const blocks = kept.get(calendar) ?? new Map<number, Block>();
  kept.set(calendar, blocks);
  const block = blocks.get(index) ?? makeBlock(calendar, index);
  blocks.set(index, block);
  return block;
}

/** The block an instant lies in. */
export function blockOf(calendar: WorkingCalendar, instant: number): Block {
  const guess = blockAt(calendar, Math.floor(instant / DAY_MS / BLOCK_DAYS));
  if (instant < guess.from) return blockAt(calendar, guess.index - 1);
  return instant < guess.to ? guess : blockAt(calendar, guess.index + 1);
}

/** Working ms from the beginning of the block to an instant in it. */
export function workedInBlock(block: Block, instant: number): number {
  const span = lastNotAbove(block.starts, instant);
  return span < 0 ? 0 : block.before[span] + Math.min(instant, block.ends[span]) - block.starts[span];
}

/** The first instant with this much work behind it in the block: an end of work is the closing time. `worked` in (0, total]. */
export function firstInstantWith(block: Block, worked: number): number {
  const span = lastNotAbove(block.before, worked - 1);
  return block.starts[span] + worked - block.before[span];
}

/** The last instant with this much work behind it in the block: a start of work is the opening time. `worked` in [0, total). */
export function lastInstantWith(block: Block, worked: number): number {
  const span = lastNotAbove(block.before, worked);
  return block.starts[span] + worked - block.before[span];
}

function makeBlock(calendar: WorkingCalendar, index: number): Block {
  const clock = wallClockOf(calendar.timeZone);
  const midnight = (day: number) => clock.firstInstantFrom(day * DAY_MS);
  const firstDay = index * BLOCK_DAYS;
  const spans = Array.from({ length: BLOCK_DAYS }, (_unused, offset) => openSpansOfDay(calendar, firstDay + offset)).flat();
  let total = 0;
  const before = spans.map(({ from, to }) => {
    const sum = total;
    total += to - from;
    return sum;
  });
  const [starts, ends] = [spans.map(({ from }) => from), spans.map(({ to }) => to)];
  return { index, from: midnight(firstDay), to: midnight(firstDay + BLOCK_DAYS), starts, ends, before, total };
}

/** Index of the last number that is not above `limit` in an ascending list; -1 when all are. */
function lastNotAbove(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
