import { describe, expect, it } from 'vitest';
import { clockOf, isOpen, isStatusCategory, STATUS_CATEGORIES } from '../status-category';

describe('the seven status categories', () => {
  it('the promised time runs while the desk works, pauses while it waits, and ends with the work', () => {
    expect(Object.fromEntries(STATUS_CATEGORIES.map((category) => [category, clockOf(category)]))).toEqual({
      new: 'running', assigned: 'running', processing: 'running', pending: 'paused', resolved: 'stopped', closed: 'stopped', cancelled: 'stopped',
    });
  });

  it('a ticket is open until it is resolved or cancelled', () => {
    expect(STATUS_CATEGORIES.filter(isOpen)).toEqual(['new', 'assigned', 'processing', 'pending']);
  });

  it.each(['on_hold', 'New', '', null, 3, 'constructor'])('%j is none', (value) => {
    expect(isStatusCategory(value)).toBe(false);
  });
});
