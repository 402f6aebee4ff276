import { describe, expect, it } from 'vitest';
import { addPublicHolidays } from '../public-holidays';

const found = (date: string, name: string) => ({ date, name, type: 'public' });

describe('adding public holidays', () => {
  it('puts them among the others by date', () => {
    const rows = addPublicHolidays([{ date: '2026-06-01', name: 'Company day' }], [found('2026-12-25', 'Christmas'), found('2026-01-01', 'New Year')]);
    expect(rows.map(({ date, name }) => `${date} ${name}`)).toEqual(['2026-01-01 New Year', '2026-06-01 Company day', '2026-12-25 Christmas']);
  });

  it('leaves dates alone that are there already', () => {
    const own = [{ date: '2026-12-25', name: 'Closed' }];
    expect(addPublicHolidays(own, [found('2026-12-25', 'Christmas')])).toEqual(own);
  });

  it('makes one of two that fall on the same day, as a calendar takes a date once', () => {
    const rows = addPublicHolidays([], [found('2026-05-14', 'Ascension'), found('2026-05-14', 'Labour Day')]);
    expect(rows).toEqual([{ date: '2026-05-14', until: null, isYearly: false, name: 'Ascension, Labour Day' }]);
  });
});
