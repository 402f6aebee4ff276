import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideTransition } from '../../lifecycle/decide-transition';
import { daysAfter, desk, NOW, setting, ticket } from '../../lifecycle/__tests__/a-ticket';
import { STATUS_CATEGORIES, type StatusCategory } from '../../status/status-category';
import { effectOfCustomerComment, isFirstResponse, type CustomerCommentEffect } from '../comment-effects';

const commented = (statusCategory: StatusCategory, closedAt: Date | null = null) => ({ statusCategory, closedAt, firstRespondedAt: null });

describe("a customer's message", () => {
  it.each<[StatusCategory, CustomerCommentEffect]>([
    ['new', 'none'],
    ['assigned', 'none'],
    ['processing', 'none'],
    ['pending', 'resume'],
    ['resolved', 'reopen'],
    ['cancelled', 'newLinkedTicket'],
  ])('on a ticket in %s: %s', (category, effect) => {
    expect(effectOfCustomerComment(commented(category, NOW), NOW, 7)).toBe(effect);
  });

  it('on a closed ticket reopens it in the reopen window and begins a new one later', () => {
    expect(effectOfCustomerComment(commented('closed', NOW), daysAfter(NOW, 7), 7)).toBe('reopen');
    expect(effectOfCustomerComment(commented('closed', NOW), daysAfter(NOW, 8), 7)).toBe('newLinkedTicket');
  });

  it('on a closed ticket without a moment of closing begins a new one', () => {
    expect(effectOfCustomerComment(commented('closed'), NOW, 7)).toBe('newLinkedTicket');
  });

  const anyCommented = fc.record({
    statusCategory: fc.constantFrom(...STATUS_CATEGORIES),
    closedAt: fc.constantFrom(null, NOW, daysAfter(NOW, -6), daysAfter(NOW, -7), daysAfter(NOW, -8)),
    firstRespondedAt: fc.constant(null),
  });

  it('does only what the lifecycle lets the desk do', () => {
    fc.assert(
      fc.property(anyCommented, (facts) => {
        const effect = effectOfCustomerComment(facts, NOW, 7);
        fc.pre(effect === 'resume' || effect === 'reopen');
        expect(decideTransition(ticket(facts), effect, { reason: 'customerReplied' }, setting({ actor: desk })).ok).toBe(true);
      }),
    );
  });

  it('begins a new ticket only when the old one cannot be reopened', () => {
    fc.assert(
      fc.property(anyCommented, (facts) => {
        fc.pre(effectOfCustomerComment(facts, NOW, 7) === 'newLinkedTicket');
        expect(decideTransition(ticket(facts), 'reopen', { reason: 'customerReplied' }, setting({ actor: desk })).ok).toBe(false);
      }),
    );
  });
});

describe('the first response', () => {
  const reply = { isInternal: false, direction: 'outbound', hasAuthor: true } as const;

  it('is the first public reply of an agent', () => {
    expect(isFirstResponse(commented('new'), reply)).toBe(true);
  });

  it.each([
    ['an internal note', { ...reply, isInternal: true }],
    ["a customer's message", { ...reply, direction: 'inbound' as const }],
    ['an automatic message', { ...reply, hasAuthor: false }],
  ])('is not %s', (_name, comment) => {
    expect(isFirstResponse(commented('new'), comment)).toBe(false);
  });

  it('is never the second one', () => {
    expect(isFirstResponse({ ...commented('new'), firstRespondedAt: NOW }, reply)).toBe(false);
  });
});
