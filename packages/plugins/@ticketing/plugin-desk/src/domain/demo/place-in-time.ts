import type { Beat } from './beat';
import type { PlannedStep } from './demo-plan';
import { OfficeHours } from './office-hours';
import type { Outcome } from './outcomes';
import type { SeededRandom } from './seeded-random';

const DAY_MS = 24 * 60 * 60 * 1000;
const SPARE = 0.97;
const STRETCH_AT_MOST = 12;

export interface Frame {
  hours: OfficeHours;
  start: Date;
  end: Date;
  outcome: Outcome;
  autoCloseDays: number;
}

const minutesOf = ({ after }: Beat) => ('officeMinutes' in after ? after.officeMinutes : 0);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * Gives the beats moments between `start` and `end`, in order, by office hours. What would not fit is told faster; an open ticket of
 * some age is told slower, so that something happened on it lately.
 */
export function placeInTime(beats: readonly Beat[], frame: Frame, random: SeededRandom): PlannedStep[] {
  const { hours, start, end } = frame;
  const paced = pace(beats, frame, random);
  let minutes = 0;
  let last = start;
  const moments = paced.map((beat) => {
    minutes += minutesOf(beat);
    const due = 'calendarDays' in beat.after ? new Date(last.getTime() + beat.after.calendarDays * DAY_MS) : hours.after(start, minutes);
    // Whole seconds, and never two steps at once.
    last = new Date(Math.max(Math.floor(due.getTime() / 1000) * 1000, last.getTime() + 1000));
    return last;
  });
  return paced.map(({ step, by, waitsUntil }, index) => {
    const until = waitsUntil === 'next' ? moments[index + 1] : waitsUntil === 'future' ? hours.after(end, OfficeHours.days(random.between(1, 4))) : null;
    return { ...step, ...(until && { pendingUntil: until }), by, at: moments[index] };
  });
}

function pace(beats: readonly Beat[], { hours, start, end, outcome, autoCloseDays }: Frame, random: SeededRandom): Beat[] {
  const closesItself = beats.some(({ after }) => 'calendarDays' in after);
  const beforeAutoClose = new Date(end.getTime() - autoCloseDays * DAY_MS);
  const longest = hours.minutesBetween(start, closesItself ? beforeAutoClose : end) * SPARE;
  const total = sum(beats.map(minutesOf));
  if (total > longest) return slower(beats, longest / total);

  // Promised times look at the beginning, which keeps its pace; only what follows the first answer is stretched.
  const answered = beats.findIndex(({ step }) => step.kind === 'comment' && step.direction === 'outbound' && !step.isInternal) + 1;
  const [head, tail] = answered ? [beats.slice(0, answered), beats.slice(answered)] : [beats, []];
  const tailMinutes = sum(tail.map(minutesOf));
  if (!tailMinutes || outcome === 'closed' || outcome === 'cancelled') return [...beats];
  const shortest = outcome === 'resolved' && autoCloseDays > 0 ? hours.minutesBetween(start, beforeAutoClose) : 0;
  const goal = Math.max(longest * random.between(0.55, 1), shortest + (longest - shortest) * random.between(0.2, 0.9));
  const stretch = (goal - (total - tailMinutes)) / tailMinutes;
  return [...head, ...slower(tail, outcome === 'resolved' ? stretch : Math.min(STRETCH_AT_MOST, Math.max(1, stretch)))];
}

const slower = (beats: readonly Beat[], factor: number): Beat[] =>
  beats.map((beat) => ('officeMinutes' in beat.after ? { ...beat, after: { officeMinutes: beat.after.officeMinutes * factor } } : beat));
