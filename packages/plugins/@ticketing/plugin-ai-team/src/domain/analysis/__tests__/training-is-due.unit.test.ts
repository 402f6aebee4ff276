import { describe, expect, it } from 'vitest';
import { trainingIsDue } from '../training-is-due';

const now = new Date('2026-03-02T10:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const facts = { trainedAt: minutesAgo(60), learnedTickets: 100, tickets: 110, corrections: 0, categories: 5 };

describe('training is due', () => {
  it('when there is no model', () => expect(trainingIsDue({ ...facts, trainedAt: null }, now)).toBe(true));
  it('not where there is no choice of categories', () => expect(trainingIsDue({ ...facts, trainedAt: null, categories: 1 }, now)).toBe(false));
  it('when there are a fifth more tickets', () => {
    expect(trainingIsDue(facts, now)).toBe(false);
    expect(trainingIsDue({ ...facts, tickets: 120 }, now)).toBe(true);
    expect(trainingIsDue({ ...facts, learnedTickets: 0, tickets: 0 }, now)).toBe(false);
  });
  it('after a correction', () => expect(trainingIsDue({ ...facts, corrections: 1 }, now)).toBe(true));
  it('not a few minutes after the last one', () => {
    expect(trainingIsDue({ ...facts, trainedAt: minutesAgo(9), corrections: 3 }, now)).toBe(false);
    expect(trainingIsDue({ ...facts, trainedAt: minutesAgo(9), learnedTickets: 1_000, tickets: 9_000 }, now)).toBe(false);
  });
  it('at once while there are few tickets, when a fifth more came', () => {
    expect(trainingIsDue({ ...facts, trainedAt: minutesAgo(1), learnedTickets: 0, tickets: 1 }, now)).toBe(true);
    expect(trainingIsDue({ ...facts, trainedAt: minutesAgo(1), learnedTickets: 100, tickets: 119 }, now)).toBe(false);
    expect(trainingIsDue({ ...facts, trainedAt: minutesAgo(1), learnedTickets: 999, tickets: 1_200 }, now)).toBe(true);
  });
});
