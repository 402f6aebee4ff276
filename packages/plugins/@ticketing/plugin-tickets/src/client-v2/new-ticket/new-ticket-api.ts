import type { RequestClient } from '../workspace/api/ticket-api';

export interface FiledTicket {
  id: string;
  ticketNo: string;
}

/** What filing a ticket asks of the server besides the forms and the parties to choose from. */
export function newTicketApi(client: RequestClient) {
  return {
    file: async (ticket: Record<string, unknown>) =>
      (
        await client.request<{ data: FiledTicket }>({
          url: 'ticketingTickets:create',
          method: 'post',
          data: ticket,
          skipNotify: true,
        })
      ).data.data,
  };
}

export type NewTicketApi = ReturnType<typeof newTicketApi>;
