import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import type { Explanation } from './explanation';

interface Answer<Value> {
  data: Value;
}

/** What the workspace asks; refusals are shown where they happen, so the host's own pop-ups are turned off. */
export function slaApi(client: RequestClient) {
  return {
    explain: async (ticketId: string) =>
      (await client.request<Answer<Explanation>>({
        url: 'ticketingSla:explain', method: 'get', params: { filterByTk: ticketId }, skipNotify: true,
      })).data.data,
  };
}
