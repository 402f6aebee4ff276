import { PRIORITIES } from '../ticket/ticket-columns';
import { isSameRequester, type Requester } from './requester';

/** What a ticket gives to the one it is merged into, and what that one has already. */
export interface MergingTicket extends Requester {
  priority: string | null;
  customerId: string | null;
  contactName: string | null;
  contactPhone: string | null;
  contactCompany: string | null;
  submittedAt: Date | null;
  firstRespondedAt: Date | null;
  lastCustomerReplyAt: Date | null;
  lastAgentReplyAt: Date | null;
}

export interface TakenOver {
  /** Columns people may write, too. */
  plain: Partial<Pick<MergingTicket, 'priority' | 'customerId' | 'contactId' | 'contactName' | 'contactEmail' | 'contactPhone' | 'contactCompany'>>;
  /** Columns only rules write. */
  ruled: Partial<Pick<MergingTicket, 'submittedAt' | 'firstRespondedAt' | 'lastCustomerReplyAt' | 'lastAgentReplyAt'>>;
}

const REQUESTER = ['customerId', 'contactId', 'contactName', 'contactEmail', 'contactPhone', 'contactCompany'] as const;

/**
 * What `target` takes over from `source`, only what changes it: the more urgent priority and the earlier submission, so that nobody waits longer
 * for being merged; the requester when it has none; and when both come from the same person, who answered him first and who wrote last.
 */
export function takenOver(source: MergingTicket, target: MergingTicket): TakenOver {
  const plain: TakenOver['plain'] = {};
  const priority = moreUrgent(source.priority, target.priority);
  if (priority !== target.priority && priority !== null) plain.priority = priority;
  if (REQUESTER.every((column) => !target[column])) for (const column of REQUESTER) if (source[column]) plain[column] = source[column];

  const isOne = isSameRequester(source, { ...target, ...plain });
  const wanted: TakenOver['ruled'] = {
    submittedAt: earlier(source.submittedAt, target.submittedAt),
    ...(isOne && {
      firstRespondedAt: earlier(source.firstRespondedAt, target.firstRespondedAt),
      lastCustomerReplyAt: later(source.lastCustomerReplyAt, target.lastCustomerReplyAt),
      lastAgentReplyAt: later(source.lastAgentReplyAt, target.lastAgentReplyAt),
    }),
  };
  const changed = Object.entries(wanted).filter(([column, moment]) => moment?.getTime() !== target[column as keyof typeof wanted]?.getTime());
  return { plain, ruled: Object.fromEntries(changed) };
}

/** A priority the desk does not know is the least urgent. */
function moreUrgent(a: string | null, b: string | null): string | null {
  const rank = (priority: string | null) => {
    const place = (PRIORITIES as readonly (string | null)[]).indexOf(priority);
    return place < 0 ? PRIORITIES.length : place;
  };
  return rank(a) < rank(b) ? a : b;
}

const pick = (a: Date | null, b: Date | null, isBetter: (a: Date, b: Date) => boolean): Date | null => (a && b ? (isBetter(a, b) ? a : b) : (a ?? b));
const earlier = (a: Date | null, b: Date | null) => pick(a, b, (x, y) => x < y);
const later = (a: Date | null, b: Date | null) => pick(a, b, (x, y) => x > y);
