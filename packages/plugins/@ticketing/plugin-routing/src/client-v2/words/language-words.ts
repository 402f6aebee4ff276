import { tExpr, type T } from '../locale';

const LANGUAGES: Record<string, string> = { en: tExpr('English'), zh: tExpr('Chinese') };

/** A language by its code (`zh`, `en-US`); one an administrator added is shown as he wrote it. */
export function languageWords(code: string, t: T): string {
  const [language] = code.split('-');
  return LANGUAGES[language] ? t(LANGUAGES[language]) : code;
}
