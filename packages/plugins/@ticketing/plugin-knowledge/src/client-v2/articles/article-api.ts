import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { ALL_ROWS, settingsRequests, type Choice } from '@ticketing/plugin-tickets/forms';
import type { ArticleMove } from '../../domain';
import type { Article, ArticleVersion, Standing, WrittenArticle } from './article-types';

export type ArticleChanges = Partial<WrittenArticle & { ownerId: string | null; reviewBy: string | null }>;

/** What the pages about articles ask. */
export function articleApi(client: RequestClient) {
  const { get, post } = settingsRequests(client);
  return {
    open: (id: string) => get<Standing>('ticketingArticles:standing', { filterByTk: id }),
    create: (values: ArticleChanges) => post<Article>('ticketingArticles:create', { ...values }),
    /** Refused when somebody has saved another version since `version` was read. */
    save: (id: string, version: number, article: ArticleChanges) => post<Article>('ticketingArticles:save', { version, article }, id),
    move: (id: string, move: ArticleMove, version: number, reason?: string) => post<Article>(`ticketingArticles:${move}`, { version, ...(reason && { reason }) }, id),
    preview: async (content: string) => (await post<{ html: string }>('ticketingArticles:preview', { content })).html,
    versions: (id: string) => get<ArticleVersion[]>('ticketingArticleVersions:list', { filter: { articleId: id }, sort: ['-version'], pageSize: ALL_ROWS }),
    /** The version there is now, to tell an editor when it is no longer his. */
    latestVersion: async (id: string) => (await get<{ version: number }>('ticketingArticles:get', { filterByTk: id, fields: ['version'] })).version,
    categories: async (): Promise<Choice[]> => {
      const rows = await get<{ id: string | number; title: string; parent?: { title: string } | null }[]>('ticketingCategories:list', {
        filter: { isEnabled: true }, appends: ['parent'], sort: ['sort', 'id'], pageSize: ALL_ROWS,
      });
      return rows.map(({ id, title, parent }) => ({ value: String(id), label: parent ? `${parent.title} / ${title}` : title }));
    },
  };
}

export type ArticleApi = ReturnType<typeof articleApi>;
