import { expect, it } from 'vitest';
import { textToHtml } from '../text-to-html';

it.each([
  ['', ''],
  [' \n ', ''],
  ['Hello\nworld', '<p>Hello<br>world</p>'],
  ['one\r\n\r\n\r\ntwo', '<p>one</p><p>two</p>'],
  ['<script>alert(1)</script> & "x"', '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>'],
])('%j is %j', (text, html) => expect(textToHtml(text)).toBe(html));
