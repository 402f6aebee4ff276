/** A language by its name in the language of the page, "de" as "German"; one nobody knows by its code. */
export function languageName(code: string, pageLanguage: string): string {
  try {
    return new Intl.DisplayNames([pageLanguage], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Whether two codes name one language: "zh" and "zh-CN" do. */
export const isSameLanguage = (one: string, other: string): boolean => baseOf(one) === baseOf(other);

const baseOf = (code: string) => code.toLowerCase().split(/[-_]/)[0];
