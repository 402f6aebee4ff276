import type { Transaction } from '@nocobase/database';
import { describe, expect, it } from 'vitest';
import { isClaimed, noteClaim, withoutClaimed } from '../noted-claims';

const aTransaction = () => ({}) as Transaction;
const more = (userId: string) => ({ userId, priority: 'P2' as const, delta: 1 as const });
const less = (userId: string) => ({ userId, priority: 'P2' as const, delta: -1 as const });

describe('a claim', () => {
  it('pays for one change of its ticket, and only once', () => {
    const transaction = aTransaction();
    noteClaim(transaction, 'ticket', 'anna');
    expect(isClaimed(transaction, 'ticket', 'anna')).toBe(true);
    expect(withoutClaimed([less('ben'), more('anna')], 'ticket', transaction)).toEqual([less('ben')]);
    expect(withoutClaimed([more('anna')], 'ticket', transaction)).toEqual([more('anna')]);
  });

  it('pays for no other ticket, agent or transaction', () => {
    const transaction = aTransaction();
    noteClaim(transaction, 'ticket', 'anna');
    expect(withoutClaimed([more('anna')], 'other', transaction)).toEqual([more('anna')]);
    expect(withoutClaimed([more('anna')], 'ticket', aTransaction())).toEqual([more('anna')]);
    expect(withoutClaimed([more('ben')], 'ticket', transaction)).toEqual([more('ben')]);
  });
});
