import { describe, expect, it } from 'vitest';
import { refusal } from '../../../workspace/__tests__/fake-desk';
import { refusalOf } from '../refusal';

describe('a refusal', () => {
  it('says what is wrong and where', () => {
    expect(refusalOf(refusal('calendar.spansOverlap', { list: 'week.mon', row: 2 }))).toEqual({
      code: 'calendar.spansOverlap', message: 'refused: calendar.spansOverlap', place: { list: 'week.mon', row: 2 },
    });
  });

  it('of the network is told in its own words', () => {
    expect(refusalOf(new Error('Network Error'))).toEqual({ code: 'unknown', message: 'Network Error', place: {} });
    expect(refusalOf('gone').message).toBe('gone');
  });
});
