import { addressWords, IMAGES } from '../../domain';

/** Where the API begins, as the host serves it. */
const apiPath = (): string => `${(process.env.APP_PUBLIC_PATH ?? '/').replace(/\/$/, '')}${process.env.API_BASE_PATH || '/api/'}`.replace(/\/?$/, '/');

const withQuery = (path: string, query: Record<string, string | null | undefined>): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length ? `${path}?${new URLSearchParams(given).toString()}` : path;
};

/** The start page of the help centre, or what is found for `q`. */
export const homeHref = (query: { lang?: string; q?: string; category?: string | null } = {}): string => withQuery(`${apiPath()}ticketingHelp`, query);

/** The page of an article. */
export const articleHref = ({ articleNo, title }: { articleNo: string; title: string }, query: { lang?: string; done?: string } = {}): string =>
  withQuery(`${apiPath()}ticketingHelp/${encodeURIComponent(addressWords(articleNo, title))}`, query);

export const actionHref = (action: 'search' | 'vote' | 'sitemap', query: Record<string, string> = {}): string => withQuery(`${apiPath()}ticketingHelp:${action}`, query);

/** An image of an article; `pass` lets somebody see it who may read an article it stands in, see images/image-pass.ts. */
export const imageHref = (key: string, pass?: string | null): string => withQuery(`${apiPath()}${IMAGES}/${key}`, { pass });
