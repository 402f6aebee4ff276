const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /\p{Script=Han}/u;

/**
 * The words of a text as the index knows them: in lower case, full-width letters like half-width ones. Chinese has no spaces, and a dictionary cuts the
 * same characters differently in different sentences; so every two neighbouring characters are a word, as search engines do it.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let run = '';
  const endRun = () => {
    for (let at = 0; at + 2 <= run.length; at += 1) words.push(run.slice(at, at + 2));
    run = '';
  };
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC').toLowerCase())) {
    const isChinese = isWordLike && HAN.test(segment);
    if (isChinese) run += segment;
    else endRun();
    if (isWordLike && !isChinese) words.push(segment);
  }
  endRun();
  return words;
}

/** Whether a word is written in Chinese characters: those have no typing errors of a letter, and no endings. */
export const isHan = (word: string): boolean => HAN.test(word);
