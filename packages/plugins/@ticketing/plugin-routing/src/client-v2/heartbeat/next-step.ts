/** What this browser knows of the signed-in person; all of its tabs share it. */
export interface BeatRecord {
  /** Whose sign-in this is about, as `signInOf` names it. */
  signIn: string;
  isAgent: boolean;
  /** He chose "online". */
  isOnline: boolean;
  /** When a tab last asked the server or gave a sign of life, in ms since 1970. */
  at: number;
}

/** `ask`: whether the person is an agent and online. `beat`: a sign of life. */
export type Step = 'rest' | 'ask' | 'beat';

/** A sign of life renews a lease of five minutes: four may get lost. */
export const BEAT_EVERY_MS = 60_000;
/** An agent may have gone online in another browser. */
export const ASK_AGAIN_AFTER_MS = 5 * 60_000;

/** What a tab has to do at `now` (ms): the first one that finds something due does it for all. People who are no agents are asked about once per sign-in. */
export function nextStep(record: BeatRecord | null, signIn: string | null, now: number): Step {
  if (signIn === null) return 'rest';
  if (record?.signIn !== signIn) return 'ask';
  if (!record.isAgent) return 'rest';
  const silentFor = now - record.at;
  // A clock that was set back would silence all tabs until it caught up.
  const isLongerThan = (limit: number) => silentFor >= limit || silentFor < 0;
  if (record.isOnline) return isLongerThan(BEAT_EVERY_MS) ? 'beat' : 'rest';
  return isLongerThan(ASK_AGAIN_AFTER_MS) ? 'ask' : 'rest';
}
