import { describe, expect, it } from 'vitest';
import { moveItem, removeItem, replaceItem } from '../list-order';

describe('the order of a list', () => {
  it('takes an item out and puts it in elsewhere', () => {
    expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });

  it('stays when there is no such place', () => {
    expect(moveItem(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
    expect(moveItem(['a', 'b'], -1, 0)).toEqual(['a', 'b']);
  });

  it('changes one place only', () => {
    expect(replaceItem(['a', 'b'], 1, 'x')).toEqual(['a', 'x']);
    expect(removeItem(['a', 'b'], 0)).toEqual(['b']);
  });
});
