import { describe, expect, it } from 'vitest';
import { countsBy, type CountedTicket } from '../counts-by';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
const ticket = (key: string | null, resolvedHour?: number): CountedTicket => ({ key, isOpen: resolvedHour === undefined, createdAt: at(0), resolvedAt: resolvedHour === undefined ? null : at(resolvedHour) });

describe('tickets counted by a thing', () => {
  it('come in groups, the largest first, with the median hours to their resolution', () => {
    expect(countsBy([ticket('high', 1), ticket('low', 2), ticket('low', 4), ticket('low')])).toEqual([
      { key: 'low', tickets: 3, open: 1, resolved: 2, medianHoursToResolution: 3 },
      { key: 'high', tickets: 1, open: 0, resolved: 1, medianHoursToResolution: 1 },
    ]);
  });

  it('that have none of it are a group of their own', () => {
    expect(countsBy([ticket(null)])).toEqual([{ key: null, tickets: 1, open: 1, resolved: 0, medianHoursToResolution: null }]);
  });
});
