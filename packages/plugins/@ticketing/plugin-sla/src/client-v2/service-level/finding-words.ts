import type { Finding, Operator } from '@ticketing/plugin-tickets/domain';
import type { Fact } from '@ticketing/plugin-tickets/forms';
import { tExpr, type T } from '../locale';

/** What a condition may ask of a ticket, in the words of the screen. */
export const FACT_TITLES: Record<string, string> = {
  priority: tExpr('Priority'),
  businessTypeCode: tExpr('Business type'),
  categoryCode: tExpr('Category'),
  customerId: tExpr('Customer'),
  'customer.level': tExpr('Customer level'),
  sourceChannel: tExpr('Channel'),
  customerUrgency: tExpr('Customer urgency'),
  languageCode: tExpr('Language'),
  queueId: tExpr('Queue'),
};

/** The same for choosing one of them. */
export const FACTS: readonly Fact[] = Object.entries(FACT_TITLES).map(([name, title]) => ({ name, title }));

/** Operators as a sentence about a fact; `{{value}}` is what it is compared with. */
const SENTENCES: Record<Operator, string> = {
  $eq: 'is {{value}}',
  $ne: 'is not {{value}}',
  $in: 'is one of {{value}}',
  $notIn: 'is none of {{value}}',
  $empty: 'is empty',
  $notEmpty: 'is not empty',
  $includes: 'contains {{value}}',
  $notIncludes: 'does not contain {{value}}',
  $startsWith: 'begins with {{value}}',
  $notStartsWith: 'does not begin with {{value}}',
  $endWith: 'ends with {{value}}',
  $notEndWith: 'does not end with {{value}}',
  $gt: 'is more than {{value}}',
  $gte: 'is at least {{value}}',
  $lt: 'is less than {{value}}',
  $lte: 'is at most {{value}}',
  $isTruly: 'is yes',
  $isFalsy: 'is no',
  $match: 'is exactly {{value}}',
  $notMatch: 'is not exactly {{value}}',
  $anyOf: 'is any of {{value}}',
  $noneOf: 'is none of {{value}}',
};

/** Where the value itself is the best reason: "Priority is P0" says more than "is one of P0, P1". */
const TELLS_VALUE: readonly Operator[] = ['$eq', '$in', '$anyOf', '$match'];

/** The name of a value, such as the title of a business type; undefined when the code has to do. */
export type NameOf = (fact: string, value: unknown) => string | undefined;

export const factTitle = (fact: string, t: T): string => (FACT_TITLES[fact] ? t(FACT_TITLES[fact]) : fact);

function valueWords(fact: string, value: unknown, nameOf: NameOf, t: T): string {
  if (value === null || value === undefined || value === '') return t('(empty)');
  if (Array.isArray(value)) return value.map((one: unknown) => valueWords(fact, one, nameOf, t)).join(', ');
  return nameOf(fact, value) ?? String(value);
}

function askedFor({ fact, operator, expected }: Finding, nameOf: NameOf, t: T): string {
  return t(SENTENCES[operator] ?? 'is {{value}}', { value: valueWords(fact, expected, nameOf, t) });
}

/** Why a condition held: "Priority is P0", "Customer level is not empty". */
export function whyItHeld(finding: Finding, nameOf: NameOf, t: T): string {
  const { fact, operator, actual } = finding;
  const words = TELLS_VALUE.includes(operator) ? t('is {{value}}', { value: valueWords(fact, actual, nameOf, t) }) : askedFor(finding, nameOf, t);
  return t('{{fact}} {{words}}', { fact: factTitle(fact, t), words });
}

/** Why a condition did not hold: "Priority is P2; the policy asks that it is one of P0, P1". */
export function whyItFailed(finding: Finding, nameOf: NameOf, t: T): string {
  const { fact, actual } = finding;
  return t('{{fact}} is {{actual}}; the policy asks that it {{words}}', {
    fact: factTitle(fact, t), actual: valueWords(fact, actual, nameOf, t), words: askedFor(finding, nameOf, t),
  });
}
