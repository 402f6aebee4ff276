import { expect, it } from 'vitest';
import type { Article, RelatedArticle } from '../../articles/article-types';
import { changesOf, draftOf, wasBeside } from '../article-draft';

const article = { kind: 'article', title: 'A', summary: null, content: null, keywords: null, language: 'en', audience: 'public', categoryId: null, ownerId: 7, reviewBy: '2027-03-01T12:00:00.000Z' } as unknown as Article;
const related = [{ id: 3, articleNo: 'KB-000003', title: 'C', audience: 'public', isPublished: true }] as RelatedArticle[];

it('what stands beside the text is sent with what it was, and only where it is changed', () => {
  const read = draftOf(article, related);
  expect(changesOf(read, read)).toEqual({});
  const changes = changesOf({ ...read, title: 'B', ownerId: '8', related: ['3', '4'] }, read);
  expect(changes).toEqual({ title: 'B', ownerId: '8', related: ['3', '4'] });
  expect(wasBeside(changes, article, read)).toEqual({ ownerId: '7', related: ['3'] });
  expect(wasBeside(changesOf({ ...read, reviewBy: null }, read), article, read)).toEqual({ reviewBy: '2027-03-01T12:00:00.000Z' });
});
