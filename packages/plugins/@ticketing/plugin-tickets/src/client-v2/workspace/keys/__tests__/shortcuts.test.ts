import { describe, expect, it } from 'vitest';
import { isTaken, shortcutOf } from '../shortcuts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, ...held });

describe('keys of the workspace', () => {
  it('are single letters and Alt with arrows', () => {
    expect(['j', 'k', 'R', 'n', 'c', '?'].map((key) => shortcutOf(press(key), true))).toEqual([
      'next',
      'previous',
      'reply',
      'note',
      'customerMessage',
      'help',
    ]);
    expect(shortcutOf(press('ArrowDown', { altKey: true }), true)).toBe('next');
  });

  it('leave the browser its own combinations', () => {
    expect(shortcutOf(press('r', { ctrlKey: true }), true)).toBeUndefined();
    expect(shortcutOf(press('n', { metaKey: true }), true)).toBeUndefined();
    expect(shortcutOf(press('c', { ctrlKey: true }), true)).toBeUndefined();
  });

  it('keep only the Alt combinations when single letters are switched off', () => {
    expect(shortcutOf(press('j'), false)).toBeUndefined();
    expect(shortcutOf(press('ArrowUp', { altKey: true }), false)).toBe('previous');
  });

  it('belong to the field while one is typing', () => {
    document.body.innerHTML = '<textarea></textarea><div contenteditable="true"><b></b></div><button></button>';
    expect([...document.querySelectorAll('textarea, b, button')].map(isTaken)).toEqual([true, true, false]);
  });
});
