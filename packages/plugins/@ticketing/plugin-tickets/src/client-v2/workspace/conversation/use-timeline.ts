import { useCallback, useRef, useState } from 'react';
import { refusalOf, type Refusal } from '../api/refusal';
import type { TicketApi } from '../api/ticket-api';
import type { TimelineEntry } from '../api/ticket-types';
import { NOTHING_LOADED, withEarlier, withNewest, type Loaded } from './timeline-pages';

export interface Timeline extends Loaded {
  isLoadingEarlier: boolean;
  refusal?: Refusal;
  loadEarlier(): Promise<void>;
  /** Reads the newest page and gives back the entries that were not known. */
  refresh(): Promise<TimelineEntry[]>;
}

/** The conversation of one ticket, loaded page by page from the newest end. */
export function useTimeline(api: TicketApi, id: string): Timeline {
  // The reference is the truth (two answers may arrive in one tick), the state makes React draw it.
  const current = useRef<Loaded>(NOTHING_LOADED);
  const [loaded, setLoaded] = useState<Loaded>(NOTHING_LOADED);
  const [isLoadingEarlier, setLoadingEarlier] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const show = useCallback((next: Loaded) => {
    current.current = next;
    setLoaded(next);
  }, []);

  const refresh = useCallback(async () => {
    const page = await api.timeline(id);
    const { loaded: next, fresh } = withNewest(current.current, page);
    show(next);
    return fresh;
  }, [api, id, show]);

  const loadEarlier = useCallback(async () => {
    const { before } = current.current;
    if (!before) return;
    setLoadingEarlier(true);
    setRefusal(undefined);
    try {
      const page = await api.timeline(id, before);
      // A refresh may have dropped the part this page belongs in front of.
      if (current.current.before === before) show(withEarlier(current.current, page));
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setLoadingEarlier(false);
    }
  }, [api, id, show]);

  return { ...loaded, isLoadingEarlier, refusal, loadEarlier, refresh };
}
