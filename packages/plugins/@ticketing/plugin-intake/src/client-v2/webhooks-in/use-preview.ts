import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useEffect, useMemo, useState } from 'react';
import { sampleOf, valuesOf, type SourceDraft } from './source-draft';
import type { Preview, WebhooksInApi } from './webhooks-in-api';

/** Who types is not asked at every key. */
const WAIT_MS = 400;

export interface PreviewState {
  /** The last that came; of a draft that may have changed a moment ago. */
  preview?: Preview;
  error?: string;
  /** What keeps the preview from being made. */
  missing?: 'sample' | 'json';
}

/** What the draft would make of its sample, asked anew while it is written. */
export function usePreview(api: Pick<WebhooksInApi, 'preview'>, draft: SourceDraft): PreviewState {
  const [state, setState] = useState<PreviewState>({});
  const sample = sampleOf(draft.sample);
  const missing = sample === null ? 'sample' : sample === undefined ? 'json' : undefined;
  const values = useMemo(() => valuesOf(draft), [draft]);
  // Not of the draft itself: switching a source off changes no preview.
  const { accept, each, mapping, businessTypeCode, sourceSystem } = values;
  const asked = JSON.stringify([accept, each, mapping, businessTypeCode, sourceSystem, draft.sample]);
  useEffect(() => {
    if (missing) {
      setState({ missing });
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      api.preview(values).then(
        (preview) => isCurrent && setState({ preview }),
        (refused: unknown) => isCurrent && setState({ error: refusalOf(refused).message }),
      );
    }, WAIT_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // `values` says no more than `asked`.
  }, [api, asked, missing]);
  return state;
}
