import { describe, expect, it } from 'vitest';
import { STATUS_CATEGORIES } from '@ticketing/plugin-tickets/domain';
import { portalSteps } from '../portal-steps';
import { shownName } from '../shown-name';
import { statusWordOf } from '../status-word';

const now = new Date('2026-03-10T12:00:00Z');
const steps = (category: (typeof STATUS_CATEGORIES)[number], more: { isOwn?: boolean; closedAt?: Date } = {}) =>
  portalSteps({ category, isOwn: more.isOwn ?? true, closedAt: more.closedAt ?? null }, now, 7);

describe('what a customer may do', () => {
  it('he answers whatever he sees', () => {
    for (const category of STATUS_CATEGORIES) expect(steps(category, { isOwn: false }).reply).toBe(true);
  });

  it('a colleague decides nothing', () => {
    for (const category of STATUS_CATEGORIES) expect(steps(category, { isOwn: false, closedAt: now })).toMatchObject({ solved: false, reopen: false, withdraw: false });
  });

  it('a solved request is confirmed or reopened', () => {
    expect(steps('resolved')).toEqual({ reply: true, solved: true, reopen: true, withdraw: false });
  });

  it('a closed one is reopened while the window lasts', () => {
    expect(steps('closed', { closedAt: new Date('2026-03-03T12:00:00Z') }).reopen).toBe(true);
    expect(steps('closed', { closedAt: new Date('2026-03-03T11:59:59Z') }).reopen).toBe(false);
  });

  it('an open one is withdrawn', () => {
    expect(STATUS_CATEGORIES.filter((category) => steps(category, { closedAt: now }).withdraw)).toEqual(['new', 'assigned', 'processing', 'pending']);
  });
});

it('customers read where a request stands, not who has it', () => {
  expect(STATUS_CATEGORIES.map(statusWordOf)).toEqual(['received', 'received', 'inProgress', 'waiting', 'solved', 'closed', 'cancelled']);
});

it('a name that is an address is not shown', () => {
  expect(['Ann Agent', ' Ann ', 'ann@desk.test', '', null, undefined, 7].map(shownName)).toEqual(['Ann Agent', 'Ann', null, null, null, null, null]);
});
