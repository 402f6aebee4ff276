import jsonata from 'jsonata';
import type { Expressions } from '../../../domain';

export interface ExpressionJob extends Expressions {
  payload: unknown;
}

/** What is wrong at one field; `accept`, `each` and the fields of a mapping have one. The code is one of our errors. */
export interface ExpressionProblem {
  field: string;
  code: string;
  params: Record<string, unknown>;
}

export interface EvaluatedItem {
  values: Record<string, unknown>;
  problems: ExpressionProblem[];
}

export interface Evaluation {
  isAccepted: boolean;
  items: EvaluatedItem[];
  /** Of `accept` and `each`; then there are no items. */
  problems: ExpressionProblem[];
}

/** Most submissions of one payload. */
export const MOST_ITEMS = 100;
/** A single expression: milliseconds, nested calls, and entries of a list it makes. */
const GUARDS = { timeout: 500, stack: 300, sequence: 10_000 };
const LONGEST_RESULT = 200_000;

/**
 * Runs the expressions of a source on a payload, one after the other; `onField` hears which one begins. In `mapping` the context is one item of `each`,
 * `$payload` the whole, `$index` its place from 0.
 */
export async function evaluateExpressions({ payload, accept, each, mapping }: ExpressionJob, onField: (field: string) => void = () => undefined): Promise<Evaluation> {
  const run = async (field: string, text: string, input: unknown, index = 0): Promise<unknown> => {
    onField(field);
    return plainValue(await jsonata(text, GUARDS).evaluate(input, { payload, index }));
  };
  const nothing = (problem?: ExpressionProblem): Evaluation => ({ isAccepted: false, items: [], problems: problem ? [problem] : [] });
  try {
    const accepted = accept ? await run('accept', accept, payload) : true;
    if (accepted !== undefined && typeof accepted !== 'boolean') return nothing({ field: 'accept', code: 'webhook.acceptNoBoolean', params: {} });
    if (!accepted) return nothing();
  } catch (error) {
    return nothing(problemOf('accept', error));
  }
  let inputs: unknown[] = [payload];
  try {
    if (each) inputs = listOf(await run('each', each, payload));
  } catch (error) {
    return nothing(problemOf('each', error));
  }
  if (inputs.length > MOST_ITEMS) return nothing({ field: 'each', code: 'webhook.tooManyItems', params: { most: MOST_ITEMS } });
  const items: EvaluatedItem[] = [];
  for (const [index, input] of inputs.entries()) {
    const item: EvaluatedItem = { values: {}, problems: [] };
    for (const [field, text] of Object.entries(mapping)) {
      try {
        item.values[field] = text.trim() ? await run(field, text, input, index) : undefined;
      } catch (error) {
        item.problems.push(problemOf(field, error));
      }
    }
    items.push(item);
  }
  return { isAccepted: true, items, problems: [] };
}

/** Expressions also make functions, and lists with marks of the library: what leaves is plain data. */
function plainValue(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'function' || isFunctionOfExpression(part)) throw new Error('the result is a function');
    return part;
  });
  if (text !== undefined && text.length > LONGEST_RESULT) throw new Error('the result is too long');
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

const isFunctionOfExpression = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value);

const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** The library throws plain objects with a code and a message. */
function problemOf(field: string, error: unknown): ExpressionProblem {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'D1012') return { field, code: 'webhook.expressionTooSlow', params: { field } };
  return { field, code: 'webhook.expressionFailed', params: { field, problem: message ?? String(error) } };
}
