import MiniSearch, { type SearchResult } from 'minisearch';
import { isHan } from '../../domain';
import { indexWords, questionWords } from './index-words';

/** What of an article is shown where it is listed. */
export interface ListedArticle {
  id: string;
  articleNo: string;
  kind: string;
  language: string;
  audience: string;
  categoryId: string | null;
  title: string;
  summary: string;
}

/** What of an article is found. */
export interface IndexedArticle extends ListedArticle {
  keywords: string;
  /** Markdown. */
  content: string;
}

export interface SearchQuestion {
  text: string;
  /** Articles in this language come before those in others that are as good. */
  language?: string | null;
  limit: number;
}

export interface Hit {
  article: ListedArticle;
  score: number;
}

/** How much more a word says in the title than in the text. */
const BOOST = { title: 4, keywords: 3, summary: 2, content: 1 };
/** What an article in the reader's language is worth more. */
const OWN_LANGUAGE = 1.5;
/** Shorter words are looked up as they are: everything begins with "a". */
const [SHORTEST_PREFIX, SHORTEST_FUZZY] = [3, 5];
/** Wrong letters per letter of a word. */
const TYPING_ERRORS = 0.2;
/** A text of a ticket is longer than any question; its first words say what it is about. */
const MOST_WORDS = 60;

/** Finds articles by words: BM25 over title, keywords, summary and text, forgiving of typing errors and half-typed words. In memory. */
export class ArticleIndex {
  private readonly listed = new Map<string, ListedArticle>();
  /** All words that ever stood in an article. */
  private readonly words = new Set<string>();
  private readonly engine = new MiniSearch<IndexedArticle>({
    fields: Object.keys(BOOST),
    tokenize: (text) => this.remember(indexWords(text)),
    processTerm: (word) => word,
    searchOptions: {
      boost: BOOST,
      // The last word may be typed half; looking for more words that begin like each of them takes long and finds little.
      prefix: (word, at, words) => at === words.length - 1 && !isHan(word) && word.length >= SHORTEST_PREFIX,
      // A word that stands in an article is not misspelt.
      fuzzy: (word) => !this.words.has(word) && !isHan(word) && word.length >= SHORTEST_FUZZY && TYPING_ERRORS,
      weights: { fuzzy: 0.3, prefix: 0.4 },
    },
  });

  get size(): number {
    return this.listed.size;
  }

  /** All articles there are, in no order. */
  all(): ListedArticle[] {
    return [...this.listed.values()];
  }

  /** Adds an article, in the place of an earlier version of it. */
  put(article: IndexedArticle): void {
    this.remove(article.id);
    this.engine.add(article);
    const { keywords: _keywords, content: _content, ...listed } = article;
    this.listed.set(article.id, listed);
  }

  remove(id: string): void {
    if (this.listed.delete(id)) this.engine.discard(id);
  }

  private remember(words: string[]): string[] {
    for (const word of words) this.words.add(word);
    return words;
  }

  /** Best first; nothing for a question without words. */
  search({ text, language = null, limit }: SearchQuestion): Hit[] {
    const words = [...new Set(questionWords(text))].slice(0, MOST_WORDS);
    if (!words.length) return [];
    const found = this.engine.search(words.join(' '), {
      tokenize: (joined) => joined.split(' '),
      boostDocument: (id: string) => (language && this.listed.get(id)?.language === language ? OWN_LANGUAGE : 1),
    });
    return found.slice(0, limit).map(({ id, score }: SearchResult) => ({ article: this.listed.get(String(id)) as ListedArticle, score }));
  }
}
