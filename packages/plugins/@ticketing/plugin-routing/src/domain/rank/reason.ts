import type { WeightedRule } from './weights';

/** The facts behind the points of a rule, for words such as "2 of 10 tickets open". */
export interface ReasonParams {
  lastAgent: { times: number };
  language: { language: string };
  skill: { skill: string; level: number; minLevel: number };
  /** `weighted`: the open tickets with the weights of their priorities. */
  load: { open: number; capacity: number; weighted: number };
  /** `minutesLeft` is negative when the promise is broken. */
  slaTime: { minutesLeft: number; open: number };
  /** Minutes since the last assignment; null: there was none. */
  fairness: { minutes: number | null };
  /** `place`: in the line of those who could take the ticket, from 1. */
  turn: { place: number };
  order: { place: number };
  chance: { place: number };
}

export type ReasonRule = keyof ReasonParams;

/** Why a candidate stands where he stands. Points are of 100, with two decimals. */
export type Reason = { [Rule in ReasonRule]: { rule: Rule; points: number; params: ReasonParams[Rule] } }[ReasonRule];

export type WeightedReason = Extract<Reason, { rule: WeightedRule }>;

/** A candidate who can take the ticket, the best first. */
export interface Ranked {
  userId: string;
  /** The sum of the points of all reasons: 0 to 100. Strategies that do not weigh give none. */
  points: number;
  reasons: readonly Reason[];
}
