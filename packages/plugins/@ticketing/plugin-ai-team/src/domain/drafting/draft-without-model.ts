import { rankSimilar } from '../similar/rank-similar';
import { checkReply } from '../reply-check/check-reply';
import { sentencesOf } from '../text/sentences';
import { DRAFT_WORDS, type DraftLanguage, type DraftWords, type ReplyTone } from './draft-words';

export interface DraftFacts {
  language: DraftLanguage;
  tone: ReplyTone;
  customerName: string | null;
  agentName: string;
  ticketNo: string;
  /** An article the customer may read; texts are plain. */
  article: { title: string; excerpt: string; url: string | null } | null;
  /** How a similar ticket was solved, plain. */
  solution: string | null;
  /** What the customer wrote, plain. */
  question: string;
}

/** Longer steps are for the article itself. In UTF-16 units. */
const MOST_STEPS = 1_200;

/**
 * A reply put together from what the desk knows: greeting, a sentence that says the matter was understood as one of ours, the steps of an article or
 * of a similar ticket, closing. Null when there is neither, or when what there is may not be sent to a customer.
 */
export function draftWithoutModel({ language, tone, customerName, agentName, ticketNo, article, solution, question }: DraftFacts): { text: string } | null {
  const words = DRAFT_WORDS[language][tone];
  const steps = article ? sendable(shortened(article.excerpt, question)) : '';
  const solved = solution ? sendable(shortened(solution, question)) : '';
  if (!steps && !solved) return null;
  const fill = (sentence: string) => sentence.replace(/\{(name|ticket|title|url|agent)\}/gu, (_mark, name: string) => ({
    name: oneLine(customerName ?? ''), ticket: ticketNo, title: oneLine(article?.title ?? ''), url: article?.url ?? '', agent: oneLine(agentName),
  })[name] ?? '');
  const parts = [customerName?.trim() ? words.greeting : words.greetingOfNobody, words.acknowledgement].map(fill);
  if (steps) parts.push(`${fill(words.fromArticle)}\n${steps}`, ...(article?.url ? [fill(words.moreToRead)] : []));
  if (solved) parts.push(`${introductionOf(words, steps !== '')}\n${solved}`);
  parts.push(fill(words.closing), fill(words.signature).trim());
  const text = parts.join('\n\n');
  return checkReply(text).mayBeSent ? { text } : null;
}

const introductionOf = (words: DraftWords, comesSecond: boolean): string => (comesSecond ? words.alsoHelped : words.fromSolution);

/** What was written for colleagues may blame or hold secrets: then it is no text for a customer. */
function sendable(text: string): string {
  const { mayBeSent, tone } = checkReply(text);
  return mayBeSent && tone.length === 0 ? text : '';
}

/** The whole text where it is short; of a long one, from the sentence that is most like the question. */
function shortened(text: string, question: string): string {
  const whole = text.trim();
  if (whole.length <= MOST_STEPS) return whole;
  const sentences = sentencesOf(whole);
  const [best] = rankSimilar(question, sentences.map((sentence, at) => ({ id: String(at), text: sentence.text })), 1);
  const start = sentences[Number(best?.id ?? 0)]?.start ?? 0;
  const rest = sentencesOf(whole.slice(start));
  const fitting = rest.filter((sentence) => sentence.start + sentence.text.length <= MOST_STEPS).at(-1);
  return fitting ? whole.slice(start, start + fitting.start + fitting.text.length) : `${whole.slice(start, start + MOST_STEPS - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
