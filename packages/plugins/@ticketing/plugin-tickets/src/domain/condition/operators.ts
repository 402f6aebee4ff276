// The operators of NocoBase's filters with the meaning they have in its database, so that a condition and a list filter agree.

/** What an operator compares with: one value, a list, text (or several), a number, or nothing. */
type Operand = 'value' | 'list' | 'text' | 'number' | 'none';

interface OperatorRule {
  operand: Operand;
  holds(actual: unknown, expected: unknown): boolean;
}

const isNothing = (value: unknown) => value === null || value === undefined;
const isEmpty = (value: unknown) => isNothing(value) || value === '' || (Array.isArray(value) && value.length === 0);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
// An id is a number here and a text there.
const isSame = (a: unknown, b: unknown) => (isNothing(a) || isNothing(b) ? isNothing(a) && isNothing(b) : String(a) === String(b));
const isAmong = (actual: unknown, expected: unknown) => listOf(expected).some((one) => isSame(actual, one));
const sameItems = (a: unknown, b: unknown) => listOf(a).every((one) => isAmong(one, b)) && listOf(b).every((one) => isAmong(one, a));
const overlaps = (a: unknown, b: unknown) => listOf(a).some((one) => isAmong(one, b));

type Compare = (actual: string, expected: string) => boolean;
const someText = (compare: Compare) => (actual: unknown, expected: unknown) =>
  !isNothing(actual) && listOf(expected).some((one) => compare(String(actual).toLowerCase(), String(one).toLowerCase()));
// As in the database, where nothing is neither like a text nor unlike it.
const noText = (compare: Compare) => (actual: unknown, expected: unknown) => !isNothing(actual) && !someText(compare)(actual, expected);
const numeric = (compare: (actual: number, expected: number) => boolean) => (actual: unknown, expected: unknown) =>
  !isEmpty(actual) && compare(Number(actual), Number(expected));

const includes: Compare = (actual, expected) => actual.includes(expected);
const startsWith: Compare = (actual, expected) => actual.startsWith(expected);
const endsWith: Compare = (actual, expected) => actual.endsWith(expected);

export const OPERATORS = {
  $eq: { operand: 'value', holds: isAmong },
  $ne: { operand: 'value', holds: (actual, expected) => !isAmong(actual, expected) && !(Array.isArray(expected) && isNothing(actual)) },
  $in: { operand: 'list', holds: (actual, expected) => !isNothing(actual) && isAmong(actual, expected) },
  $notIn: { operand: 'list', holds: (actual, expected) => isNothing(actual) || !isAmong(actual, expected) },
  $empty: { operand: 'none', holds: isEmpty },
  $notEmpty: { operand: 'none', holds: (actual) => !isEmpty(actual) },
  $includes: { operand: 'text', holds: someText(includes) },
  $notIncludes: { operand: 'text', holds: noText(includes) },
  $startsWith: { operand: 'text', holds: someText(startsWith) },
  $notStartsWith: { operand: 'text', holds: noText(startsWith) },
  $endWith: { operand: 'text', holds: someText(endsWith) },
  $notEndWith: { operand: 'text', holds: noText(endsWith) },
  $gt: { operand: 'number', holds: numeric((actual, expected) => actual > expected) },
  $gte: { operand: 'number', holds: numeric((actual, expected) => actual >= expected) },
  $lt: { operand: 'number', holds: numeric((actual, expected) => actual < expected) },
  $lte: { operand: 'number', holds: numeric((actual, expected) => actual <= expected) },
  $isTruly: { operand: 'none', holds: (actual) => actual === true },
  $isFalsy: { operand: 'none', holds: (actual) => actual !== true },
  $match: { operand: 'list', holds: (actual, expected) => !isNothing(actual) && sameItems(actual, expected) },
  $notMatch: { operand: 'list', holds: (actual, expected) => !isNothing(actual) && !sameItems(actual, expected) },
  $anyOf: { operand: 'list', holds: (actual, expected) => !isNothing(actual) && overlaps(actual, expected) },
  $noneOf: { operand: 'list', holds: (actual, expected) => isNothing(actual) || !overlaps(actual, expected) },
} satisfies Record<string, OperatorRule>;

export type Operator = keyof typeof OPERATORS;

export const isOperator = (name: string): name is Operator => Object.hasOwn(OPERATORS, name);

// A variable such as {{$user.id}} would never equal anything here.
const isPlain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isFixed = (value: unknown) => isPlain(value) && !(typeof value === 'string' && value.includes('{{'));

const FITS: Record<Operand, (value: unknown) => boolean> = {
  value: (value) => value !== undefined && listOf(value).every(isFixed),
  list: (value) => Array.isArray(value) && value.every(isFixed),
  text: (value) => listOf(value).length > 0 && listOf(value).every((one) => !isEmpty(one) && isFixed(one)),
  number: (value) => isFixed(value) && !isEmpty(value) && Number.isFinite(Number(value)),
  none: (value) => value !== false && value !== 'false',
};

/** Whether an operator can be asked with this value at all. */
export const isOperand = (operator: Operator, value: unknown): boolean => FITS[OPERATORS[operator].operand](value);

export const holds = (operator: Operator, actual: unknown, expected: unknown): boolean => (OPERATORS[operator] as OperatorRule).holds(actual, expected);
