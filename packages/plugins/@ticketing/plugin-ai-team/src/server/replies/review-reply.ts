import type { Context } from '@nocobase/actions';
import { ticketForCaller, TicketingError, WORK_ON_TICKETS } from '@ticketing/plugin-tickets';
import { checkReply, plainTextOf, type BetterWording } from '../../domain';
import type { AiDesk } from '../ai-desk';
import type { Tier } from '../fields/choices';
import { addressesOfOthers } from './addresses-of-others';
import { askAboutReply } from './ask-about-reply';
import { BETTER_WORDS, WHY_OTHERS_ADDRESS, WHY_SECRET, WHY_TONE } from './reply-words';

/** Longer replies are files by mistake. */
const LONGEST = 200_000;

export interface ReplyFinding {
  kind: 'secret' | 'tone';
  rule: string;
  /** The words; of a secret, its beginning and length only. */
  excerpt: string;
  /** Where in the content as it was given, HTML included: UTF-16 units, `end` excluded. */
  start: number;
  end: number;
  /** Keys of our locale files; of a language model, its own words. */
  why: string;
  better: string | null;
  /** Who found it. */
  tier: Tier;
}

export interface ReplyReview {
  mayBeSent: boolean;
  findings: ReplyFinding[];
  /** Who looked at it beside the rules. */
  tier: Tier;
}

/**
 * Looks over the draft of a reply: by rule, and where the caller asks for it and the desk has one, by a language model, too. Throws ai.inputInvalid.
 */
export async function reviewReplyOfCaller(desk: AiDesk, ctx: Context): Promise<ReplyReview> {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const { content, isThorough } = ((ctx.action.params as { values?: object }).values ?? {}) as { content?: unknown; isThorough?: unknown };
  if (typeof content !== 'string' || content.length > LONGEST) throw new TicketingError('ai.inputInvalid', { field: 'content' });
  const language = String((ctx as unknown as { getCurrentLocale?(): string }).getCurrentLocale?.() ?? 'en-US');
  const order = { ticketId: String(ticket.get('id')), content, userId: String(ctx.state.currentUser.id), language };
  return isThorough === true ? reviewThoroughly(desk, order) : reviewByRule(desk, order);
}

export interface ReviewOrder {
  ticketId: string;
  /** HTML or plain. */
  content: string;
  userId: string | null;
  /** Of whoever reads the findings. */
  language: string;
}

/** By rule: its words, and whose addresses stand in it. */
export async function reviewByRule(desk: AiDesk, { ticketId, content }: Pick<ReviewOrder, 'ticketId' | 'content'>): Promise<ReplyReview> {
  const { mayBeSent, findings } = reviewReply(content);
  const plain = plainTextOf(content);
  const addresses = (await addressesOfOthers(desk, ticketId, plain.text)).map(({ start, end }): ReplyFinding => ({
    kind: 'tone', rule: 'otherCustomersData', excerpt: plain.text.slice(start, end), ...plain.placeOf(start, end), why: WHY_OTHERS_ADDRESS, better: null, tier: 'lexical',
  }));
  return { mayBeSent, tier: 'lexical', findings: [...findings, ...addresses].sort((a, b) => a.start - b.start) };
}

/** By rule and by a language model. A reply that holds a secret is not shown to a model; without an answer of one, the rules alone tell. */
export async function reviewThoroughly(desk: AiDesk, { content, ...order }: ReviewOrder): Promise<ReplyReview> {
  const byRule = await reviewByRule(desk, { ticketId: order.ticketId, content });
  if (!byRule.mayBeSent) return byRule;
  const plain = plainTextOf(content);
  const found = await askAboutReply(desk, { ...order, text: plain.text });
  if (!found) return byRule;
  const findings = found.flatMap(({ rule, excerpt, why, better }): ReplyFinding[] => {
    const at = plain.text.indexOf(excerpt);
    return at < 0 ? [] : [{ kind: 'tone', rule, excerpt, ...plain.placeOf(at, at + excerpt.length), why, better, tier: 'llm' }];
  });
  const isNew = ({ start, end }: ReplyFinding) => !byRule.findings.some((known) => known.start < end && start < known.end);
  return { ...byRule, tier: 'llm', findings: [...byRule.findings, ...findings.filter(isNew)].sort((a, b) => a.start - b.start) };
}

/** By its words alone. */
export function reviewReply(content: string): Omit<ReplyReview, 'tier'> {
  const plain = plainTextOf(content);
  const { mayBeSent, secrets, tone } = checkReply(plain.text);
  const findings = [
    ...secrets.map(({ kind, excerpt, start, end }): ReplyFinding => ({ kind: 'secret', rule: kind, excerpt, ...plain.placeOf(start, end), why: WHY_SECRET[kind], better: null, tier: 'lexical' })),
    ...tone.map(({ rule, start, end, better }): ReplyFinding => ({
      kind: 'tone', rule, excerpt: plain.text.slice(start, end), ...plain.placeOf(start, end), why: WHY_TONE[rule], better: better ? BETTER_WORDS[wordingOf(better)] : null, tier: 'lexical',
    })),
  ];
  return { mayBeSent, findings: findings.sort((a, b) => a.start - b.start) };
}

const wordingOf = (key: `replyCheck.better.${BetterWording}`): BetterWording => key.slice('replyCheck.better.'.length) as BetterWording;
