/** What is known of the model a desk has, and of what there would be to learn. */
export interface TrainingFacts {
  /** When the last training began to read; null where there is no model that can be used. */
  trainedAt: Date | null;
  /** Tickets it learned from. */
  learnedTickets: number;
  /** Tickets there are to learn from now. */
  tickets: number;
  /** Corrections made since. */
  corrections: number;
  categories: number;
}

/** The model learns anew when there are so many more tickets than it has learned from. */
const GROWTH = 0.2;
/** From a set smaller than this it learns in a moment, and each ticket tells much: it need not wait. */
export const SMALL_SET = 1_000;
/** Training takes seconds of a core: not more often, also where people correct all day. Corrections are learned at once without it. */
const PAUSE_MINUTES = 10;

/** Whether it is time to train. Fewer than two categories are no choice. */
export function trainingIsDue({ trainedAt, learnedTickets, tickets, corrections, categories }: TrainingFacts, now: Date): boolean {
  if (categories < 2) return false;
  if (!trainedAt) return true;
  const hasGrown = tickets > learnedTickets && tickets >= learnedTickets * (1 + GROWTH);
  if (now.getTime() - trainedAt.getTime() < PAUSE_MINUTES * 60_000) return hasGrown && learnedTickets < SMALL_SET;
  return corrections > 0 || hasGrown;
}
