import type { AnsweringArticle, ArticleSource } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';

type Question = Parameters<ArticleSource['search']>[0];

/** Published articles that answer a question, best first; none where no plugin has any, or its search fails: AI goes on without. */
export async function findArticles({ app, tickets }: AiDesk, question: Question): Promise<AnsweringArticle[]> {
  const found = await Promise.all(tickets.registries.articleSources.list().map((source) =>
    source.search(question).catch((error: Error) => {
      app.log.warn(`searching articles (${source.key}) failed: ${error.message}`);
      return [];
    })));
  return found.flat().sort((a, b) => b.score - a.score).slice(0, question.limit);
}

export const articleLanguage = (language: string | null): 'en' | 'zh' | null => (language?.startsWith('zh') ? 'zh' : language?.startsWith('en') ? 'en' : null);
