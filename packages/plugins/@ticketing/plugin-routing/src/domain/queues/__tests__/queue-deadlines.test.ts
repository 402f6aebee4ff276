import { describe, expect, it } from 'vitest';
import { inMinutes, NOW } from '../../__tests__/some-desk';
import { acceptDueAt, addPlainMinutes, overflowDueAt, type AddMinutes } from '../queue-deadlines';

const limits = { overflowAfterMinutes: 30, overflowTo: 'queue' as const, acceptWithinMinutes: 10 };
/** A desk that opens in an hour. */
const inOfficeHours: AddMinutes = (_, minutes) => inMinutes(60 + minutes);

describe('a waiting ticket overflows', () => {
  it('so many minutes after it joined the queue', () => {
    expect(overflowDueAt(limits, NOW, addPlainMinutes)).toEqual(inMinutes(30));
  });

  it('after so many working minutes, when the queue has a calendar', () => {
    expect(overflowDueAt(limits, NOW, inOfficeHours)).toEqual(inMinutes(90));
  });

  it('never, when the queue does not say when or where to', () => {
    expect(overflowDueAt({ ...limits, overflowAfterMinutes: null }, NOW, addPlainMinutes)).toBeNull();
    expect(overflowDueAt({ ...limits, overflowTo: null }, NOW, addPlainMinutes)).toBeNull();
  });
});

describe('an agent has to accept', () => {
  it('within so many minutes, if there is such a limit', () => {
    expect(acceptDueAt(limits, NOW, addPlainMinutes)).toEqual(inMinutes(10));
    expect(acceptDueAt({ acceptWithinMinutes: null }, NOW, addPlainMinutes)).toBeNull();
  });
});
