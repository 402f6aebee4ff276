import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';

export interface LinkFacts {
  createdAt: string;
  expiresAt: string;
  isProven: boolean;
}

/** The links to the page of a ticket. */
export function linksApi(client: RequestClient, ticketId: string) {
  const call = async <Value>(action: string, method: 'get' | 'post') =>
    (await client.request<{ data: Value }>({ url: `ticketingIntake:${action}`, method, params: { filterByTk: ticketId }, skipNotify: true })).data.data;
  return {
    list: () => call<LinkFacts[]>('trackingLinks', 'get'),
    /** Where the desk does not know its own address, the one of this browser is taken. */
    make: async () => {
      const { path, url } = await call<{ path: string; url: string | null }>('makeTrackingLink', 'post');
      return url ?? new URL(path, window.location.origin).href;
    },
    revoke: () => call<{ revoked: number }>('revokeTrackingLinks', 'post'),
  };
}
