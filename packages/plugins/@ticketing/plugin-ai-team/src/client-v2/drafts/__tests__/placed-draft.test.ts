import { describe, expect, it } from 'vitest';
import { afterEdit, placeBelow, wholeText } from '../placed-draft';

const drafted = (written: string, draft = 'A draft') => ({ ...placeBelow(written), drafted: draft });

describe('a draft in the composer', () => {
  it('stands alone where nothing is written', () => {
    expect(wholeText(drafted(''))).toBe('A draft');
  });

  it.each(['Hello', 'Hello\n', 'Hello\n\n'])('stands below what is written, set off by an empty line: %j', (written) => {
    expect(wholeText(drafted(written))).toBe('Hello\n\nA draft');
  });

  it('leaves no trace when nothing was drafted', () => {
    expect(wholeText(placeBelow('Hello'))).toBe('Hello');
  });

  it('goes on in its place when the person writes above or below it', () => {
    const above = afterEdit(drafted('Hello'), 'Hello there\n\nA draft');
    const below = afterEdit(drafted('Hello'), 'Hello\n\nA draft. Regards');
    expect(above && wholeText({ ...above, drafted: 'A draft of mine' })).toBe('Hello there\n\nA draft of mine');
    expect(below && wholeText({ ...below, drafted: 'A draft of mine' })).toBe('Hello\n\nA draft of mine. Regards');
  });

  it('is the person’s own as soon as he changes it', () => {
    expect(afterEdit(drafted('Hello'), 'Hello\n\nA good draft')).toBeUndefined();
  });
});
