import { Op, type Model } from '@nocobase/database';
import { permissionFor, type AnsweringArticle, type ArticleSource } from '@ticketing/plugin-tickets';
import { articleHref } from '../help-centre/help-address';
import type { KnowledgeDesk } from '../knowledge-desk';
import { renderMarkdown } from '../markdown/render-markdown';
import { ArticleSearch } from '../search/article-search';
import { plainText } from '../tickets/ticket-words';
import { searchForCaller } from './search-articles';

/** Our published articles, for other plugins that answer with them: with their texts, as far as the reader may see them. */
export const articlesForAnswers = (desk: KnowledgeDesk, index: ArticleSearch, indexOfCustomers: ArticleSearch): ArticleSource => ({
  key: 'knowledge',
  async search({ reader, ...question }) {
    if (reader === 'customer') {
      const hits = await indexOfCustomers.search(question);
      return withTexts(desk, ArticleSearch.worthShowing(hits.map(({ article, score }) => ({ ...article, score }))));
    }
    if (!(await permissionFor(reader, 'ticketingArticles', 'view'))) return [];
    return withTexts(desk, ArticleSearch.worthShowing(await searchForCaller(desk, index, reader, question)));
  },
});

type Found = Pick<AnsweringArticle, 'id' | 'articleNo' | 'score'>;

async function withTexts({ db }: KnowledgeDesk, found: Found[]): Promise<AnsweringArticle[]> {
  const articles = (await db.getCollection('ticketingArticles').model.findAll({ where: { id: { [Op.in]: found.map(({ id }) => id) } } as never, attributes: ['id', 'liveVersion'] })) as Model[];
  const live = new Map(articles.map((article) => [String(article.get('id')), article.get('liveVersion')]));
  const texts = await Promise.all(found.map(({ id }) => db.getCollection('ticketingArticleVersions').model.findOne({ where: { articleId: id, version: live.get(id) ?? 0 } as never }) as Promise<Model | null>));
  return found.flatMap(({ id, articleNo, score }, at) => {
    const text = texts[at];
    if (!text) return [];
    const [title, summary] = [String(text.get('title')), String(text.get('summary') ?? '')];
    const content = plainText(renderMarkdown(String(text.get('content') ?? '')));
    return [{ id, articleNo, title, text: [summary, content].filter(Boolean).join('\n\n'), path: text.get('audience') === 'public' ? articleHref({ articleNo, title }) : null, score }];
  });
}
