import sanitizeHtml from 'sanitize-html';

const HAS_MARKUP = /<\/?[a-z!][^>]*>/i;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    'a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'code', 'col', 'colgroup', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3',
    'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 's', 'small', 'span', 'strong', 'sub', 'sup', 'table',
    'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul',
  ],
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
  // Text inside these is program or metadata, not something a person wrote to be read.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head', 'template'],
  transformTags: {
    a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }),
  },
};

/**
 * A comment as HTML that is safe to show: no script, no style, no handler, links open apart. Plain text is escaped and keeps its
 * line breaks. Whatever the sender's text was, its visible words survive.
 */
export function sanitizeComment(content: string): string {
  if (!HAS_MARKUP.test(content)) return textToHtml(content);
  return sanitizeHtml(content, OPTIONS).trim();
}

function textToHtml(text: string): string {
  const escaped = text.trim().replace(/[&<>"]/g, (character) => ESCAPES[character]);
  return escaped
    .split(/\r?\n{2,}|\r\n\r\n/)
    .filter(Boolean)
    .map((block) => `<p>${block.replace(/\r?\n/g, '<br />')}</p>`)
    .join('');
}

/** Whether a person would see anything: some text or a picture. */
export const isEmptyComment = (html: string): boolean =>
  !/<img\b/i.test(html) && !sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).replace(/&nbsp;|\s/g, '');
