import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removePersonalData } from '../remove-personal-data';

const PEOPLE = { names: ['Anna Weber', '李伟', null], companies: ['Oak Mill Ltd'] };
const clean = (text: string) => removePersonalData(text, PEOPLE);

describe('the text of a ticket, for an article', () => {
  it.each([
    ['Anna Weber of Oak Mill Ltd cannot sign in.', '[name] of [company] cannot sign in.'],
    ['Ms Weber called; ANNA waits.', 'Ms [name] called; [name] waits.'],
    ['Write to anna.weber@oakmill.example or call +49 (30) 1234-5678.', 'Write to [e-mail] or call [number].'],
    ['请联系李伟，电话 021-5555 0101。', '请联系[name]，电话 [number]。'],
    ['See https://intra.oakmill.example/t/7?u=anna and restart.', 'See [address] and restart.'],
  ])('"%s" becomes "%s"', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each(['Error 809 on Windows 11, 24H2', 'On 2026-11-27 at 10:30:15', 'Part 12-3 costs 1,250.00', 'The annals of weberite', 'Press 1 2 3'])('"%s" stays', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('names no e-mail address, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(fc.property(word, word, fc.string({ maxLength: 20 }), (local, host, around) => {
      const email = `${local}@${host}.example`;
      expect(clean(`${around} ${email} ${around}`)).not.toContain(email);
    }));
  });

  it('cleaned twice is cleaned once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = clean(text);
      expect(clean(once)).toBe(once);
    }));
  });
});
