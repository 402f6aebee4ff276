import type { Context } from '@nocobase/actions';
import { ticketForCaller, TicketingError, WORK_ON_TICKETS } from '@ticketing/plugin-tickets';
import { checkReply, plainTextOf, type BetterWording } from '../../domain';
import { BETTER_WORDS, WHY_SECRET, WHY_TONE } from './reply-words';

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
  /** Keys of our locale files. */
  why: string;
  better: string | null;
}

export interface ReplyReview {
  mayBeSent: boolean;
  findings: ReplyFinding[];
}

/** Looks over the draft of a reply by rule. Throws ai.inputInvalid. */
export async function reviewReplyOfCaller(ctx: Context): Promise<ReplyReview> {
  await ticketForCaller(ctx, WORK_ON_TICKETS);
  const { content } = ((ctx.action.params as { values?: object }).values ?? {}) as { content?: unknown };
  if (typeof content !== 'string' || content.length > LONGEST) throw new TicketingError('ai.inputInvalid', { field: 'content' });
  return reviewReply(content);
}

export function reviewReply(content: string): ReplyReview {
  const plain = plainTextOf(content);
  const { mayBeSent, secrets, tone } = checkReply(plain.text);
  const findings = [
    ...secrets.map(({ kind, excerpt, start, end }): ReplyFinding => ({ kind: 'secret', rule: kind, excerpt, ...plain.placeOf(start, end), why: WHY_SECRET[kind], better: null })),
    ...tone.map(({ rule, start, end, better }): ReplyFinding => ({
      kind: 'tone', rule, excerpt: plain.text.slice(start, end), ...plain.placeOf(start, end), why: WHY_TONE[rule], better: better ? BETTER_WORDS[wordingOf(better)] : null,
    })),
  ];
  return { mayBeSent, findings: findings.sort((a, b) => a.start - b.start) };
}

const wordingOf = (key: `replyCheck.better.${BetterWording}`): BetterWording => key.slice('replyCheck.better.'.length) as BetterWording;
