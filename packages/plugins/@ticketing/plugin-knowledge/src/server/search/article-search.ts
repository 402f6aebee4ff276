import { fuseRankings } from '../../domain';
import type { Meaning } from '../meaning/meaning';
import type { Hit, ListedArticle, SearchQuestion } from './article-index';
import type { LiveIndex } from './live-index';

/** Found by their words before the two rankings become one. */
const LOOKED_AT = 100;
/** What is weaker than this, beside the best, only shares a few words with the question. */
const WORTH_SHOWING = 0.35;

export interface ArticleQuestion extends SearchQuestion {
  /**
   * By words only: while somebody types, each letter would be a question of its own. For strangers who have typed: by meaning too, as far as the limit for
   * them goes. Everybody else: by words and meaning.
   */
  by?: 'words' | 'stranger' | 'everything';
}

/** Articles that answer a question, by their words and, where the desk has chosen a model for it, by their meaning. */
export class ArticleSearch {
  constructor(
    private readonly index: LiveIndex,
    private readonly meaning: Meaning,
  ) {}

  /** Best first. The score is 0 to 1, one for the best by its words or by its meaning. */
  async search({ by = 'everything', ...question }: ArticleQuestion): Promise<Hit[]> {
    const found = await this.index.search({ ...question, limit: Math.max(question.limit, LOOKED_AT) });
    const near = by === 'words' ? [] : await this.meaning.nearest({ text: question.text, isStranger: by === 'stranger', has: (id) => this.index.listed(id) !== undefined });
    const words = new Map(found.map(({ article, score }) => [article.id, score / found[0].score]));
    const meanings = new Map(near.map(({ id, strength }) => [id, strength]));
    const order = fuseRankings([[...words.keys()], [...meanings.keys()]]);
    return order.slice(0, question.limit).flatMap((id) => {
      const article = this.index.listed(id);
      return article ? [{ article, score: Math.max(words.get(id) ?? 0, meanings.get(id) ?? 0) }] : [];
    });
  }

  /** Those of what was found that are worth somebody's look who did not ask for them. */
  static worthShowing<Found extends { score: number }>(found: readonly Found[]): Found[] {
    const best = Math.max(0, ...found.map(({ score }) => score));
    return found.filter(({ score }) => score >= WORTH_SHOWING * best);
  }

  all = (): Promise<ListedArticle[]> => this.index.all();
}
