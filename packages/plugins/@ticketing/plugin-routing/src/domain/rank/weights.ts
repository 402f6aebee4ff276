import { accept, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { isRecord, isWholeFromTo } from '../input/plain-values';

/** What can speak for a candidate, in the order in which it is told. */
export const WEIGHTED_RULES = ['lastAgent', 'language', 'skill', 'load', 'slaTime', 'fairness'] as const;
export type WeightedRule = (typeof WEIGHTED_RULES)[number];

/** How much each rule counts: whole numbers from 0 up, of which only the proportions matter. */
export type Weights = Readonly<Record<WeightedRule, number>>;

/** Together 100, so that a weight is the most points its rule can give. */
export const DEFAULT_WEIGHTS: Weights = { skill: 30, load: 30, lastAgent: 15, fairness: 10, language: 10, slaTime: 5 };

const HIGHEST_WEIGHT = 1000;

/** Reads weights as they were sent or stored; what is not named keeps its default. Refuses a rule nobody knows and what is no whole number from 0 to 1000. */
export function readWeights(input: unknown): Decision<Weights> {
  if (input === null || input === undefined) return accept(DEFAULT_WEIGHTS);
  if (!isRecord(input)) return refuse('queue.weightsUnreadable');
  const stranger = Object.keys(input).find((key) => !WEIGHTED_RULES.some((rule) => rule === key));
  if (stranger !== undefined) return refuse('queue.weightUnknown', { weight: stranger });
  const weights: Record<WeightedRule, number> = { ...DEFAULT_WEIGHTS };
  for (const rule of WEIGHTED_RULES) {
    const value = input[rule] ?? DEFAULT_WEIGHTS[rule];
    if (!isWholeFromTo(value, 0, HIGHEST_WEIGHT)) return refuse('queue.weightInvalid', { weight: rule, value, low: 0, high: HIGHEST_WEIGHT });
    weights[rule] = value;
  }
  return accept(weights);
}
