import { CUSTOMER_URGENCIES, type CustomerUrgency } from '../sentiment/read-customer-urgency';
import { SENTIMENTS, type Sentiment } from '../sentiment/read-sentiment';

/** Which analyses start a workflow. An empty or missing list means: every one. */
export interface AiResultChoice {
  /** Only with a category AI is sure of. */
  sureOnly?: boolean;
  categories?: readonly string[];
  sentiments?: readonly string[];
  urgencies?: readonly string[];
}

/** The facts of an analysis a choice looks at. */
export interface AiResultFacts {
  isSure: boolean;
  categoryCode: string | null;
  sentiment: Sentiment | null;
  urgency: CustomerUrgency | null;
}

/** Whether this analysis starts a workflow with this choice. */
export const isAiResultChosen = ({ sureOnly, categories, sentiments, urgencies }: AiResultChoice, facts: AiResultFacts): boolean =>
  (!sureOnly || facts.isSure) && isEmptyOrHas(categories, facts.categoryCode) && isEmptyOrHas(sentiments, facts.sentiment) && isEmptyOrHas(urgencies, facts.urgency);

const isEmptyOrHas = (list: readonly string[] | undefined | null, name: string | null): boolean => !list?.length || (name !== null && list.includes(name));

/** Null: anything goes, for categories come and go. */
const KNOWN: Readonly<Record<'categories' | 'sentiments' | 'urgencies', readonly string[] | null>> = { categories: null, sentiments: SENTIMENTS, urgencies: CUSTOMER_URGENCIES };

/** What is wrong with a choice as it was sent, by its key; null when nothing is. */
export function problemsOfAiResultChoice(choice: Record<string, unknown>): Record<string, string> | null {
  const problems = Object.entries(KNOWN).flatMap(([key, known]): [string, string][] => {
    const list = choice[key];
    if (list === undefined || list === null) return [];
    if (!Array.isArray(list) || !list.every((name) => typeof name === 'string')) return [[key, `"${key}" is a list of names`]];
    const unknown = known ? list.filter((name) => !known.includes(name)) : [];
    return unknown.length ? [[key, `"${key}" does not know ${unknown.join(', ')}`]] : [];
  });
  return problems.length ? Object.fromEntries(problems) : null;
}
