const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text somebody typed, as HTML that shows just that: an empty line ends a paragraph, a line break is one. */
export function textToHtml(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (character) => ESCAPES[character]).replace(/\r\n?/g, '\n').trim();
  return escaped ? escaped.split(/\n{2,}/).map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`).join('') : '';
}
