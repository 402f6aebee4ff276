const LONGEST_WORDS = 100;

/** A text after an image was put into it, and where its description stands, to be selected and typed over. */
export interface TextWithImage {
  text: string;
  wordsFrom: number;
  wordsTo: number;
  /** Behind the image. */
  end: number;
}

/** What a file says about its image: its name without its ending and without what means something in Markdown; `otherwise` when nothing is left, and for names browsers give to what was pasted. */
export function imageWords(fileName: string, otherwise: string): string {
  const name = fileName.replace(/\.[^.]*$/, '').replace(/[[\]()\\`*_<>!\s]+/g, ' ').trim().slice(0, LONGEST_WORDS);
  return !name || /^(image|grafik|pasted image)( \d+)?$/i.test(name) ? otherwise : name;
}

/** The number or dot of a list item, or the blanks in front of what belongs to one. */
const OPENING = /^(?: *(?:\d{1,9}[.)]|[-*+]) +| +)/;

/** Puts an image into a Markdown text: as a paragraph of its own, in a list item as part of it; in a line where the cursor stands between words. */
export function insertImage(text: string, at: number, words: string, address: string): TextWithImage {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isInLine = line.trim() !== '' && (/\s$/.test(line) || /^[^\n]/.test(after));
  const indent = isInLine ? '' : ' '.repeat(OPENING.exec(line)?.[0].length ?? 0);
  const lead = isInLine || !before.trim() ? '' : blankLine(/\n{0,2}$/.exec(before)?.[0]) + indent;
  const tail = isInLine || !after.trim() ? '' : blankLine(/^\n{0,2}/.exec(after)?.[0]);
  const wordsFrom = before.length + lead.length + '!['.length;
  const image = `![${words}](${address})`;
  return { text: before + lead + image + tail + after, wordsFrom, wordsTo: wordsFrom + words.length, end: before.length + lead.length + image.length };
}

/** What is missing of a blank line beside the breaks there are. */
const blankLine = (breaks = ''): string => '\n'.repeat(2 - breaks.length);
