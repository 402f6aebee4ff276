import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import type { Me } from '../api/me';
import { readBeat, writeBeat, type SharedStorage } from './beat-store';
import { nextStep } from './next-step';
import { signInOf } from './sign-in';

/** The host's API client, as far as signs of life need it. */
export interface SignedInClient extends RequestClient {
  auth: { token?: string | null };
  storage: SharedStorage;
}

/** What the server says about the signed-in person; nothing when it did not answer. */
type Answer = Partial<Pick<Me, 'isAgent' | 'availability'>> | undefined;

/** One look of one tab: asks or gives a sign of life if it is time, for all tabs of the browser. `now` in ms. */
export async function beatIfDue(client: SignedInClient, now: number): Promise<void> {
  const { storage } = client;
  const signIn = signInOf(client.auth.token);
  const known = readBeat(storage);
  const step = nextStep(known, signIn, now);
  if (step === 'rest' || signIn === null) return;
  // Before the request, so that the other tabs leave it to this one.
  const before = { signIn, isAgent: true, isOnline: step === 'beat', at: now };
  writeBeat(storage, before);
  const answer = step === 'ask' ? await ask(client, 'ticketingRouting:me', 'get') : await ask(client, 'ticketingRouting:heartbeat', 'post');
  // Somebody signed out or chose something else meanwhile: that is newer.
  if (!answer || readBeat(storage)?.at !== now) return;
  writeBeat(storage, { ...before, isAgent: answer.isAgent ?? true, isOnline: answer.availability === undefined ? before.isOnline : answer.availability === 'online' });
}

async function ask(client: SignedInClient, url: string, method: 'get' | 'post'): Promise<Answer> {
  try {
    return (await client.request<{ data?: Answer }>({ url, method, skipNotify: true, skipAuth: true })).data.data ?? {};
  } catch (failure) {
    // Not allowed, or switched off: there is no agent to speak of. A lost connection says nothing.
    return isAnswered(failure) ? { isAgent: false } : undefined;
  }
}

const isAnswered = (failure: unknown): boolean => {
  const status = (failure as { response?: { status?: number } } | null)?.response?.status;
  return status !== undefined && status >= 400 && status < 500;
};

/** The person just chose or was told: from now on this browser keeps him online, or stops. */
export function rememberChoice(client: SignedInClient, { isAgent, availability }: Pick<Me, 'isAgent' | 'availability'>, now: number): void {
  const signIn = signInOf(client.auth.token);
  if (signIn !== null) writeBeat(client.storage, { signIn, isAgent, isOnline: availability === 'online', at: now });
}
