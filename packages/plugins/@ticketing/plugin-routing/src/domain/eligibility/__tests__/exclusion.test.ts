import { describe, expect, it } from 'vitest';
import { exclusionOf } from '../exclusion';

describe('kept away from a ticket is', () => {
  it.each([
    ['nobody, when it never had an assignee', null, []],
    ['whoever returned it', { userId: '7', endReason: 'returned' }, [['7', 'returned']]],
    ['whoever did not accept it in time', { userId: '7', endReason: 'unaccepted' }, [['7', 'unaccepted']]],
    ['nobody, when it was taken from its assignee otherwise', { userId: '7', endReason: 'transferred' }, []],
    ['nobody, while somebody has it', { userId: '7', endReason: null }, []],
  ])('%s', (_, last, expected) => {
    expect([...exclusionOf(last)]).toEqual(expected);
  });
});
