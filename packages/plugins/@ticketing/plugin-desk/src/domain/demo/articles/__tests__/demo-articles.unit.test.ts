import { expect, it } from 'vitest';
import { DEMO_CATEGORIES } from '../../categories';
import { DEMO_ARTICLES } from '..';

const leaves = DEMO_CATEGORIES.flatMap(({ code, children }) => (children?.length ? children.map((child) => child.code) : [code]));

it('the demo has 40 articles, half of them in each language, each with a key of its own', () => {
  expect(DEMO_ARTICLES).toHaveLength(40);
  expect(new Set(DEMO_ARTICLES.map(({ key }) => key)).size).toBe(40);
  for (const language of ['en', 'zh']) expect(DEMO_ARTICLES.filter((article) => article.language === language && article.key.endsWith(`-${language}`))).toHaveLength(20);
});

it('every topic of the demo tickets is covered', () => {
  expect([...new Set(DEMO_ARTICLES.map(({ category }) => category))].sort()).toEqual([...leaves].sort());
});

it('an article says more than its summary, and holds no address of another server', () => {
  for (const { key, content, summary } of DEMO_ARTICLES) {
    expect(content.length, key).toBeGreaterThan(summary.length);
    expect(content, key).not.toMatch(/https?:|[{}]/);
  }
});
