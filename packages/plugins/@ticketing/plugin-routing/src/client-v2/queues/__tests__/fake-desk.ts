import { vi } from 'vitest';
import type { AgentLoad, QueueView, WaitingTicket } from '../../api/queue-view';
import type { AssignInput } from '../../api/routing-api';

export const agentOf = (userId: string, name: string, values: Partial<AgentLoad> = {}): AgentLoad => ({ userId, name, presence: 'online', isEnabled: true, open: 2, capacity: 10, ...values });

export const ticketOf = (id: string, values: Partial<WaitingTicket> = {}): WaitingTicket => ({
  id, ticketNo: `TKT-${id}`, title: `Ticket ${id}`, priority: 'P2', queuedAt: new Date(Date.now() - 12.5 * 60_000).toISOString(), contactName: 'Wang', ...values,
});

const queueOf = (id: string, name: string, values: Partial<QueueView> = {}): QueueView => ({
  id, name, strategy: 'skills', isEnabled: true, waiting: 0, oldestQueuedAt: null, urgent: 0, agents: [], ...values,
});

/** A desk with an idle queue and a busy one; assigning takes the ticket out of its queue. */
export function fakeDesk() {
  const desk = {
    agents: [agentOf('7', 'Lin'), agentOf('8', 'Mei', { presence: 'away', open: 10, capacity: 10 })],
    waiting: [ticketOf('1', { priority: 'P0' }), ticketOf('2')],
  };
  const api = {
    queues: vi.fn(async () => [
      queueOf('3', 'Repairs'),
      queueOf('4', 'IT support', {
        waiting: desk.waiting.length, oldestQueuedAt: desk.waiting[0]?.queuedAt ?? null,
        urgent: desk.waiting.filter(({ priority }) => priority === 'P0').length, agents: [...desk.agents],
      }),
    ]),
    waiting: vi.fn(async (queueId: string) => (queueId === '4' ? [...desk.waiting] : [])),
    assign: vi.fn(async (ticketId: string, _input: AssignInput): Promise<unknown> => {
      desk.waiting = desk.waiting.filter(({ id }) => id !== ticketId);
      return {};
    }),
    drain: vi.fn(async (_queueId: string): Promise<unknown> => ({})),
  };
  return { api, desk };
}
