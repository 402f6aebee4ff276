import { Op, type Database, type Model } from '@nocobase/database';
import type { Audience } from '../../domain';
import { ArticleIndex, type Hit, type IndexedArticle, type ListedArticle, type SearchQuestion } from './article-index';
import { readLiveRevision } from './live-revision';

/** Articles that are read and indexed in one go, some 20 ms; in between, the node does other work. */
const BATCH = 25;

/**
 * The published articles of one audience, ready to be searched, the same on every node: each search first asks the database whether other texts are
 * published than those it knows, and reads those that are. Customers have an index of their own, in which internal articles never were.
 */
export class LiveIndex {
  private readonly index = new ArticleIndex();
  /** The version that is in the index, by article. */
  private readonly known = new Map<string, number>();
  private revision: string | null = null;
  private isClosed = false;
  private refreshing: Promise<void> | null = null;

  constructor(
    private readonly db: Database,
    private readonly audiences: readonly Audience[],
  ) {}

  async search(question: SearchQuestion): Promise<Hit[]> {
    await this.refresh();
    return this.index.search(question);
  }

  /** All articles that can be found, in no order. */
  async all(): Promise<ListedArticle[]> {
    await this.refresh();
    return this.index.all();
  }

  /** One that can be found, as of the last search. */
  listed(id: string): ListedArticle | undefined {
    return this.index.listedOf(id);
  }

  /** Brings the index up to what is published now. Whoever asks while that is under way waits for a round that began after he asked. */
  async refresh(): Promise<void> {
    await this.refreshing;
    this.refreshing ??= this.catchUp().finally(() => {
      this.refreshing = null;
    });
    await this.refreshing;
  }

  /** Frees the memory; the index is of no use afterwards. */
  close(): void {
    this.index.close();
    this.isClosed = true;
  }

  private async catchUp(): Promise<void> {
    // Read before the articles: what is published meanwhile is seen now or by the next search.
    const revision = await readLiveRevision(this.db);
    if (revision === this.revision || this.isClosed) return;
    const live = await this.liveVersions();
    for (const id of [...this.known.keys()].filter((known) => !live.has(known))) this.forget(id);
    const changed = [...live.values()].filter(({ id, version }) => this.known.get(id) !== version);
    for (let at = 0; at < changed.length && !this.isClosed; at += BATCH) await this.take(changed.slice(at, at + BATCH));
    this.revision = revision;
  }

  private async liveVersions(): Promise<Map<string, Live>> {
    const rows = (await this.db.getCollection('ticketingArticles').model.findAll({
      where: { liveVersion: { [Op.ne]: null } } as never, attributes: ['id', 'articleNo', 'liveVersion'], raw: true,
    })) as unknown as { id: string | number; articleNo: string; liveVersion: number }[];
    return new Map(rows.map(({ id, articleNo, liveVersion }) => [String(id), { id: String(id), articleNo, version: Number(liveVersion) }]));
  }

  private async take(wanted: readonly Live[]): Promise<void> {
    const rows = (await this.db.getCollection('ticketingArticleVersions').model.findAll({
      where: { [Op.or]: wanted.map(({ id, version }) => ({ articleId: id, version })) } as never,
    })) as Model[];
    const texts = new Map(rows.map((row) => [String(row.get('articleId')), row]));
    // One that was deleted since is gone from the list the next time.
    const there = wanted.flatMap((one) => (texts.has(one.id) ? [{ ...one, row: texts.get(one.id) as Model }] : []));
    const isForUs = ({ row }: { row: Model }) => this.audiences.includes(row.get('audience') as Audience);
    this.index.put(...there.filter(isForUs).map(({ id, articleNo, row }) => ({ id, articleNo, ...textsOf(row) })));
    for (const one of there.filter((found) => !isForUs(found))) this.index.remove(one.id);
    for (const { id, version } of there) this.known.set(id, version);
  }

  private forget(id: string): void {
    this.index.remove(id);
    this.known.delete(id);
  }
}

interface Live {
  id: string;
  articleNo: string;
  version: number;
}

const text = (row: Model, column: string): string => (row.get(column) as string | null) ?? '';

const textsOf = (row: Model): Omit<IndexedArticle, 'id' | 'articleNo'> => ({
  kind: text(row, 'kind'),
  audience: text(row, 'audience'),
  categoryId: row.get('categoryId') ? String(row.get('categoryId')) : null,
  language: text(row, 'language'),
  title: text(row, 'title'),
  summary: text(row, 'summary'),
  keywords: ((row.get('keywords') as string[] | null) ?? []).join(' '),
  content: text(row, 'content'),
});
