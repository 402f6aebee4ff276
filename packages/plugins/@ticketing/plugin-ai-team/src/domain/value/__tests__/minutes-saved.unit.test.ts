import { describe, expect, it } from 'vitest';
import { minutesSaved } from '../minutes-saved';

describe('the minutes AI saves', () => {
  it('are counted by a formula that is told with them', () => {
    const { minutesSaved: minutes, formula } = minutesSaved({ agreed: 10, draftsUsed: 2, translations: 1, autoResolved: 3 });
    expect(minutes).toBe(10 + 6 + 2 + 18);
    expect(formula).toContainEqual({ what: 'draftsUsed', count: 2, minutesEach: 3, minutes: 6 });
    expect(formula.reduce((sum, line) => sum + line.minutes, 0)).toBe(minutes);
  });
});
