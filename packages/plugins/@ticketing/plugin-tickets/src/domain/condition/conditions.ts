import { accept, refuse, type Decision } from '../refusal/refusal';
import { holds, isOperand, isOperator, type Operator } from './operators';

/** One question about one fact. */
export interface ConditionTest {
  kind: 'test';
  /** Name of a fact; with dots for a fact of a related record: `customer.level`. */
  fact: string;
  operator: Operator;
  expected: unknown;
}

/** A filter that has been read. `all` and `any` without parts hold. */
export type Condition = ConditionTest | { kind: 'all' | 'any'; parts: readonly Condition[] };

/** What is known of a ticket, by name; a fact that is not there counts as empty. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Finding {
  fact: string;
  operator: Operator;
  expected: unknown;
  actual: unknown;
}

/** The answer of a condition, with the tests that brought it about. */
export interface Answer {
  holds: boolean;
  because: readonly Finding[];
}

const GROUPS: Record<string, 'all' | 'any'> = { $and: 'all', $or: 'any' };

/**
 * Reads a filter as NocoBase writes it: `{"$and": [{"priority": {"$in": ["P0"]}}, {"customer": {"level": {"$eq": "gold"}}}]}`; nothing or
 * `{}` always holds. Refuses, naming it, an operator or fact nobody knows and a value the operator cannot compare with, so that a rule
 * never quietly matches nothing.
 */
export function readConditions(filter: unknown, factNames: readonly string[]): Decision<Condition> {
  return filter == null ? accept({ kind: 'all', parts: [] }) : readLevel(filter, [], factNames);
}

function readLevel(filter: unknown, path: readonly string[], factNames: readonly string[]): Decision<Condition> {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) return refuse('condition.unreadable', { fact: path.join('.') });
  const parts = Object.entries(filter).map(([key, value]) => readEntry(key, value, path, factNames));
  return groupOf('all', parts);
}

function readEntry(key: string, value: unknown, path: readonly string[], factNames: readonly string[]): Decision<Condition> {
  const kind = GROUPS[key];
  if (kind) {
    const members = Array.isArray(value) ? value : Object.entries(value ?? {}).map(([name, one]) => ({ [name]: one as unknown }));
    return groupOf(kind, members.map((one: unknown) => readLevel(one, path, factNames)));
  }
  if (key.startsWith('$')) return readTest(path.join('.'), key, value, factNames);
  const fact = [...path, ...key.split('.')];
  // {priority: "P0"} is short for {priority: {$eq: "P0"}}; the last part of "priority.$eq" is an operator.
  if (fact.at(-1)?.startsWith('$')) return readTest(fact.slice(0, -1).join('.'), fact[fact.length - 1], value, factNames);
  const isShort = typeof value !== 'object' || value === null || Array.isArray(value);
  return isShort ? readTest(fact.join('.'), '$eq', value, factNames) : readLevel(value, fact, factNames);
}

function readTest(fact: string, operator: string, expected: unknown, factNames: readonly string[]): Decision<Condition> {
  if (!isOperator(operator)) return refuse('condition.operatorUnknown', { fact, operator });
  if (!factNames.includes(fact)) return refuse('condition.factUnknown', { fact, operator });
  if (!isOperand(operator, expected)) return refuse('condition.valueUnusable', { fact, operator, value: expected ?? null });
  return accept({ kind: 'test', fact, operator, expected });
}

function groupOf(kind: 'all' | 'any', read: readonly Decision<Condition>[]): Decision<Condition> {
  const parts: Condition[] = [];
  for (const one of read) {
    if (!one.ok) return one;
    // An empty group asks nothing: in an `any` it must not let everything through.
    if (one.value.kind === 'test' || one.value.parts.length > 0) parts.push(one.value);
  }
  return accept(parts.length === 1 ? parts[0] : { kind, parts });
}

/** Asks a condition. `because` has the tests that failed when it does not hold, and those that made it hold when it does. */
export function ask(condition: Condition, facts: Facts): Answer {
  if (condition.kind === 'test') {
    const { fact, operator, expected } = condition;
    const actual = facts[fact] ?? null;
    return { holds: holds(operator, actual, expected), because: [{ fact, operator, expected, actual }] };
  }
  const answers = condition.parts.map((part) => ask(part, facts));
  const isHolding = condition.kind === 'all' ? answers.every((one) => one.holds) : !answers.length || answers.some((one) => one.holds);
  return { holds: isHolding, because: answers.filter((one) => one.holds === isHolding).flatMap((one) => one.because) };
}
