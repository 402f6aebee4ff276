import { describe, expect, it } from 'vitest';
import { isFresh, knowledgeHealth } from '../knowledge-health';

const NOTHING = { tickets: 0, ticketsCovered: 0, ticketsWithArticle: 0, helpfulVotes: 0, unhelpfulVotes: 0, articles: 0, freshArticles: 0 };
const percents = (counts: Partial<typeof NOTHING>) => knowledgeHealth({ ...NOTHING, ...counts }).map(({ measure, percent, isMet }) => [measure, percent, isMet]);

describe('the health of a knowledge base', () => {
  it('says what part of the work it carries, against its goals', () => {
    expect(percents({ tickets: 10, ticketsCovered: 7, ticketsWithArticle: 3, helpfulVotes: 8, unhelpfulVotes: 2, articles: 4, freshArticles: 3 })).toEqual([
      ['coverage', 70, true], ['effectiveness', 80, true], ['citation', 30, false], ['freshness', 75, true],
    ]);
  });

  it('says nothing where there is nothing to count', () => {
    expect(percents({})).toEqual([['coverage', null, false], ['effectiveness', null, false], ['citation', null, false], ['freshness', null, false]]);
  });

  it('a goal is to be exceeded, and rounding does not help', () => {
    expect(percents({ articles: 2, freshArticles: 1 })[3]).toEqual(['freshness', 50, false]);
    expect(percents({ articles: 199, freshArticles: 100 })[3]).toEqual(['freshness', 50, true]);
  });
});

describe('an article', () => {
  const NOW = new Date('2026-11-27T12:00:00Z');
  const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

  it.each([
    [{ publishedAt: daysAgo(180), reviewBy: null }, true],
    [{ publishedAt: daysAgo(181), reviewBy: null }, false],
    [{ publishedAt: daysAgo(500), reviewBy: daysAgo(-1) }, true],
    [{ publishedAt: daysAgo(1), reviewBy: daysAgo(1) }, false],
    [{ publishedAt: null, reviewBy: null }, false],
  ])('%j is fresh: %s', (dates, expected) => {
    expect(isFresh(dates, NOW)).toBe(expected);
  });
});
