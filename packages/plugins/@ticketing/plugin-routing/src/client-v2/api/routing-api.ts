import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import type { Availability } from '../../domain';
import type { Explanation } from './explanation';
import type { AbsenceInput, HandOver, Me, MyTicket } from './me';
import type { QueueView, WaitingTicket } from './queue-view';

interface Answer<Value> {
  data: Value;
}

export interface AssignInput {
  assigneeId: string;
  /** Give it to him although he is full; supervisors only, with a reason. */
  override?: boolean;
  reason?: string;
}

const OPEN_CATEGORIES = ['assigned', 'processing', 'pending'];
/** More than anybody can work on at once. */
const MY_TICKETS = 100;

/** What agents and supervisors ask; refusals are shown where they happen, so the host's own pop-ups are turned off. */
export function routingApi(client: RequestClient) {
  const get = async <Value>(url: string, params: Record<string, unknown> = {}) =>
    (await client.request<Answer<Value>>({ url, method: 'get', params, skipNotify: true })).data.data;
  const post = async <Value>(url: string, data: Record<string, unknown> = {}, params: Record<string, unknown> = {}) =>
    (await client.request<Answer<Value>>({ url, method: 'post', params, data, skipNotify: true })).data.data;

  return {
    explain: (ticketId: string) => get<Explanation>('ticketingRouting:explain', { filterByTk: ticketId }),

    queues: () => get<QueueView[]>('ticketingRouting:queues'),
    /** The waiting tickets of a queue in the order in which they will be assigned. */
    waiting: (queueId: string) => get<WaitingTicket[]>('ticketingRouting:waiting', { queueId }),
    moveToQueue: (ticketId: string, queueId: string, reason: string) => post<unknown>('ticketingRouting:moveToQueue', { ticketId, queueId, reason }),
    assign: (ticketId: string, input: AssignInput) => post<unknown>('ticketingTickets:assign', { ...input }, { filterByTk: ticketId }),
    /** Assigns what can be assigned now. */
    drain: (queueId: string) => post<unknown>('ticketingRouting:drain', { queueId }),

    me: () => get<Me>('ticketingRouting:me'),
    setAvailability: (availability: Availability) => post<Me>('ticketingRouting:setAvailability', { availability }),
    setAbsence: (absence: AbsenceInput) => post<unknown>('ticketingRouting:setAbsence', { ...absence }),
    handOver: () => post<HandOver>('ticketingRouting:handOver'),

    myTickets: (userId: string) =>
      get<MyTicket[]>('ticketingTickets:list', {
        filter: { assigneeId: { $eq: userId }, statusCategory: { $in: OPEN_CATEGORIES } },
        fields: ['id', 'ticketNo', 'title', 'statusCategory', 'priority', 'assignedAt'],
        sort: ['-assignedAt'],
        pageSize: MY_TICKETS,
      }),
  };
}

export type RoutingApi = ReturnType<typeof routingApi>;
