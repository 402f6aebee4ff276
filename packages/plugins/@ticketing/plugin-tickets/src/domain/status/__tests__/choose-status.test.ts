import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseStatus, statusesOf, type StatusRow } from '../choose-status';
import { STATUS_CATEGORIES } from '../status-category';

const rows: StatusRow[] = [
  { code: 'at_the_supplier', category: 'pending', sort: 20 },
  { code: 'pending', category: 'pending', sort: 10 },
  { code: 'waiting_for_customer', category: 'pending', sort: 20 },
  { code: 'new', category: 'new', sort: 1 },
];

describe('the status a ticket gets in a category', () => {
  it('is the first by sort order', () => {
    expect(chooseStatus(rows, 'pending')).toEqual({ ok: true, value: rows[1] });
  });

  it('is the one asked for, if it belongs there', () => {
    expect(chooseStatus(rows, 'pending', 'at_the_supplier')).toEqual({ ok: true, value: rows[0] });
  });

  it.each(['new', 'nonsense'])('is never one of elsewhere: "%s" is refused and the possible ones are named', (status) => {
    expect(chooseStatus(rows, 'pending', status)).toEqual({
      ok: false,
      code: 'ticket.statusUnknown',
      params: { status, category: 'pending', possible: ['pending', 'at_the_supplier', 'waiting_for_customer'] },
    });
  });

  it('a category without any status refuses', () => {
    expect(chooseStatus(rows, 'closed')).toMatchObject({ ok: false, params: { status: null, possible: [] } });
  });

  const anyRows = fc.array(
    fc.record({ code: fc.stringMatching(/^[a-z]{1,6}$/), category: fc.constantFrom(...STATUS_CATEGORIES), sort: fc.integer({ min: 0, max: 3 }) }),
  );
  const anyCategory = fc.constantFrom(...STATUS_CATEGORIES);

  it('does not depend on the order in which the statuses come', () => {
    const distinct = anyRows.filter((list) => new Set(list.map((row) => row.code)).size === list.length);
    fc.assert(
      fc.property(distinct, anyCategory, (list, category) => {
        expect(chooseStatus([...list].reverse(), category)).toEqual(chooseStatus(list, category));
      }),
    );
  });

  it('always belongs to the category', () => {
    fc.assert(
      fc.property(anyRows, anyCategory, fc.option(fc.stringMatching(/^[a-z]$/)), (list, category, requested) => {
        const choice = chooseStatus(list, category, requested);
        expect(choice.ok ? choice.value.category : category).toBe(category);
      }),
    );
  });

  it('sorting leaves the given list as it was', () => {
    const before = structuredClone(rows);
    statusesOf(rows, 'pending');
    expect(rows).toEqual(before);
  });
});
