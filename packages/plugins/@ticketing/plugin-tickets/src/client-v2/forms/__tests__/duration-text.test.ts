import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOfText, textOfMinutes } from '../duration-text';

describe('a typed duration', () => {
  it.each([
    ['1h 30m', 90],
    ['1h30', 90],
    ['1:30', 90],
    ['1.5 h', 90],
    ['1,5h', 90],
    ['90', 90],
    ['45 min', 45],
    ['2 hours 5 minutes', 125],
    ['1小时30分钟', 90],
    ['72H', 4320],
  ])('"%s" is %d minutes', (text, minutes) => {
    expect(minutesOfText(text)).toBe(minutes);
  });

  it.each(['soon', '1d', '2 days', '1h x', '-5', '1.3333h', '1:75'])('"%s" is none', (text) => {
    expect(minutesOfText(text)).toBeUndefined();
  });

  it('that is empty promises nothing', () => {
    expect(minutesOfText('  ')).toBeNull();
    expect(textOfMinutes(null)).toBe('');
  });

  it('reads back as it was written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 600_000 }), (minutes) => minutesOfText(textOfMinutes(minutes)) === minutes));
  });
});
