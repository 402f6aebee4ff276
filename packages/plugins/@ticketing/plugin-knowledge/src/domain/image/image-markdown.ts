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

/** Puts an image into a Markdown text as a paragraph of its own, unless it stands in a line. */
export function insertImage(text: string, at: number, words: string, address: string): TextWithImage {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const startsParagraph = !before || before.endsWith('\n');
  const lead = startsParagraph && before && !before.endsWith('\n\n') ? '\n' : '';
  const tail = startsParagraph && after && !after.startsWith('\n') ? '\n\n' : '';
  const wordsFrom = before.length + lead.length + '!['.length;
  const image = `![${words}](${address})`;
  return { text: before + lead + image + tail + after, wordsFrom, wordsTo: wordsFrom + words.length, end: before.length + lead.length + image.length };
}
