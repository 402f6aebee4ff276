import { readConditions, type Condition, type Operator } from '../../../domain';

/** What a condition may ask for; the title may be a `{{t("…")}}` one. */
export interface Fact {
  name: string;
  title: string;
}

/** Operators a row offers; `list` ones take several values, the last two none. */
export const ROW_OPERATORS = ['$in', '$notIn', '$eq', '$ne', '$empty', '$notEmpty'] as const satisfies readonly Operator[];
export type RowOperator = (typeof ROW_OPERATORS)[number];

export const takesList = (operator: RowOperator) => operator === '$in' || operator === '$notIn';
export const takesNothing = (operator: RowOperator) => operator === '$empty' || operator === '$notEmpty';

export interface ConditionRow {
  fact: string;
  operator: RowOperator;
  values: string[];
}

export interface ConditionRows {
  join: '$and' | '$or';
  rows: ConditionRow[];
}

/** The filter as rows; null when it says more than rows can (groups inside of groups, operators written by hand, other facts). */
export function rowsOf(filter: Record<string, unknown> | null, facts: readonly Fact[]): ConditionRows | null {
  const read = readConditions(filter, facts.map(({ name }) => name));
  if (!read.ok) return null;
  const { value } = read;
  const parts = value.kind === 'test' ? [value] : value.parts;
  const rows = parts.map(rowOf);
  if (rows.includes(null)) return null;
  return { join: value.kind === 'any' ? '$or' : '$and', rows: rows.filter((row): row is ConditionRow => row !== null) };
}

function rowOf(part: Condition): ConditionRow | null {
  if (part.kind !== 'test') return null;
  const { fact, expected } = part;
  const operator = ROW_OPERATORS.find((one) => one === part.operator);
  if (!operator) return null;
  const values = takesNothing(operator) ? [] : [expected].flat().map(String);
  return !takesList(operator) && values.length > 1 ? null : { fact, operator, values };
}

/** The filter NocoBase would write; null without rows. Rows that are not filled in yet are left out. */
export function filterOf({ join, rows }: ConditionRows): Record<string, unknown> | null {
  const parts = rows.filter(isComplete).map((row) => nested(row.fact.split('.'), { [row.operator]: valueOf(row) }));
  return parts.length > 0 ? { [join]: parts } : null;
}

export const isComplete = ({ operator, values }: ConditionRow) => takesNothing(operator) || values.length > 0;

function valueOf({ operator, values }: ConditionRow): unknown {
  if (takesNothing(operator)) return true;
  return takesList(operator) ? values : values[0];
}

const nested = (path: readonly string[], leaf: Record<string, unknown>): Record<string, unknown> =>
  path.reduceRight<Record<string, unknown>>((inner, name) => ({ [name]: inner }), leaf);
