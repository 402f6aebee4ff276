/** A sentence, where it begins in the text (UTF-16 units), and itself without space around it. */
export interface Sentence {
  start: number;
  text: string;
}

/** To the end of a sentence or of a line. A point ends one only before a space: "2.5", "example.com" and "e.g." in a row do not. */
const SENTENCES = /[^.!?。！？\n]+(?:[.!?。！？]+(?=[\s"'”’)）」』]|$)["'”’)）」』]*|[。！？]+["'”’)）」』]*|[.!?]+|\n|$)/gu;
/** Points that end no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|nr|vs|approx|ca|z\.b|bzw|[a-z])\.$/iu;

/** The sentences of a text in English or Chinese; lines end them, too. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(SENTENCES)) {
    end = index + piece.length;
    const goesOn = !/\s/u.test(text.slice(end, end + 1)) && /[.!?]$/u.test(piece) && end < text.length;
    if (goesOn || ABBREVIATION.test(piece)) continue;
    addTrimmed(sentences, text.slice(start, end), start);
    start = end;
  }
  addTrimmed(sentences, text.slice(start), start);
  return sentences;
}

function addTrimmed(sentences: Sentence[], piece: string, start: number): void {
  const text = piece.trim();
  if (/[\p{L}\p{N}]/u.test(text)) sentences.push({ start: start + piece.indexOf(text), text });
}
