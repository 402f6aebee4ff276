import { segmentsOf } from '../text/segments';
import { sentencesOf, type Sentence } from '../text/sentences';
import { stemOf } from '../text/stem';
import { isStopWord } from '../text/stop-words';

export const MOST_SENTENCES = 3;
export const MOST_CHARACTERS = 300;
/** So much of a long mail is read; what follows is quotes and signatures. In UTF-16 units. */
const READ = 10_000;
/** Greetings, thanks, signatures, and what was quoted: they say nothing of the matter. */
const FORMALITIES: readonly RegExp[] = [
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|to whom)\b[^.!?。]{0,40}$/iu, /^(?:many |kind |best |warm )?(?:thanks|thank you|regards|cheers|sincerely|yours|best)\b[^.!?。]{0,60}[.!]*$/iu,
  /^(?:您好|你好)?[，,！!]?(?:我是|这里是|我叫)[^。！？]{0,15}[。！]?$/u, /^(?:您好|你好|尊敬的|大家好|各位|谢谢|感谢|多谢|此致|敬礼|祝好|麻烦了|辛苦了|請問|请问)[^。！？]{0,8}[。！!，,]?$/u, /^>/u, /^(?:sent from|get outlook|发自我的|from:|to:|subject:|sent:|cc:|on .{5,60}wrote:)/iu, /^--\s*$/u,
  /\b(?:looking forward to|let me know if|hope (?:you|this)|have a (?:nice|great))\b/iu,
];
/** What speaks for a sentence: it stands in front; it names what is wrong or wanted. */
const FIRST = 0.35;
const ABOUT_THE_MATTER = 0.3;
const MATTER = /\b(?:error|fail\w*|broken|not work\w*|cannot|can['’]?t|unable|does(?:n['’]?t| not)|won['’]?t|need|request|want|how (?:do|can)|since|after|crash\w*|wrong|missing|stopped|lost)\b|无法|不能|报错|错误|失败|故障|坏|需要|申请|希望|怎么|如何|打不开|连不上|没有|丢失|異常|异常/iu;
/** Sentences of so many telling words say most for their length. */
const GOOD_LENGTH = 12;

/**
 * One to three sentences of a text, in their order and at most 300 characters: those whose words stand most often in the text (H. P. Luhn, "The
 * automatic creation of literature abstracts", 1958), that stand in front, or that say what is wrong or wanted. Empty for a text without words.
 */
export function summaryOf(text: string): string {
  const sentences = sentencesOf(text.slice(0, READ));
  const telling = sentences.filter(({ text: sentence }) => !FORMALITIES.some((pattern) => pattern.test(sentence)));
  const candidates = telling.length > 0 ? telling : sentences;
  const counts = countsOf(candidates);
  const ranked = candidates.map((sentence, place) => ({ sentence, score: scoreOf(sentence, place, counts) })).sort((a, b) => b.score - a.score).map(({ sentence }) => sentence);
  return joined(fitting(ranked));
}

const termsOf = (sentence: string): string[] => segmentsOf(sentence).filter((word) => !isStopWord(word)).map(stemOf);

function countsOf(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of sentences) for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function scoreOf({ text }: Sentence, place: number, counts: ReadonlyMap<string, number>): number {
  const terms = [...new Set(termsOf(text))];
  const common = terms.reduce((sum, term) => sum + Math.log(1 + (counts.get(term) ?? 0)), 0) / (Math.max(terms.length, GOOD_LENGTH / 2) + GOOD_LENGTH / 2);
  return common + FIRST / (1 + place) + (MATTER.test(text) ? ABOUT_THE_MATTER : 0);
}

/** The best sentences that have room together, in the order of the text; of a single one that is too long, its beginning. */
function fitting(ranked: readonly Sentence[]): Sentence[] {
  const chosen: Sentence[] = [];
  for (const sentence of ranked) {
    if (chosen.length === MOST_SENTENCES) break;
    if (joined([...chosen, sentence]).length <= MOST_CHARACTERS) chosen.push(sentence);
  }
  return chosen.length > 0 || ranked.length === 0 ? chosen : [{ ...ranked[0], text: cut(ranked[0].text) }];
}

const joined = (sentences: readonly Sentence[]): string =>
  [...sentences].sort((a, b) => a.start - b.start).reduce((text, { text: next }) => (text === '' ? next : `${ended(text)}${/[。！？]$/u.test(text) ? '' : ' '}${next}`), '');

/** A line without a full stop gets one when another sentence follows. */
const ended = (text: string): string => (/[.!?。！？:：;；,，…"'”’)）」』]$/u.test(text) ? text : `${text}${/\p{Script=Han}$/u.test(text) ? '。' : '.'}`);

/** Not in the middle of a word, nor of a character of two units. */
function cut(text: string): string {
  const start = text.slice(0, MOST_CHARACTERS - 1);
  const atSpace = start.replace(/\s+\S*$/u, '');
  return `${(atSpace.length > MOST_CHARACTERS / 2 ? atSpace : start).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
