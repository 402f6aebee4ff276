import { findSecrets, type SecretFinding } from '../secrets/find-secrets';
import { TONE_PATTERNS, type BetterWording, type ToneRuleName } from './tone-rules';

/** Something in a reply that a person should look at again: where (UTF-16 units, `end` excluded), why, and what might be written instead. */
export interface ToneFinding {
  rule: ToneRuleName;
  start: number;
  end: number;
  /** Key of the text that says why: `replyCheck.why.<rule>`. */
  why: `replyCheck.why.${ToneRuleName}`;
  /** Key of a wording to propose: `replyCheck.better.<wording>`. */
  better?: `replyCheck.better.${BetterWording}`;
}

/** What was found in a reply before it is sent. Secrets stop it; tone is advice. */
export interface ReplyCheck {
  mayBeSent: boolean;
  secrets: SecretFinding[];
  tone: ToneFinding[];
}

/**
 * Looks over the draft of a reply, by rule, in English and Chinese: secrets in it, blame, promises nobody can keep, and words that are rude, cold or
 * dismissive. What is missing, such as a greeting, is no finding; nor is what was quoted from the customer (lines with ">").
 */
export function checkReply(draft: string): ReplyCheck {
  const secrets = findSecrets(draft);
  return { mayBeSent: secrets.length === 0, secrets, tone: checkTone(draft) };
}

/** The findings of tone in their order; of two in the same place, the first and longer one. */
export function checkTone(draft: string): ToneFinding[] {
  const own = draft.replace(/^>.*$/gmu, (quoted) => ' '.repeat(quoted.length));
  const found = TONE_PATTERNS.flatMap(({ rule, pattern, better }): ToneFinding[] => [...own.matchAll(pattern)].map(({ 0: words, index }) => ({
    rule, start: index, end: index + words.length, why: `replyCheck.why.${rule}`, ...(better && { better: `replyCheck.better.${better}` as const }),
  })));
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter(({ start }, at) => !ordered.slice(0, at).some((before) => start < before.end));
}
