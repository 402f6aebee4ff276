import type { Context } from '@nocobase/actions';
import type { Filter, Model } from '@nocobase/database';
import { permissionFor, requesterOf } from '@ticketing/plugin-tickets';
import { MERGED_STATUS, isOpen, isSameRequester, type StatusCategory } from '@ticketing/plugin-tickets/domain';
import { probableDuplicates, type ComparedTicket } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { readIntakeSettings } from '../settings/intake-settings';

const DAY_MS = 86_400_000;
/** Tickets of one requester that are compared, the newest; so many in so few days are a machine's. */
const MOST_COMPARED = 200;
const COLUMNS = ['id', 'ticketNo', 'title', 'description', 'businessTypeCode', 'status', 'statusCategory', 'createdAt', 'contactId', 'contactEmail', 'contactName', 'contact.name'];

export interface LikelyTicket {
  id: string;
  ticketNo: string;
  title: string;
  status: string;
  /** Whether the ticket can still be merged into it. */
  isOpen: boolean;
  createdAt: unknown;
  requester: string | null;
  isSameRequester: boolean;
  /** Whole percent. */
  likeness: number;
}

/** Recent tickets of the same requester or customer about probably the same matter, as far as the caller sees them; most alike first. */
export async function findProbableDuplicates(desk: IntakeDesk, ctx: Context, ticket: Model): Promise<LikelyTicket[]> {
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  const theirs = ['contactId', 'contactEmail', 'customerId'].filter((column) => ticket.get(column)).map((column) => ({ [column]: ticket.get(column) }));
  if (!view || !theirs.length) return [];
  const { probableWindowDays } = await readIntakeSettings(desk.db);
  const since = new Date(desk.now().getTime() - probableWindowDays * DAY_MS);
  const others = (await desk.db.getRepository('ticketingTickets').find({
    filter: { $and: [{ $or: theirs }, { id: { $ne: ticket.get('id') } }, { createdAt: { $gte: since } }, { status: { $ne: MERGED_STATUS } }, view.filter] } as unknown as Filter,
    fields: COLUMNS,
    sort: ['-createdAt'],
    limit: MOST_COMPARED,
  } as never)) as Model[];
  return probableDuplicates(compared(ticket), others.map(compared)).map(({ ticketId, similarity }) => {
    const other = others.find((one) => String(one.get('id')) === ticketId) as Model;
    const category = other.get('statusCategory') as StatusCategory;
    return {
      id: ticketId,
      ticketNo: String(other.get('ticketNo')),
      title: String(other.get('title')),
      status: String(other.get('status')),
      isOpen: isOpen(category) || category === 'resolved',
      createdAt: other.get('createdAt'),
      requester: ((other.get('contact') as Model | null)?.get('name') ?? other.get('contactName') ?? other.get('contactEmail') ?? null) as string | null,
      isSameRequester: isSameRequester(requesterOf(ticket), requesterOf(other)),
      likeness: Math.round(similarity * 100),
    };
  });
}

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

const compared = (ticket: Model): ComparedTicket => ({
  ticketId: String(ticket.get('id')),
  title: String(ticket.get('title') ?? ''),
  description: textOrNull(ticket.get('description'))?.replace(/<[^>]+>/g, ' ') ?? null,
  businessTypeCode: textOrNull(ticket.get('businessTypeCode')),
});
