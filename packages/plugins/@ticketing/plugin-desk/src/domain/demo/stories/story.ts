import type { Language } from '../demo-plan';

/**
 * What is said and done while somebody works on the ticket. `wait` pauses it: for the customer's answer, or for the next line; with
 * a number of office days it waits until then.
 */
export type Line =
  | readonly ['agent', string]
  | readonly ['customer', string]
  | readonly ['note', string]
  | readonly ['wait', string]
  | readonly ['wait', string, number];

/** Words that fill the `{gaps}` of a story: the same story is told three times, each time of other things at another customer. */
export type Words = Readonly<Record<string, string>>;
export type Telling = Words & { customer: string };

export type DetailsTold = Readonly<Record<string, string | number | readonly string[]>>;

/** One case, in one language. `{to}` is how the customer is addressed, `{agent}` the name of the assignee. */
export interface Story {
  type: 'repair' | 'it_support' | 'complaint' | 'consultation' | 'other';
  language: Language;
  category: string;
  priority: 'P0' | 'P1' | 'P2' | 'P3';
  urgency: 'low' | 'normal' | 'high' | 'critical';
  channel: 'agent' | 'form' | 'portal' | 'email' | 'api';
  title: string;
  description: string;
  lines: readonly Line[];
  resolution: string;
  /** Details known when the ticket is filed. */
  details?: DetailsTold;
  /** Details the agent fills in before resolving. */
  findings?: DetailsTold;
  tellings: readonly [Telling, Telling, Telling];
}
