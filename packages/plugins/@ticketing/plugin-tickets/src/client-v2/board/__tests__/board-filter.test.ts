import { describe, expect, it } from 'vitest';
import { everything, filterOf } from '../board-filter';

describe('filterOf', () => {
  it('asks for the tickets of a column', () => {
    expect(filterOf('new', everything, '7', undefined)).toEqual({ $and: [{ status: 'new' }] });
  });

  it('stays inside the scope of the block', () => {
    const scope = { $and: [{ priority: 'P0' }] };
    expect(filterOf('new', everything, '7', scope)).toEqual({ $and: [{ status: 'new' }, scope] });
  });

  it('joins whose, which kind and what words', () => {
    const filter = { isMineOnly: true, businessTypeCode: 'repair', search: ' pump ' };
    expect(filterOf('new', filter, '7', {})).toEqual({
      $and: [
        { status: 'new' },
        { assigneeId: '7' },
        { businessTypeCode: 'repair' },
        { $or: expect.arrayContaining([{ 'title.$includes': 'pump' }, { 'ticketNo.$includes': 'pump' }]) },
      ],
    });
  });

  it('never shows the tickets of others to somebody unknown who asks for his own', () => {
    expect(filterOf('new', { ...everything, isMineOnly: true }, undefined, undefined)).toEqual({
      $and: [{ status: 'new' }, { assigneeId: null }],
    });
  });
});
