import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUS_CATEGORIES } from '../../status/status-category';
import { PRIORITIES } from '../../ticket/ticket-columns';
import { refusalOfTarget, type MergeFacts } from '../refusal-of-target';
import { isSameRequester, type Requester } from '../requester';
import { takenOver, type MergingTicket } from '../taken-over';

const target = (changes: Partial<MergeFacts> = {}): MergeFacts => ({ id: '2', ticketNo: 'TKT-2', statusCategory: 'processing', mergedIntoNo: null, ...changes });

describe('what a ticket can be merged into', () => {
  it.each(STATUS_CATEGORIES.map((statusCategory) => ({ statusCategory })))('a ticket that is $statusCategory', ({ statusCategory }) => {
    const hasEnded = statusCategory === 'closed' || statusCategory === 'cancelled';
    expect(refusalOfTarget('1', target({ statusCategory }))?.code ?? 'fine').toBe(hasEnded ? 'ticket.targetHasEnded' : 'fine');
  });

  it('not itself, nothing that is not there, nothing that went on elsewhere', () => {
    expect(refusalOfTarget('2', target())?.code).toBe('ticket.targetIsItself');
    expect(refusalOfTarget('1', null)?.code).toBe('ticket.targetUnknown');
    expect(refusalOfTarget('1', target({ statusCategory: 'cancelled', mergedIntoNo: 'TKT-3' }))).toMatchObject({
      code: 'ticket.targetIsMerged', params: { ticketNo: 'TKT-2', mergedIntoNo: 'TKT-3' },
    });
  });
});

describe('the same requester', () => {
  it.each<[Requester, Requester, boolean]>([
    [{ contactId: '1', contactEmail: null }, { contactId: '1', contactEmail: 'other@example.com' }, true],
    [{ contactId: '1', contactEmail: 'a@example.com' }, { contactId: '2', contactEmail: 'a@example.com' }, false],
    [{ contactId: '1', contactEmail: 'A@Example.com ' }, { contactId: null, contactEmail: 'a@example.com' }, true],
    [{ contactId: null, contactEmail: null }, { contactId: null, contactEmail: null }, false],
    [{ contactId: null, contactEmail: ' ' }, { contactId: null, contactEmail: '' }, false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect([isSameRequester(a, b), isSameRequester(b, a)]).toEqual([expected, expected]);
  });
});

const moment = fc.option(fc.integer({ min: 0, max: 50 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day))));
const requester = { contactId: fc.constantFrom(null, '1', '2'), contactEmail: fc.constantFrom(null, 'a@example.com', 'b@example.com') };
const anyTicket: fc.Arbitrary<MergingTicket> = fc.record({
  ...requester,
  priority: fc.constantFrom(null, 'odd', ...PRIORITIES),
  customerId: fc.constantFrom(null, '5'),
  contactName: fc.constantFrom(null, 'Ann'),
  contactPhone: fc.constant(null),
  contactCompany: fc.constant(null),
  submittedAt: moment,
  firstRespondedAt: moment,
  lastCustomerReplyAt: moment,
  lastAgentReplyAt: moment,
});
const rank = (priority: string | null) => (PRIORITIES as readonly (string | null)[]).includes(priority) ? PRIORITIES.indexOf(priority as 'P0') : PRIORITIES.length;
const merged = (source: MergingTicket, into: MergingTicket): MergingTicket => {
  const { plain, ruled } = takenOver(source, into);
  return { ...into, ...plain, ...ruled };
};

describe('what the other ticket takes over', () => {
  it('is the more urgent priority and the earlier submission, whoever asked', () => {
    fc.assert(
      fc.property(anyTicket, anyTicket, (source, into) => {
        const after = merged(source, into);
        expect(rank(after.priority)).toBe(Math.min(rank(source.priority), rank(into.priority)));
        const known = [source.submittedAt, into.submittedAt].filter((one): one is Date => one !== null).map(Number);
        expect(after.submittedAt?.getTime() ?? null).toBe(known.length ? Math.min(...known) : null);
      }),
    );
  });

  it('another customer was not answered by what was written to somebody else', () => {
    fc.assert(
      fc.property(anyTicket, anyTicket, (source, into) => {
        fc.pre(into.contactId !== null && source.contactId !== null && source.contactId !== into.contactId);
        const { firstRespondedAt, lastCustomerReplyAt, lastAgentReplyAt } = merged(source, into);
        expect({ firstRespondedAt, lastCustomerReplyAt, lastAgentReplyAt }).toEqual({
          firstRespondedAt: into.firstRespondedAt, lastCustomerReplyAt: into.lastCustomerReplyAt, lastAgentReplyAt: into.lastAgentReplyAt,
        });
      }),
    );
  });

  it('a requester stays, and a ticket without one gets that of the other', () => {
    fc.assert(
      fc.property(anyTicket, anyTicket, (source, into) => {
        const after = merged(source, into);
        const hadNobody = !into.customerId && !into.contactId && !into.contactName && !into.contactEmail;
        expect(after.contactId).toBe(hadNobody ? source.contactId : into.contactId);
        expect(after.contactEmail).toBe(hadNobody ? source.contactEmail : into.contactEmail);
      }),
    );
  });

  it('merging the same once more changes nothing', () => {
    fc.assert(
      fc.property(anyTicket, anyTicket, (source, into) => {
        const after = merged(source, into);
        expect(takenOver(source, after)).toEqual({ plain: {}, ruled: {} });
      }),
    );
  });
});
