import { Database } from 'node-sqlite3-wasm';

/** The words of each part of an article. */
export type Columns = Record<'title' | 'keywords' | 'summary' | 'content', string[]>;

export interface WordQuestion {
  /** Any of them, each with its weight in itself: the rarer, the more. */
  words: readonly string[];
  /** Words of which only the beginning is typed. */
  begun: readonly string[];
  language: string | null;
  limit: number;
}

/** How much more a word says in the title than in the text. */
const WEIGHTS = { title: 4, keywords: 3, summary: 2, content: 1 };
/** What an article in the reader's language is worth more. */
const OWN_LANGUAGE = 1.5;

/**
 * The engine cuts at spaces only: what a word is has been decided before. English words are found by their stem (Porter), so that "leaking" finds "leaks".
 * Which words stand in which part is kept, not the texts.
 */
const TABLES = `
  CREATE TABLE articles (rowid INTEGER PRIMARY KEY, id TEXT UNIQUE, language TEXT);
  CREATE VIRTUAL TABLE texts USING fts5(${Object.keys(WEIGHTS).join(', ')},
    content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 0 tokenchars '''’'");`;

/** Okapi BM25 as SQLite has it: k1 = 1.2, b = 0.75, each part with its weight. */
const SEARCH = `
  SELECT articles.id, -bm25(texts, ${Object.values(WEIGHTS).join(', ')}) * CASE articles.language WHEN ? THEN ${OWN_LANGUAGE} ELSE 1 END AS score
  FROM texts JOIN articles ON articles.rowid = texts.rowid WHERE texts MATCH ? ORDER BY score DESC, articles.rowid LIMIT ?`;

/** SQLite's full-text index, in memory: which articles hold which words, ranked by BM25. */
export class FullText {
  private opened: Database | null = null;
  private next = 1;

  /** What is put and removed in `work` is written together, which is quicker. */
  inOneGo(work: () => void): void {
    this.db.exec('BEGIN');
    try {
      work();
      this.db.exec('COMMIT');
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }

  /** In the place of what was there under this id. */
  put(id: string, language: string, words: Columns): void {
    this.remove(id);
    const row = this.next++;
    this.db.run('INSERT INTO articles (rowid, id, language) VALUES (?, ?, ?)', [row, id, language]);
    const columns = Object.keys(WEIGHTS) as (keyof Columns)[];
    this.db.run(`INSERT INTO texts (rowid, ${columns.join(', ')}) VALUES (?, ?, ?, ?, ?)`, [row, ...columns.map((column) => words[column].join(' '))]);
  }

  remove(id: string): void {
    const found = this.db.get('SELECT rowid FROM articles WHERE id = ?', [id]);
    if (!found) return;
    this.db.run('DELETE FROM texts WHERE rowid = ?', [found.rowid as number]);
    this.db.run('DELETE FROM articles WHERE rowid = ?', [found.rowid as number]);
  }

  /** Best first. */
  search({ words, begun, language, limit }: WordQuestion): { id: string; score: number }[] {
    const terms = [...words.map(quoted), ...begun.map((word) => `${quoted(word)}*`)];
    if (!terms.length) return [];
    return this.db.all(SEARCH, [language, terms.join(' OR '), limit]).map(({ id, score }) => ({ id: String(id), score: Number(score) }));
  }

  /** Frees the memory. It is empty afterwards. */
  close(): void {
    this.opened?.close();
    this.opened = null;
  }

  private get db(): Database {
    if (!this.opened) {
      this.opened = new Database();
      this.opened.exec(TABLES);
    }
    return this.opened;
  }
}

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
