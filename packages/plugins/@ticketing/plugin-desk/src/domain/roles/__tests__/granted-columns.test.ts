import { describe, expect, it } from 'vitest';
import { canonicalRole, columnsToGrant, type StoredGrant } from '../granted-columns';

const view: StoredGrant = { collection: 'ticketingTickets', action: 'view', scopeKey: null, columns: ['title', 'status'] };
const known = { ticketingTickets: ['title', 'status'] };
const text = (grants: StoredGrant[], snippets = ['!pm']) => canonicalRole('Agent', snippets, grants, known);

describe('whether an administrator changed a role', () => {
  it('does not depend on the order of grants', () => {
    const update = { ...view, action: 'update' };
    expect(text([view, update])).toBe(text([update, view]));
  });

  it('a column that came later and was granted is no change', () => {
    expect(text([{ ...view, columns: ['title', 'status', 'slaDueAt'] }])).toBe(text([view]));
  });

  it('a column taken away is a change', () => {
    expect(text([{ ...view, columns: ['title'] }])).not.toBe(text([view]));
  });

  it('another scope, a further action or another snippet is a change', () => {
    expect(text([{ ...view, scopeKey: 'own' }])).not.toBe(text([view]));
    expect(text([view, { ...view, action: 'destroy' }])).not.toBe(text([view]));
    expect(text([view], ['pm'])).not.toBe(text([view]));
  });
});

describe('new columns of a collection', () => {
  it('are granted to a role that may use the collection', () => {
    expect(columnsToGrant(['title'], ['title', 'status'], ['title', 'status', 'slaDueAt'])).toEqual(['slaDueAt']);
  });

  it('leave what was withheld before withheld', () => {
    expect(columnsToGrant(['title'], ['title', 'status'], ['title', 'status'])).toEqual([]);
  });
});
