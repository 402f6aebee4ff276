import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';
import type { ArticleLanguage, Audience } from '../../domain';

export interface FittingArticle {
  id: string;
  articleNo: string;
  title: string;
  summary: string;
  language: ArticleLanguage;
  audience: Audience;
  helpfulCount: number;
  isUsed: boolean;
}

export interface TicketKnowledge {
  articles: FittingArticle[];
  solvedOften: number | null;
  begun: { id: string; articleNo: string; title: string } | null;
  mayWrite: boolean;
}

/** What the workspace of a ticket asks of the knowledge base. */
export function knowledgeApi(client: RequestClient, ticketId: string) {
  const { get, post } = settingsRequests(client);
  return {
    fitting: (q: string) => get<TicketKnowledge>('ticketingKnowledge:forTicket', { filterByTk: ticketId, ...(q && { q }) }),
    /** Counts the use; answers what goes into the reply. */
    use: (articleId: string) => post<{ title: string; href: string }>('ticketingKnowledge:use', { articleId }, ticketId),
    start: () => post<{ id: string | number; articleNo: string; title: string }>('ticketingKnowledge:start', {}, ticketId),
    vote: (articleId: string, isHelpful: boolean) => post<unknown>('ticketingArticles:vote', { isHelpful }, articleId),
    read: async (articleId: string) => (await get<{ html: string }>('ticketingArticles:standing', { filterByTk: articleId })).html,
  };
}

export type KnowledgeApi = ReturnType<typeof knowledgeApi>;
