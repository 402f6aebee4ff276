import { describe, expect, it } from 'vitest';
import { filterOf, rowsOf as rowsOfFilter, type ConditionRows } from '../condition-rows';

const facts = ['priority', 'customerId', 'customer.level', 'queueId'].map((name) => ({ name, title: name }));
const rowsOf = (filter: Record<string, unknown> | null) => rowsOfFilter(filter, facts);

describe('conditions as rows', () => {
  const rows: ConditionRows = {
    join: '$and',
    rows: [
      { fact: 'priority', operator: '$in', values: ['P0', 'P1'] },
      { fact: 'customer.level', operator: '$eq', values: ['gold'] },
      { fact: 'queueId', operator: '$empty', values: [] },
    ],
  };

  it('are written as a filter of NocoBase', () => {
    expect(filterOf(rows)).toEqual({
      $and: [{ priority: { $in: ['P0', 'P1'] } }, { customer: { level: { $eq: 'gold' } } }, { queueId: { $empty: true } }],
    });
  });

  it('are read back from it, joined by all or any', () => {
    expect(rowsOf(filterOf(rows))).toEqual(rows);
    const any = { ...rows, join: '$or' as const };
    expect(rowsOf(filterOf(any))).toEqual(any);
  });

  it('read the short forms people write by hand', () => {
    expect(rowsOf({ priority: 'P0' })).toEqual({ join: '$and', rows: [{ fact: 'priority', operator: '$eq', values: ['P0'] }] });
    expect(rowsOf({ 'customer.level.$ne': 'gold' })?.rows).toEqual([{ fact: 'customer.level', operator: '$ne', values: ['gold'] }]);
  });

  it('are none for a rule that applies to all', () => {
    expect(rowsOf(null)).toEqual({ join: '$and', rows: [] });
    expect(filterOf({ join: '$and', rows: [] })).toBeNull();
  });

  it('leave out what is not filled in yet', () => {
    expect(filterOf({ join: '$and', rows: [{ fact: 'priority', operator: '$in', values: [] }] })).toBeNull();
  });

  it.each([
    ['groups inside of groups', { $and: [{ priority: 'P0' }, { $or: [{ customerId: '1' }, { customerId: '2' }] }] }],
    ['operators rows do not offer', { priority: { $includes: 'P' } }],
    ['facts nobody knows', { moonPhase: 'full' }],
  ])('cannot show %s', (_what, filter) => {
    expect(rowsOf(filter)).toBeNull();
  });
});
