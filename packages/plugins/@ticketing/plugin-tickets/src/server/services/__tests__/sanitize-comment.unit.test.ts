import { unsafeParts, visibleText } from '@test/markup';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyComment, sanitizeComment } from '../sanitize-comment';

const HOSTILE: Record<string, string> = {
  'a script': 'Hello<script>alert(1)</script>',
  'a script with odd spelling': 'Hello<ScRiPt/x src="//evil.example/x.js"></sCrIpT >',
  'a script that never ends': '<p>Hello</p><script>alert(1)',
  'a script inside of a script': '<scr<script></script>ipt>alert(1)</script>Hello',
  'a handler': '<p onclick="alert(1)" OnMouseOver=alert(2)>Hello</p>',
  'a handler behind a slash': '<img/src="x"/onerror=alert(1)><b/onclick=alert(1)>Hello</b>',
  'a handler on a broken picture': 'Hello <img src=x onerror=alert(1)>',
  'a javascript address': '<a href="javascript:alert(1)">Hello</a>',
  'a javascript address in disguise': '<a href=" &#x6A;ava&Tab;script&colon;alert(1)">Hello</a>',
  'a javascript address with control characters': '<a href="\u0001java\u0000script:alert(1)">Hello</a>',
  'a javascript address around a comment': '<a href="java<!-- -->script:alert(1)">Hello</a>',
  'a vbscript address': '<a href="vbscript:msgbox(1)">Hello</a>',
  'a document in an address': '<a href="data:text/html,<script>alert(1)</script>">Hello</a>',
  'an address without a scheme': '<a href="//evil.example">Hello</a>',
  'a source set': '<img srcset="javascript:alert(1) 1x"><p>Hello</p>',
  'a frame': '<iframe src="https://evil.example"></iframe><p>Hello</p>',
  'a frame with a document': '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe><p>Hello</p>',
  'a form': '<form action="https://evil.example"><input name="password"><button formaction="javascript:alert(1)">Hello</button></form>',
  'a drawing': '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>Hello</text></a></svg>',
  'a formula': '<math><mtext><a href="javascript:alert(1)">Hello</a></mtext></math>',
  'a style sheet': '<style>body { display: none }</style><p>Hello</p>',
  'a style that covers the page': '<div style="position:fixed;inset:0;z-index:9999">Hello</div>',
  'a base address': '<base href="https://evil.example/"><p>Hello</p>',
  'a redirect': '<meta http-equiv="refresh" content="0;url=https://evil.example"><p>Hello</p>',
  'an object': '<object data="x.swf"></object><embed src="x.swf"><p>Hello</p>',
  'markup that changes in a noscript': '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><p>Hello</p>',
  'markup that changes in a title': '<title><a title="</title><img src=x onerror=alert(1)>"></title><p>Hello</p>',
  'markup that changes in a style': '<svg><style><a title="</style><img src=x onerror=alert(1)>"></style></svg><p>Hello</p>',
  'markup that changes in a template': '<template><script>alert(1)</script></template><p>Hello</p>',
  'markup that changes in a formula': '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math><p>Hello</p>',
  'markup in an attribute': '<img alt="<script>alert(1)</script>" src="https://example.com/a.png"><p>Hello</p>',
  'a comment that ends early': '<!--<img src="--><img src=x onerror=alert(1)//"><p>Hello</p>',
  'a comment for one browser': '<!--[if gte mso 9]><script>alert(1)</script><![endif]--><p>Hello</p>',
  'a section of raw text': '<![CDATA[<img src=x onerror=alert(1)>]]><p>Hello</p>',
  'a tag that does not close': '<p>Hello</p><img src=x onerror=alert(1) ',
  'an unclosed quote': '<p>Hello</p><img alt="x src=x onerror=alert(1)>',
};

describe('hostile markup in a comment', () => {
  it.each(Object.entries(HOSTILE))('%s is taken out', (_name, content) => {
    const html = sanitizeComment(content);
    expect(unsafeParts(html)).toEqual([]);
    expect(visibleText(html)).toContain('Hello');
  });

  it('the text of a program is not shown either', () => {
    expect(sanitizeComment('<p>Hello</p><script>alert(1)</script><style>p { color: red }</style>')).toBe('<p>Hello</p>');
  });

  it('no mixture of tags, quotes and addresses gets through', () => {
    const piece = fc.constantFrom(
      ...Object.values(HOSTILE).flatMap((content) => content.split(/(?=[<>"=/])/)),
      '<', '>', '"', "'", '`', '=', '/', '<!--', '-->', ']]>', '&lt;', '&#60;', '\u0000', '\n', '<a ', '<p>', 'href=', 'onclick=', 'javascript:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(unsafeParts(sanitizeComment(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('saving a comment once more changes nothing', () => {
    const piece = fc.constantFrom('<b>', '</b>', '<p>', '<x>', '</x>', 'a < b', ' & ', '&lt;', '&amp;', '<a href="https://example.com">', '</a>', '\n', '<anna@example.com>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = sanitizeComment(pieces.join(''));
        expect(sanitizeComment(once)).toBe(once);
      }),
    );
  });
});

describe('what a person wrote', () => {
  it('keeps the layout of a letter', () => {
    const letter = '<p>Dear <b>desk</b>,</p><ul><li>one</li></ul><blockquote>old</blockquote><table><tr><td colspan="2">x</td></tr></table><pre>a  b</pre>';
    expect(sanitizeComment(letter)).toBe(letter);
  });

  it('keeps pictures from the web', () => {
    expect(sanitizeComment('<img src="https://example.com/a.png" alt="Plan" width="20" />')).toBe(
      '<img src="https://example.com/a.png" alt="Plan" width="20" />',
    );
  });

  it('opens links apart, whatever the sender asked for', () => {
    expect(sanitizeComment('<a href="https://example.com/a%20b" rel="opener" target="_top">x</a>')).toBe(
      '<a href="https://example.com/a%20b" rel="noopener noreferrer nofollow" target="_blank">x</a>',
    );
  });

  it('loses a picture or link address nobody could have typed', () => {
    const long = `https://example.com/${'x'.repeat(3000)}`;
    expect(sanitizeComment(`<a href="${long}">here</a><img src="${long}">`)).toBe('<a rel="noopener noreferrer nofollow" target="_blank">here</a>');
  });

  it('keeps the words of an unknown element', () => {
    expect(sanitizeComment('<o:p>Hello</o:p>')).toBe('<p>Hello</p>');
  });

  it('Chinese text and markup stay as they are', () => {
    expect(sanitizeComment('打印机着火了！\n请尽快处理。')).toBe('<p>打印机着火了！<br />请尽快处理。</p>');
    expect(sanitizeComment('<p>打印机 <b>着火</b>了</p>')).toBe('<p>打印机 <b>着火</b>了</p>');
  });
});

describe('plain text', () => {
  it('keeps its line breaks and paragraphs, from any system', () => {
    expect(sanitizeComment('Hello\nWorld\n\nBye')).toBe('<p>Hello<br />World</p><p>Bye</p>');
    expect(sanitizeComment('Hello\r\nWorld\r\n\r\n\r\nBye\rnow')).toBe('<p>Hello<br />World</p><p>Bye<br />now</p>');
  });

  it.each([
    'a < b and c > d',
    'x<y and y>z',
    '1 <2, 3> 2 & "more"',
    'From: Anna <anna@example.com>',
    'See <https://example.com/a?b=1&c=2> and <mailto:desk@example.com>',
    'List<String> x = new ArrayList<>();',
    '->, <-, <3 and <>',
  ])('%s stays readable', (text) => {
    expect(visibleText(sanitizeComment(text))).toBe(text);
  });

  it('shows exactly the words that were typed', () => {
    const word = fc.stringMatching(/^[^<>\s\0]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.constantFrom('<', '>', '<<', '->')), { maxLength: 20 }), (words) => {
        expect(visibleText(sanitizeComment(words.join(' ')))).toBe(visibleText(words.map((one) => one.replace(/&/g, '&amp;').replace(/</g, '&lt;')).join(' ')));
      }),
    );
  });

  it('an e-mail address in angle brackets survives between tags, too', () => {
    expect(visibleText(sanitizeComment('<p>From: Anna <anna@example.com>, see <https://example.com/x></p>'))).toBe(
      'From: Anna <anna@example.com>, see <https://example.com/x>',
    );
  });

  it('loses characters the database cannot store', () => {
    expect(sanitizeComment('a\0b')).toBe('<p>ab</p>');
  });
});

describe('huge input', () => {
  const MEGABYTE = 1 << 20;
  const filledWith = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length));

  it.each([
    ['a long letter', filledWith('文本 and text\n')],
    ['tags that open and never close', filledWith('<div>')],
    ['beginnings of tags', filledWith('<a')],
    ['beginnings of comments', filledWith('<!--')],
    ['beginnings of addresses', `<b>${filledWith('<a@b')}`],
    ['an endless address', `<a href="${filledWith('<!--x-->')}">x</a>`],
    ['attributes without end', `<a ${filledWith('href=x ')}>x</a>`],
    ['empty lines', filledWith('\r\n')],
  ])('one megabyte of %s is done within the time limit of the test', (_name, content) => {
    expect(() => sanitizeComment(content)).not.toThrow();
  });

  it('nests no deeper than a browser can show', () => {
    const html = sanitizeComment(`${'<div>'.repeat(5000)}Hello`);
    expect(html.match(/<div>/g)).toHaveLength(100);
    expect(visibleText(html)).toBe('Hello');
  });
});

describe('an empty comment', () => {
  it.each(['', '   \n', '<p></p>', '<p>&nbsp;<br></p>', '<script>alert(1)</script>', '<img src="javascript:alert(1)">', '<style>p{}</style>'])(
    '%j shows nothing',
    (content) => {
      expect(isEmptyComment(sanitizeComment(content))).toBe(true);
    },
  );

  it.each(['.', '0', '<p>x</p>', '<img src="https://example.com/a.png">', '<'])('%j shows something', (content) => {
    expect(isEmptyComment(sanitizeComment(content))).toBe(false);
  });
});
