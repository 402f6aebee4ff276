import { useEffect, useRef, useState } from 'react';
import { refusalOf } from '../api/refusal';

/** A person stops typing for this long before we ask the server. */
const PAUSE_MS = 250;

export interface Found<Item> {
  /** Undefined until the first answer. */
  items?: readonly Item[];
  /** Why the last question was refused. */
  error?: string;
}

/** What `find` answers to what is being typed; an answer that was overtaken by a later one does not count. Give the same `find` as long as it asks the same. */
export function useFound<Item>(find: (search: string) => Promise<readonly Item[]>, search: string): Found<Item> {
  const [found, setFound] = useState<Found<Item>>({});
  const asked = useRef(0);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const question = ++asked.current;
      try {
        const items = await find(search);
        if (question === asked.current) setFound({ items });
      } catch (failure) {
        if (question === asked.current) setFound((before) => ({ ...before, error: refusalOf(failure).message }));
      }
    }, search ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [find, search]);
  return found;
}
