interface SpeakingApp {
  apiClient: { auth: { token?: string | null; locale?: string | null; setLocale(locale: string): void } };
}

const MARK = 'TICKETING_FORM_LOCALE';
const LANGUAGES: Readonly<Record<string, string>> = { en: 'en-US', zh: 'zh-CN' };

/** The language of ours a visitor reads best; null when he reads neither. */
export function languageOf(wanted: readonly string[]): string | null {
  return wanted.map((code) => LANGUAGES[code.toLowerCase().split('-')[0]]).find(Boolean) ?? null;
}

/**
 * Public forms of the host speak the language of the app; a stranger has no way to choose. Here he is spoken to as his browser asks, once: what he chose
 * himself stays. True when the page has to load anew for it.
 */
export function speaksAnotherLanguage({ apiClient: { auth } }: SpeakingApp, page: Pick<Location, 'pathname'>, wanted: readonly string[], storage: Pick<Storage, 'getItem' | 'setItem'>): boolean {
  if (!/\/public-forms\//.test(page.pathname) || auth.token || storage.getItem(MARK)) return false;
  const language = languageOf(wanted);
  storage.setItem(MARK, language ?? '-');
  if (!language || language === auth.locale) return false;
  auth.setLocale(language);
  return true;
}

/** The same in a browser. Never ends when the page loads anew: nothing more is shown in the wrong language. */
export async function speakAsTheBrowser(app: unknown): Promise<void> {
  if (!speaksAnotherLanguage(app as SpeakingApp, window.location, navigator.languages, window.localStorage)) return;
  window.location.reload();
  await new Promise(() => undefined);
}
