import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

// One timer for all cells of a page: a table of fifty rows should not run fifty of them.
const listeners = new Set<() => void>();
let current = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  current = Date.now();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    current = Date.now();
    timer = setInterval(tick, MINUTE_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The present moment in milliseconds; renders anew every minute. */
export const useMinute = (): number => useSyncExternalStore(subscribe, () => current);
