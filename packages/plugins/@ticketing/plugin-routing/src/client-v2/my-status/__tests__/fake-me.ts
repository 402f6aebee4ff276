import { vi } from 'vitest';
import type { Availability } from '../../../domain';
import type { AbsenceInput, HandOver, Me, MyTicket } from '../../api/me';
import type { RoutingApi } from '../../api/routing-api';

export const meOf = (values: Partial<Me> = {}): Me => ({
  isAgent: true, availability: 'offline', presence: 'offline', leaseUntil: null, absentFrom: null, absentUntil: null, substitute: null,
  capacity: 10, capacityByPriority: { P0: 1, P1: null, P2: null, P3: null }, open: 1, openByPriority: { P0: 1, P1: 0, P2: 0, P3: 0 },
  languages: ['zh'], skills: [{ code: 'erp', name: 'ERP', level: 3 }], queues: [{ id: '4', name: 'IT support', waiting: 3 }], ...values,
});

export const myTicketOf = (id: string): MyTicket => ({
  id, ticketNo: `TKT-${id}`, title: `Ticket ${id}`, statusCategory: 'assigned', priority: 'P2', assignedAt: new Date(Date.now() - 5.5 * 60_000).toISOString(),
});

/** A server that knows one agent and his tickets. */
export function fakeMe(values: Partial<Me> = {}) {
  const known = { me: meOf(values), tickets: [myTicketOf('1')] };
  const api = {
    me: vi.fn(async () => known.me),
    myTickets: vi.fn(async (_userId: string) => [...known.tickets]),
    setAvailability: vi.fn(async (availability: Availability) => {
      known.me = { ...known.me, availability, presence: availability };
      return known.me;
    }),
    setAbsence: vi.fn(async ({ absentFrom, absentUntil }: AbsenceInput): Promise<unknown> => {
      known.me = { ...known.me, absentFrom, absentUntil };
      return {};
    }),
    handOver: vi.fn(async (): Promise<HandOver> => ({ moved: [{ ticketNo: 'TKT-1', userName: 'Mei', queueName: null }, { ticketNo: 'TKT-3', userName: null, queueName: 'IT support' }],
      left: [{ ticketNo: 'TKT-2', reason: 'routing.nobodyTakesOver' }],
     })),
    queues: vi.fn(async () => [
      { id: '4', name: 'IT support', agents: [{ userId: '7', name: 'Lin' }, { userId: '8', name: 'Mei' }] },
    ]),
  };
  return { api: api as unknown as RoutingApi & typeof api, known };
}
