import { useEffect } from 'react';

/** How often an open ticket is looked at for changes of others. */
export const WATCH_EVERY_MS = 15_000;

/** Calls `look` from time to time while the page is visible, and at once when the person comes back to it. */
export function useWatch(look: () => Promise<void>) {
  useEffect(() => {
    let isLooking = false;
    const lookOnce = async () => {
      if (isLooking || document.visibilityState === 'hidden') return;
      isLooking = true;
      try {
        await look();
      } catch {
        // A server that is away for a moment is no news; the next look tells.
      } finally {
        isLooking = false;
      }
    };
    const onReturn = () => void lookOnce();
    const timer = setInterval(onReturn, WATCH_EVERY_MS);
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [look]);
}
