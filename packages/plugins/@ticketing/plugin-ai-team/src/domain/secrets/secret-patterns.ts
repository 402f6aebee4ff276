import { passesIban, passesLuhn, passesResidentId } from './check-digits';

/** What must not leave in a reply. */
export const SECRET_KINDS = ['password', 'apiKey', 'token', 'privateKey', 'cardNumber', 'bankAccount', 'personalId'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** How one sort of secret looks. The secret is the group `secret`, or the whole match; `isReal` tells it from what only looks like it. */
export interface SecretPattern {
  kind: SecretKind;
  pattern: RegExp;
  isReal?: (secret: string) => boolean;
}

/** Not in the middle of a longer word or number; Chinese has no space around it. */
const BEFORE = String.raw`(?<![\p{Script=Latin}\p{N}_])`;
const AFTER = String.raw`(?![\p{Script=Latin}\p{N}_])`;
const whole = (source: string, flags = 'gu') => new RegExp(BEFORE + source + AFTER, flags);

// Gaps have a length: patterns with open ones side by side take a time that grows with the square of a text's spaces.
const PASSWORD = String.raw`(?:pass(?:word|code|phrase|wd)|pwd|pin(?:[ -]?(?:code|number))?|passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|пароль|パスワード|비밀번호|密码|密碼|口令|验证码|驗證碼)`;
const QUOTED = String.raw`["'“‘「\x60]?`;
const SECRET = String.raw`(?<secret>[^\s"'”’」\x60，。；、（）()<>]{3,128})`;

/** Services mark their keys, so that they are found: as in the patterns those services publish for secret scanning. */
const MARKED_KEYS: readonly SecretPattern[] = [
  { kind: 'apiKey', pattern: whole('(?:AKIA|ASIA|AROA|AIDA)[A-Z2-7]{16}') },
  { kind: 'apiKey', pattern: whole('(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})') },
  { kind: 'apiKey', pattern: whole('glpat-[A-Za-z0-9_-]{20,}') },
  { kind: 'apiKey', pattern: whole('(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}') },
  { kind: 'apiKey', pattern: whole('whsec_[A-Za-z0-9+/=]{20,}') },
  { kind: 'apiKey', pattern: whole('xox[abposre]-[A-Za-z0-9-]{10,}') },
  { kind: 'apiKey', pattern: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]+/gu },
  { kind: 'apiKey', pattern: whole('AIza[A-Za-z0-9_-]{35}') },
  { kind: 'apiKey', pattern: whole('ya29\\.[A-Za-z0-9_-]{20,}') },
  { kind: 'apiKey', pattern: whole('sk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,}') },
  { kind: 'apiKey', pattern: whole('(?:npm_[A-Za-z0-9]{36}|SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}|LTAI[A-Za-z0-9]{12,24})') },
];

/** The first digits and the lengths of Visa, Mastercard, American Express, Discover, JCB, Diners Club and UnionPay. */
const CARD = /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|62\d{14,17})$/;
/** In groups as on a card, or in one. */
const GROUPED = /^(?:\d+|\d{4}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,4})?|\d{4}[ -]\d{6}[ -]\d{4,5})$/;

export const SECRET_PATTERNS: readonly SecretPattern[] = [
  { kind: 'privateKey', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|$)/gu },
  ...MARKED_KEYS,
  { kind: 'token', pattern: whole('eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{5,}') },
  { kind: 'token', pattern: /\b(?:bearer|authorization:\s{0,3}(?:bearer|basic|token))\s{1,3}(?<secret>[A-Za-z0-9._~+/-]{16,}=*)/giu, isReal: looksRandom },
  { kind: 'token', pattern: /\b(?:[a-z]+:\/\/)[^\s/:@]+:(?<secret>[^\s/@]{3,})@[^\s/]+/giu },
  // In an address it is a way in for the reader: a link to his own ticket, or to choose a new password.
  {
    kind: 'apiKey', isReal: looksRandom,
    pattern: /(?<![?&])\b(?:api[ _-]?key|secret(?:[ _-]?(?:access)?[ _-]?key)?|access[ _-]?(?:key|token)|auth[ _-]?token|client[ _-]?secret|token|密钥|令牌)["']?\s{0,3}(?:is\b|=|:|：|是|为)\s{0,3}["'`]?(?<secret>[A-Za-z0-9_+/.~-]{12,}=*)/giu,
  },
  // "password: X", "pwd=X", 密码：X: a mark says that the secret follows, whatever it looks like.
  { kind: 'password', isReal: isNoPlaceholder, pattern: new RegExp(String.raw`(?<![\p{Script=Latin}_])${PASSWORD}\s{0,3}(?:\([^()\n]{0,20}\)|（[^（）\n]{0,20}）)?\s{0,3}(?:is|was|为|是|為)?\s{0,3}[:：=]\s{0,3}${QUOTED}${SECRET}`, 'giu') },
  // "your password is X": prose, so X must not be a word of a sentence.
  {
    kind: 'password', isReal: isNoWordOfProse,
    pattern: new RegExp(String.raw`(?<![\p{Script=Latin}_])${PASSWORD}\s{1,3}(?:(?:for|of|to)\s{1,3}[^.!?\n]{1,40}?\s{1,3})?(?:is|was|will be|has been (?:set|reset|changed) to|(?:was |is )?(?:set|reset|changed) to)(?:\s{1,3}now)?\s{0,3}[:：]?\s{0,3}${QUOTED}${SECRET}`, 'giu'),
  },
  { kind: 'password', isReal: isNoWordOfProse, pattern: new RegExp(String.raw`\b(?:use|enter|with|type(?: in)?)\s{1,3}(?:the\s{1,3}|this\s{1,3}|your\s{1,3})?(?:new\s{1,3}|temporary\s{1,3}|initial\s{1,3})?(?:password|passcode|pin)\s{1,3}${QUOTED}${SECRET}`, 'giu') },
  { kind: 'password', isReal: isNoPlaceholder, pattern: /(?:密码|密碼|口令|验证码|驗證碼)(?:已?经?(?:重置|改|设置|重設|設置|修改)?(?:为|成|為)|是|就是)\s{0,3}["'“‘「]?(?<secret>[!-~]{3,128})/gu },
  { kind: 'cardNumber', pattern: whole('\\d(?:[ -]?\\d){12,18}(?![-.]\\d)'), isReal: (secret) => CARD.test(secret.replace(/\D/g, '')) && GROUPED.test(secret) && passesLuhn(secret) },
  { kind: 'bankAccount', pattern: whole('[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?'), isReal: passesIban },
  { kind: 'personalId', pattern: whole('[1-9]\\d{16}[\\dXx]'), isReal: passesResidentId },
  // Area, group and serial as the US Social Security Administration issues them; other writings are phone or order numbers too often.
  { kind: 'personalId', pattern: whole('(?<![-.])(?!000|666|9\\d\\d)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![-.]\\d)') },
];

/** A key is a mix: letters and digits, or both cases; "api key: see-the-documentation" is not one. */
function looksRandom(secret: string): boolean {
  return /\d/.test(secret) && /[A-Za-z]/.test(secret) && !/^https?/i.test(secret);
}

/** Stars, dots and blanks stand for a secret; addresses lead to where one is chosen; sentences go on after "password:". */
function isNoPlaceholder(secret: string): boolean {
  if (/^(?:[*•·.xX_-]+|\[.*|\{.*|<.*|%.*|https?:.*|www\..*)$/u.test(secret)) return false;
  return !PROSE.has(bare(secret)) && !/^\p{Script=Han}+$/u.test(secret);
}

function isNoWordOfProse(secret: string): boolean {
  return isNoPlaceholder(secret) && /[\p{N}!@#$%^&*_+=]/u.test(bare(secret)) && !/^\d{1,2}$/.test(bare(secret)) && !NUMBER_OF_DAYS.test(secret);
}

const NUMBER_OF_DAYS = /^\d+-(?:day|hour|minute|character|digit)s?\b/i;
const bare = (secret: string): string => secret.toLowerCase().replace(/[.,;:!?]+$/u, '');

/** What stands after "password:" or "PIN:" when no secret does. */
const PROSE: ReadonlySet<string> = new Set(`please click here reset change forgot forgotten see your the this that use open visit enter required optional incorrect invalid wrong expired hidden
  unknown unchanged none not never you can and with will must should minimum least how what when where why if we our it they there go follow try set sent choose contact tbd n/a null`.split(/\s+/));
