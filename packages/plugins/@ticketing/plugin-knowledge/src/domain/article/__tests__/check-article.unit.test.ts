import { describe, expect, it } from 'vitest';
import { articleNumber } from '../article-number';
import { checkArticle } from '../check-article';

const refusal = (written: Record<string, unknown>) => {
  const decision = checkArticle(written);
  return decision.ok ? null : [decision.code, decision.params.field];
};

describe('what people write of an article', () => {
  it('is taken as it is, without spaces around it', () => {
    expect(checkArticle({ title: ' VPN ', content: 'a\r\nb\n', keywords: [' vpn', 'vpn ', ''], language: 'zh', audience: 'public', kind: 'faq', categoryId: '1' })).toEqual({
      ok: true, value: { title: 'VPN', content: 'a\nb', keywords: ['vpn'], language: 'zh', audience: 'public', kind: 'faq', categoryId: '1' },
    });
  });

  it('holds no character a database cannot keep', () => {
    expect(checkArticle({ content: 'a\0b' })).toEqual({ ok: true, value: { content: 'ab' } });
  });

  it('may be left empty, but for the title', () => {
    expect(checkArticle({ summary: ' ', content: null, keywords: null })).toEqual({ ok: true, value: { summary: null, content: null, keywords: [] } });
    expect(refusal({ title: '  ' })).toEqual(['article.titleMissing', 'title']);
  });

  it.each([
    [{ title: 'x'.repeat(201) }, 'article.tooLong', 'title'],
    [{ content: 'x'.repeat(100_001) }, 'article.tooLong', 'content'],
    [{ title: 7 }, 'article.inputInvalid', 'title'],
    [{ audience: 'everybody' }, 'article.inputInvalid', 'audience'],
    [{ language: 'fr' }, 'article.inputInvalid', 'language'],
    [{ kind: null }, 'article.inputInvalid', 'kind'],
    [{ keywords: 'vpn' }, 'article.inputInvalid', 'keywords'],
    [{ keywords: [1] }, 'article.inputInvalid', 'keywords'],
    [{ keywords: Array.from({ length: 31 }, (_, i) => `k${i}`) }, 'article.tooLong', 'keywords'],
  ])('is refused where it is of another kind or too long', (written, code, field) => {
    expect(refusal(written)).toEqual([code, field]);
  });
});

it('numbers begin at KB-000001 and grow beyond a million', () => {
  expect([articleNumber(1), articleNumber(1_234_567)]).toEqual(['KB-000001', 'KB-1234567']);
});
