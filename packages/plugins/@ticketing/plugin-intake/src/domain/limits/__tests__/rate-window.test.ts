import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesLeft, rateWindow } from '../rate-window';

const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('a window of a limit', () => {
  it('holds its moment, and the next one begins where it ends', () => {
    fc.assert(fc.property(moment, fc.integer({ min: 1, max: 1440 }), (now, minutes) => {
      const window = rateWindow(now, minutes);
      expect(window.endsAt.getTime() - now.getTime()).toBeGreaterThan(0);
      expect(window.endsAt.getTime() - now.getTime()).toBeLessThanOrEqual(minutes * 60_000);
      expect(rateWindow(window.endsAt, minutes).name > window.name).toBe(true);
      expect(rateWindow(new Date(window.endsAt.getTime() - 1), minutes)).toEqual(window);
    }));
  });
  it('says at least a minute until it ends', () => {
    const now = new Date('2026-01-05T09:59:59.900Z');
    expect(minutesLeft(rateWindow(now, 60), now)).toBe(1);
  });
});
