import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../plain-text';

describe('typed text as HTML', () => {
  it('keeps paragraphs and line breaks', () => {
    expect(paragraphsOf('Hello\r\nworld\n\n\nBye\n')).toBe('<p>Hello<br>world</p><p>Bye</p>');
  });

  it('shows markup instead of running it', () => {
    expect(paragraphsOf('<img src=x onerror="a()"> & \'b\'')).toBe('<p>&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;b&#39;</p>');
  });
});
