/** A text somebody has put into its place, or that describes the place. */
export interface Example {
  text: string;
  /** What a text like this is called: the key of a category, a business type, a queue. */
  label: string;
  /** How often it counts, more than 0; see EXAMPLE_WEIGHT. */
  weight: number;
  /** Said of the label itself, not by a customer: calibration does not ask for it. */
  isDescription: boolean;
}

/** A ticket counts once, the description of a label twice, and what a person put right counts like several tickets. */
export const EXAMPLE_WEIGHT = { ticket: 1, description: 2, correction: 3 } as const;

/** A ticket as it was filed under a label. */
export const ticketExample = (text: string, label: string): Example => ({ text, label, weight: EXAMPLE_WEIGHT.ticket, isDescription: false });

/** A ticket whose label an agent has changed to this one. */
export const correctionExample = (text: string, label: string): Example => ({ text, label, weight: EXAMPLE_WEIGHT.correction, isDescription: false });

/** A label with its name and what is said of it. "Refund_not_showing_up" reads as words. */
export const descriptionExample = (label: string, description: string): Example => (
  { text: description.replace(/_+/g, ' '), label, weight: EXAMPLE_WEIGHT.description, isDescription: true }
);
