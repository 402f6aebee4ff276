/** What AI did that people did not have to do. */
export interface SavedWork {
  /** Categories people left as they were, or chose themselves just so. */
  agreed: number;
  /** Drafts after which a reply was sent. */
  draftsUsed: number;
  translations: number;
  /** Tickets solved by an automatic reply alone. */
  autoResolved: number;
}

/**
 * Minutes of a person each of it stands for: assumptions of ours, not measurements, chosen rather too small, and shown wherever the sum is.
 * Reading a ticket and choosing its category, writing a reply from nothing, having a message translated, a whole simple ticket.
 */
export const MINUTES_EACH: Readonly<Record<keyof SavedWork, number>> = { agreed: 1, draftsUsed: 3, translations: 2, autoResolved: 6 };

export interface SavedMinutes {
  minutesSaved: number;
  formula: { what: keyof SavedWork; count: number; minutesEach: number; minutes: number }[];
}

/** The minutes saved, and how they were counted: for each kind, how often times minutes. */
export function minutesSaved(work: SavedWork): SavedMinutes {
  const formula = (Object.keys(MINUTES_EACH) as (keyof SavedWork)[]).map((what) => ({ what, count: work[what], minutesEach: MINUTES_EACH[what], minutes: work[what] * MINUTES_EACH[what] }));
  return { minutesSaved: formula.reduce((sum, { minutes }) => sum + minutes, 0), formula };
}
