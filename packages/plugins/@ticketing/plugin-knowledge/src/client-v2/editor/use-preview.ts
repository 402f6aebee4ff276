import { useEffect, useState } from 'react';
import type { ArticleApi } from '../articles/article-api';

const TYPING_PAUSE_MS = 400;

/** How a text looks to its readers, as the server makes it; the last good one while it is being typed. */
export function usePreview(api: Pick<ArticleApi, 'preview'>, content: string, isShown: boolean): string {
  const [html, setHtml] = useState('');
  useEffect(() => {
    if (!isShown) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      api.preview(content).then((made) => isCurrent && setHtml(made), () => undefined);
    }, TYPING_PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, content, isShown]);
  return html;
}
