import { eng, zho } from 'stopword';
import { wordsOf } from '../../domain';

/** Words that stand in every text and say nothing of its matter. */
const STOP_WORDS = new Set([...eng, ...zho]);

/** The words of a text that say what it is about. */
export const indexWords = (text: string): string[] => wordsOf(text).filter((word) => !STOP_WORDS.has(word));

/** The same of a question; all of its words where none says anything. */
export function questionWords(text: string): string[] {
  const words = indexWords(text);
  return words.length ? words : wordsOf(text);
}
