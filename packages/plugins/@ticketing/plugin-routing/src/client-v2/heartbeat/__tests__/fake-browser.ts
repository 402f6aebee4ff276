import { vi } from 'vitest';
import type { SharedStorage } from '../beat-store';
import type { SignedInClient } from '../heartbeat';

const tokenOf = (userId: number, signInTime: number) => `head.${btoa(JSON.stringify({ userId, signInTime }))}.signature`;

export const TOKEN = tokenOf(7, 1);

/** One browser: what its tabs share, and a server that answers all of them. */
export function fakeBrowser(me: object = { isAgent: true, availability: 'online' }) {
  const stored = new Map<string, string>();
  const storage: SharedStorage = { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) };
  const request = vi.fn(async (_options: Record<string, unknown>): Promise<{ data: { data: unknown } }> => ({ data: { data: me } }));
  /** A tab of this browser; all tabs have the same session. */
  const tab = (token: string | null = TOKEN) => ({ auth: { token }, storage, request }) as unknown as SignedInClient & { auth: { token: string | null } };
  const asked = () => request.mock.calls.map(([{ url }]) => String(url).replace('ticketingRouting:', ''));
  return { tab, request, asked, storage };
}
