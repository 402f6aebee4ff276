import type { Context } from '@nocobase/actions';
import type { Filter, Model } from '@nocobase/database';
import { isSameRequester } from '../../domain/merge/requester';
import { STATUS_CATEGORIES, isEnded } from '../../domain/status/status-category';
import { permissionFor, WORK_ON_TICKETS } from '../access/ticket-access';
import { readStatuses } from '../services/statuses';
import { requesterOf } from './merge-facts';

const LIMIT = 20;
const OPEN_ENOUGH = STATUS_CATEGORIES.filter((category) => !isEnded(category));

export interface MergeTarget {
  id: string;
  ticketNo: string;
  title: string;
  statusTitle: string;
  statusColor: string;
  submittedAt: unknown;
  requester: string | null;
  /** Whether both come from the same person; otherwise neither of them reads what the other one wrote. */
  isSameRequester: boolean;
}

/** Open tickets the caller sees and works on, newest first, at most 20. */
export async function findMergeTargets(ctx: Context, ticket: Model, search: string): Promise<MergeTarget[]> {
  const rights = [await permissionFor(ctx, 'ticketingTickets', 'view'), await permissionFor(ctx, 'ticketingTickets', WORK_ON_TICKETS)];
  const theirs = search ? { $or: [{ ticketNo: { $includes: search } }, { title: { $includes: search } }] } : sameParty(ticket);
  if (!theirs || rights.some((right) => !right)) return [];
  const parts = [{ id: { $ne: ticket.get('id') } }, { statusCategory: { $in: OPEN_ENOUGH } }, theirs, ...rights.map((right) => right?.filter ?? {})];
  const tickets = (await ctx.db.getRepository('ticketingTickets').find({
    filter: { $and: parts } as Filter,
    fields: ['id', 'ticketNo', 'title', 'status', 'submittedAt', 'contactId', 'contactEmail', 'contactName', 'contact.name'],
    sort: ['-createdAt'],
    limit: LIMIT,
  } as never)) as Model[];
  const statuses = await readStatuses(ctx.db);
  return tickets.map((one) => {
    const status = statuses.find(({ code }) => code === one.get('status'));
    return {
      id: String(one.get('id')),
      ticketNo: String(one.get('ticketNo')),
      title: String(one.get('title')),
      statusTitle: status?.title ?? String(one.get('status')),
      statusColor: status?.color ?? 'default',
      submittedAt: one.get('submittedAt'),
      requester: ((one.get('contact') as Model | null)?.get('name') ?? one.get('contactName') ?? one.get('contactEmail') ?? null) as string | null,
      isSameRequester: isSameRequester(requesterOf(one), requesterOf(ticket)),
    };
  });
}

/** Tickets of the same contact, address or customer; null when the ticket names nobody. */
function sameParty(ticket: Model): Filter | null {
  const columns = ['contactId', 'contactEmail', 'customerId'].filter((column) => ticket.get(column));
  return columns.length ? { $or: columns.map((column) => ({ [column]: ticket.get(column) })) } : null;
}
