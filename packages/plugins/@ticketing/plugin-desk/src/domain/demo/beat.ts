import type { DemoStep } from './demo-plan';

/** A step whose time is not yet known, only how long after the one before it comes. */
export interface Beat {
  step: DemoStep;
  by: string | null;
  /** Office minutes; or, when the desk itself acts by a deadline, days of the calendar. */
  after: { officeMinutes: number } | { calendarDays: number };
  /** A pause that ends with the next beat, or one that reaches beyond the end of the demo. */
  waitsUntil?: 'next' | 'future';
}
