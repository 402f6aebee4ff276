import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { ALL_ROWS, settingsRequests, type Choice } from '@ticketing/plugin-tickets/forms';
import type { ArticleMove } from '../../domain';
import type { Article, ArticleMoveMade, ArticleVersion, RelatedArticle, Standing, WrittenArticle } from './article-types';

/** What stands beside the text and makes no version of its own. */
export interface BesideText {
  ownerId: string | null;
  reviewBy: string | null;
  related: readonly string[];
}
export type ArticleChanges = Partial<WrittenArticle & BesideText>;

/** Enough to choose from; whoever misses one types a part of its name. */
const SHOWN_ROWS = 20;

/** What the pages about articles ask. */
export function articleApi(client: RequestClient) {
  const { get, post } = settingsRequests(client);
  return {
    open: (id: string) => get<Standing>('ticketingArticles:standing', { filterByTk: id }),
    create: (values: ArticleChanges) => post<Article>('ticketingArticles:create', { ...values }),
    /** Refused when somebody has saved another version since `version` was read, or what stands beside the text is no longer as it `was`. */
    save: (id: string, version: number, article: ArticleChanges, was: Partial<BesideText>) => post<Article>('ticketingArticles:save', { version, article, was }, id),
    move: (id: string, move: ArticleMove, version: number, reason?: string) => post<Article>(`ticketingArticles:${move}`, { version, ...(reason && { reason }) }, id),
    preview: async (content: string) => (await post<{ html: string }>('ticketingArticles:preview', { content })).html,
    /** The address of an image that was kept. */
    uploadImage: async (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return (await client.request<{ data: { address: string } }>({ url: 'ticketingImages:upload', method: 'post', data: form, skipNotify: true })).data.data.address;
    },
    history: (id: string) => get<ArticleMoveMade[]>('ticketingArticles:history', { filterByTk: id }),
    people: async (search: string): Promise<Choice[]> => {
      const like = { $includes: search };
      const people = await get<{ id: string | number; nickname: string | null; username: string | null }[]>('users:list', {
        fields: ['id', 'nickname', 'username'], sort: ['nickname'], pageSize: SHOWN_ROWS, ...(search && { filter: { $or: [{ nickname: like }, { username: like }] } }),
      });
      return people.map(({ id, nickname, username }) => ({ value: String(id), label: nickname || username || String(id) }));
    },
    /** Articles with `search` in their title or number, published or not, and published ones that answer it. */
    articlesLike: async (search: string): Promise<RelatedArticle[]> => {
      const like = { $includes: search };
      const named = await get<Article[]>('ticketingArticles:list', {
        fields: ['id', 'articleNo', 'title', 'audience', 'liveVersion'], sort: ['-updatedAt'], pageSize: SHOWN_ROWS,
        filter: { $and: [{ state: { $ne: 'archived' } }, ...(search ? [{ $or: [{ title: like }, { articleNo: like }] }] : [])] },
      });
      const answering = search ? await get<Article[]>('ticketingArticles:search', { q: search }) : [];
      const isNew = ({ id }: Article) => !named.some((one) => String(one.id) === String(id));
      return [...named.map((article) => ({ ...article, isPublished: article.liveVersion !== null })), ...answering.filter(isNew).map((article) => ({ ...article, isPublished: true }))];
    },
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
