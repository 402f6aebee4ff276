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

  it('shows images of ours, with the pass of whoever reads it, wherever the desk was reached when it was written', () => {
    const key = '0123456789abcdef0123456789abcdef';
    const shown = (address: string) => renderMarkdown(`![The "tray" <open>](${address} "A title")`, () => '1.ab');
    for (const address of [`/api/ticketingImages/${key}`, `https://old.example/desk/api/ticketingImages/${key}?pass=2.cd`]) {
      expect(shown(address)).toBe(`<p><img src="/api/ticketingImages/${key}?pass=1.ab" alt="The &quot;tray&quot; &lt;open&gt;" title="A title" /></p>`);
    }
    expect(renderMarkdown(`![x](/api/ticketingImages/${key})`)).toBe(`<p><img src="/api/ticketingImages/${key}" alt="x" /></p>`);
  });

  it.each([
    ['![Logo](https://tracker.example/1.gif?a=1&b=2)', '<a href="https://tracker.example/1.gif?a=1&amp;b=2"'],
    ['[![Logo](https://tracker.example/1.gif)](https://shop.example)', '>Logo</a>'],
    ['![](//tracker.example/1.gif)', '//tracker.example/1.gif'],
    ['![x](data:image/png;base64,iVBORw0KGgo=)', '>x</a>'],
    ['![x][1]\n\n[1]: https://tracker.example/1.gif', '>x</a>'],
  ])('shows no image of another host: %s', (text, words) => {
    const html = renderMarkdown(text);
    expect(html).not.toContain('<img');
    expect(html).toContain(words);
    expect(html.match(/<a /g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(unsafeParts(html)).toEqual([]);
  });

  it('keeps what looks like a tag as text', () => {
    expect(renderMarkdown('Press <Enter> & wait')).toContain('Press &lt;Enter&gt; &amp; wait');
  });
});
