import sanitizeHtml from 'sanitize-html';

const KEPT_TAGS = [
  'a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'code', 'col', 'colgroup', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 's', 'small', 'span', 'strong', 'sub', 'sup', 'table',
  'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul',
];
/** Tags that are not kept but show that a text is HTML. */
const OTHER_TAGS = [
  'address', 'area', 'article', 'aside', 'audio', 'base', 'big', 'body', 'button', 'center', 'cite', 'embed', 'figure', 'font', 'footer', 'form',
  'frame', 'frameset', 'head', 'header', 'html', 'iframe', 'input', 'label', 'link', 'main', 'map', 'marquee', 'math', 'meta', 'nav', 'noscript',
  'object', 'option', 'picture', 'q', 'script', 'section', 'select', 'source', 'strike', 'style', 'svg', 'template', 'textarea', 'title', 'tt',
  'video', 'wbr', 'xml',
];
// "a < b", "<anna@example.com>" and "<https://…>" are words of a person: only a known tag, a closing tag or a comment makes HTML.
const OPENS_MARKUP = new RegExp(String.raw`<(?:${[...KEPT_TAGS, ...OTHER_TAGS].join('|')})(?=[\s/>])|</[a-z][\w:-]*\s*>|<!(?:--|doctype)`, 'i');
const ADDRESS_IN_BRACKETS = /<((?:https?:\/\/|mailto:)[^\s<>"']*|[^\s<>"'@/]+@[^\s<>"'@/]+)>/gi;

/** Longer addresses are attacks on whoever has to read them. */
const LONGEST_ADDRESS = 2048;
/** Browsers give up at about 500. */
const DEEPEST_NESTING = 100;

const withoutLongAddress = (attributes: sanitizeHtml.Attributes, name: 'href' | 'src'): sanitizeHtml.Attributes => {
  const { [name]: address, ...others } = attributes;
  return address && address.length <= LONGEST_ADDRESS ? attributes : others;
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: KEPT_TAGS,
  allowedAttributes: {
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    ol: ['start'],
    '*': ['lang', 'dir'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  nestingLimit: DEEPEST_NESTING,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  // Text inside these is program or metadata, not something a person wrote to be read.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head', 'template'],
  transformTags: {
    a: (tagName, attributes) => ({
      tagName,
      attribs: { ...withoutLongAddress(attributes, 'href'), rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
    img: (tagName, attributes) => ({ tagName, attribs: withoutLongAddress(attributes, 'src') }),
  },
};

/**
 * A comment as HTML that is safe to show: no script, no style, no handler, links open apart. Plain text is escaped and keeps its
 * line breaks. Whatever the sender's text was, its visible words survive.
 */
export function sanitizeComment(content: string): string {
  // PostgreSQL stores no NUL.
  const text = content.replaceAll('\0', '');
  if (!hasMarkup(text)) return textToHtml(text);
  const once = sanitizeHtml(text.replace(ADDRESS_IN_BRACKETS, '&lt;$1&gt;'), OPTIONS);
  // A tag that was dropped may have kept its neighbours from closing; the second reading settles how they nest.
  const html = sanitizeHtml(once, OPTIONS).trim();
  // Stays recognisable as HTML, so that saving it once more changes nothing.
  return !html || hasMarkup(html) ? html : `<p>${html}</p>`;
}

const hasMarkup = (text: string): boolean => OPENS_MARKUP.test(text.slice(0, text.lastIndexOf('>') + 1));

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function textToHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/[&<>"]/g, (character) => ESCAPES[character])
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}

/** Whether a person would see anything: some text or a picture. */
export const isEmptyComment = (html: string): boolean =>
  !/<img\b/i.test(html) && !sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).replace(/&nbsp;|\s/g, '');
