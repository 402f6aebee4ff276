import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { settingsRequests } from '@ticketing/plugin-tickets/forms';
import { useEffect, useState } from 'react';

/** An article of the help centre. */
export interface HelpArticle {
  title: string;
  summary: string;
  href: string;
}

/** Shorter texts do not say yet what they are about. */
const SHORTEST = 6;
/** Of a long text the beginning tells what it is about; the server cuts it there, too. */
const LONGEST = 300;
const PAUSE_MS = 500;

/** Articles of the help centre that answer what is being written; those of the last text until there are others. */
export function useHelpArticles(client: RequestClient, text: string, lang: string): HelpArticle[] {
  const [articles, setArticles] = useState<HelpArticle[]>([]);
  const q = text.trim().slice(0, LONGEST);
  useEffect(() => {
    if (q.length < SHORTEST && !/\p{Script=Han}{2}/u.test(q)) {
      setArticles([]);
      return undefined;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      // Help that does not come is no reason to disturb whoever writes.
      const found = await settingsRequests(client).get<HelpArticle[]>('ticketingHelp:search', { q, lang }).catch(() => []);
      if (isWanted) setArticles(found);
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, q, lang]);
  return articles;
}
