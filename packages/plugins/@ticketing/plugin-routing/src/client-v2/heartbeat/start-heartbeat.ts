import { beatIfDue, type SignedInClient } from './heartbeat';

/** What both shells have. */
export interface BeatingApp {
  apiClient: SignedInClient;
  /** Tells of sign-in and sign-out. */
  eventBus?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/** How often a tab looks whether it is time; browsers look less often in tabs nobody sees. */
const LOOK_EVERY_MS = 15_000;
/** The page itself comes first. */
const FIRST_LOOK_MS = 2_000;
const LOCK = 'ticketingRoutingBeat';

/** Keeps an agent who chose "online" online, as long as any tab of his browser is open. Gives back the function that stops it. */
export function startHeartbeat(app: BeatingApp): () => void {
  const look = () => void oneTabAtATime(() => beatIfDue(app.apiClient, Date.now()));
  const lookWhenSeen = () => {
    if (document.visibilityState === 'visible') look();
  };
  const first = setTimeout(look, FIRST_LOOK_MS);
  const timer = setInterval(look, LOOK_EVERY_MS);
  // A laptop that was opened again should not wait for the next look.
  document.addEventListener('visibilitychange', lookWhenSeen);
  app.eventBus?.addEventListener('auth:tokenChanged', look);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
    document.removeEventListener('visibilitychange', lookWhenSeen);
    app.eventBus?.removeEventListener('auth:tokenChanged', look);
  };
}

/** Two tabs that look in the same moment would both find a beat due. Over plain HTTP there are no locks; then both beat, which does no harm. */
async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? work() : undefined));
}
