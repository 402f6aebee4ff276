/** A text in one language; null: for readers of every language. Codes are those of NocoBase: `en-US`, `zh-CN`. */
export interface InLanguage {
  languageCode: string | null;
}

/**
 * The text a reader understands best: in their language, in the same one of another country, one for everybody, that of the desk, or the
 * first. A reader whose language nobody knows (null) reads that of the desk.
 */
export function textFor<Text extends InLanguage>(texts: readonly Text[], reader: string | null, desk: string): Text | undefined {
  const language = reader ?? desk;
  const tongueOf = (code: string | null) => code?.split('-')[0];
  return (
    texts.find(({ languageCode }) => languageCode === language) ??
    texts.find(({ languageCode }) => tongueOf(languageCode) === tongueOf(language)) ??
    texts.find(({ languageCode }) => languageCode === null) ??
    texts.find(({ languageCode }) => languageCode === desk) ??
    texts[0]
  );
}
