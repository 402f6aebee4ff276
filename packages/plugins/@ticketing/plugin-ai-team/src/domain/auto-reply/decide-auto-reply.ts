import type { CustomerUrgency } from '../sentiment/read-customer-urgency';
import type { Sentiment } from '../sentiment/read-sentiment';
import { isQuestion } from './is-question';

export interface AutoReplySettings {
  isOn: boolean;
  /** The least fit of an article, 0 to 1. */
  threshold: number;
}

/** What is known of a ticket when it was analysed. */
export interface AutoReplyFacts {
  /** What the customer wrote, title and description, plain. */
  text: string;
  sentiment: Sentiment;
  urgency: CustomerUrgency;
  /** It waits for its first answer: neither ended nor merged. */
  isOpen: boolean;
  /** By a person or automatically, to the customer. */
  wasAnswered: boolean;
  /** Whether what is written gets to the customer where he wrote from. */
  channelCanAnswer: boolean;
  /** The article that was found first, and how well it fits, 0 to 1: see article-fit.ts. */
  article: { id: string; isPublished: boolean; audience: string; fit: number } | null;
}

/** Why nothing is answered automatically, in the order it is looked at. */
export type NoAutoReply = 'switchedOff' | 'notOpen' | 'alreadyAnswered' | 'channelCannotAnswer' | 'notAQuestion' | 'upset' | 'urgent' | 'noArticle' | 'notPublic' | 'notSureEnough';

export type AutoReplyDecision = { ok: true; articleId: string } | { ok: false; because: NoAutoReply };

/** Whether a ticket is answered with an article, and with which: only a plain question nobody has answered, with an article everybody may read. */
export function decideAutoReply({ isOn, threshold }: AutoReplySettings, facts: AutoReplyFacts): AutoReplyDecision {
  const { article } = facts;
  const refusals: readonly [NoAutoReply, boolean][] = [
    ['switchedOff', !isOn],
    ['notOpen', !facts.isOpen],
    ['alreadyAnswered', facts.wasAnswered],
    ['channelCannotAnswer', !facts.channelCanAnswer],
    ['notAQuestion', !isQuestion(facts.text)],
    ['upset', facts.sentiment === 'negative'],
    ['urgent', facts.urgency === 'high'],
    ['noArticle', article === null],
    ['notPublic', article?.audience !== 'public' || !article.isPublished],
    ['notSureEnough', !article || !(article.fit >= threshold)],
  ];
  const refusal = refusals.find(([, isSo]) => isSo);
  return refusal || !article ? { ok: false, because: refusal?.[0] ?? 'noArticle' } : { ok: true, articleId: article.id };
}
