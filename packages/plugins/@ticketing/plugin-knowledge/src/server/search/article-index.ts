import { isHan } from '../../domain';
import { FullText, type Columns } from './full-text';
import { indexWords, questionWords } from './index-words';
import { Vocabulary } from './vocabulary';

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

/** Shorter words are looked up as they are: everything begins with "a". */
const SHORTEST_PREFIX = 3;
const FEW_WORDS = 3;
/** A text of a ticket is longer than any question; its first words say what it is about. */
const MOST_WORDS = 60;
/**
 * Articles that are weighed for all words of a question together, rare words first: among very many articles a word that stands in half of them tells
 * least and costs most.
 */
const MOST_WEIGHED = 8_000;

/** Finds articles by the words of their title, keywords, summary and text; forgives typing errors and half-typed words. In memory. */
export class ArticleIndex {
  private readonly listed = new Map<string, ListedArticle>();
  private readonly texts = new FullText();
  private readonly vocabulary = new Vocabulary();

  get size(): number {
    return this.listed.size;
  }

  /** All articles there are, in no order. */
  all(): ListedArticle[] {
    return [...this.listed.values()];
  }

  listedOf(id: string): ListedArticle | undefined {
    return this.listed.get(id);
  }

  /** Adds articles, each in the place of an earlier version of it. */
  put(...articles: IndexedArticle[]): void {
    this.texts.inOneGo(() => articles.forEach((article) => this.putTexts(article)));
    for (const { content: _content, keywords: _keywords, ...listed } of articles) this.listed.set(listed.id, listed);
  }

  private putTexts({ id, language, title, keywords, summary, content }: IndexedArticle): void {
    const words: Columns = { title: indexWords(title), keywords: indexWords(keywords), summary: indexWords(summary), content: indexWords(withoutAddresses(content)) };
    this.texts.put(id, language, words);
    this.vocabulary.learn(Object.values(words).flat());
  }

  remove(id: string): void {
    if (this.listed.delete(id)) this.texts.remove(id);
  }

  /** Best first; nothing for a question without words. */
  search({ text, language = null, limit }: SearchQuestion): Hit[] {
    const words = [...new Set(questionWords(text))].slice(0, MOST_WORDS);
    const known = this.vocabulary.rarest(words.flatMap((word) => this.vocabulary.spellings(word)), MOST_WEIGHED);
    const begun = words.slice(-1).filter((word) => this.maybeHalfTyped(word, words.length));
    return this.texts.search({ words: known, begun, language, limit }).map(({ id, score }) => ({ article: this.listed.get(id) as ListedArticle, score }));
  }

  /** The last word of a question that is still being typed. One that stands in an article, after some others, is complete. */
  private maybeHalfTyped(last: string, words: number): boolean {
    if (isHan(last) || last.length < SHORTEST_PREFIX || (words > FEW_WORDS && this.vocabulary.has(last))) return false;
    return words === 1 || this.vocabulary.spreadOfBeginning(last) <= MOST_WEIGHED;
  }

  /** Frees the memory. The index is empty afterwards. */
  close(): void {
    this.texts.close();
    this.listed.clear();
  }
}

/** Addresses of links and images say nothing of the matter. */
const withoutAddresses = (markdown: string): string => markdown.replace(/\]\([^)\s]+/g, ']');
