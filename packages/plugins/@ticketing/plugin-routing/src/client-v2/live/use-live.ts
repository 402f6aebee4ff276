import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { isSeen } from './is-seen';

/** How often what people look at is read again. */
export const REFRESH_EVERY_MS = 5_000;

export interface Live<Value> {
  /** The last answer; it stays while the next one is on its way, and when that fails. */
  value?: Value;
  error?: string;
  reload(): Promise<void>;
}

export interface LiveOptions {
  /** The page's element: only what is seen is refreshed. */
  place: RefObject<Element>;
  /** True while a refresh would disturb, for instance during a drag. */
  isPaused?: boolean;
}

/** Reads something now, whenever `load` becomes another function, and every five seconds while somebody looks at it. */
export function useLive<Value>(load: () => Promise<Value>, { place, isPaused = false }: LiveOptions): Live<Value> {
  const [state, setState] = useState<{ value?: Value; error?: string }>({});
  const latest = useRef(load);
  latest.current = load;
  const underWay = useRef(0);

  const reload = useCallback(async () => {
    const question = latest.current;
    underWay.current += 1;
    try {
      const value = await question();
      // An answer to an earlier question (another queue) is nobody's any more.
      if (latest.current === question) setState({ value });
    } catch (failure) {
      if (latest.current === question) setState((before) => ({ ...before, error: refusalOf(failure).message }));
    } finally {
      underWay.current -= 1;
    }
  }, []);

  useEffect(() => {
    setState({});
    void reload();
  }, [load, reload]);

  useEffect(() => {
    if (isPaused) return undefined;
    const refresh = () => {
      if (underWay.current === 0 && isSeen(place.current)) void reload();
    };
    const timer = setInterval(refresh, REFRESH_EVERY_MS);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [isPaused, place, reload]);

  return { ...state, reload };
}
