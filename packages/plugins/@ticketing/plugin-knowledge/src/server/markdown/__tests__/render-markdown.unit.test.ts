import { unsafeParts } from '@test/markup';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../render-markdown';

describe('the text of an article', () => {
  it('is shown with headings, lists, tables and links', () => {
    const html = renderMarkdown('## Steps\n\n1. Open **it**\n2. Close it\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nSee https://example.com/a');
    for (const part of ['<h2>Steps</h2>', '<ol>', '<strong>it</strong>', '<table>', 'href="https://example.com/a"']) expect(html).toContain(part);
  });

  it.each([
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '![x](javascript:alert(1))', '<svg onload=alert(1)>', '[x](data:text/html,<script>alert(1)</script>)',
    '```\n<script>alert(1)</script>\n```', '<a href="&#106;avascript:alert(1)">x</a>',
  ])('runs nothing: %s', (text) => {
    expect(unsafeParts(renderMarkdown(text))).toEqual([]);
  });

  it('keeps what looks like a tag as text', () => {
    expect(renderMarkdown('Press <Enter> & wait')).toContain('Press &lt;Enter&gt; &amp; wait');
  });
});
