/** A text without its marks, and where each part of it stands in what was given. */
export interface PlainText {
  text: string;
  /** A stretch of `text` as a stretch of the source (UTF-16 units, `end` excluded). */
  placeOf(start: number, end: number): { start: number; end: number };
}

const LINES = ['article', 'blockquote', 'br', 'caption', 'dd', 'div', 'dl', 'dt', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'];
const CELLS = ['td', 'th'];
const INSIDE_LINES = [
  'a', 'abbr', 'b', 'big', 'cite', 'code', 'col', 'colgroup', 'del', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'label', 'mark', 'q', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'tbody',
  'tfoot', 'thead', 'tt', 'u',
];
/** Only known tags are marks: "<anna@example.com>" and "a < b" are words. */
const MARKS = new RegExp(String.raw`<!--[\s\S]*?-->|<(?<closes>/)?(?<tag>${[...LINES, ...CELLS, ...INSIDE_LINES].join('|')})(?=[\s/>])[^>]*>|&(?<entity>#\d{1,6}|#x[\da-f]{1,5}|lt|gt|quot|apos|nbsp|amp);`, 'giu');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };
const ADDRESSES = /\b(?:href|src|title|alt)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/giu;

/**
 * A message, HTML or not, as its reader sees it: paragraphs and breaks end lines, what is quoted from others begins with ">". Addresses of links that
 * are not written out follow at the end, a line each.
 */
export function plainTextOf(source: string): PlainText {
  const writer = new TextWriter();
  const hidden: { value: string; at: number }[] = [];
  let quotes = 0;
  let from = 0;
  for (const match of source.matchAll(MARKS)) {
    writer.copy(source.slice(from, match.index), from, quotes > 0);
    from = match.index + match[0].length;
    const { tag, closes, entity } = match.groups ?? {};
    const name = tag?.toLowerCase();
    if (entity) writer.put(characterOf(entity), match.index, from, quotes > 0);
    if (name === 'blockquote') quotes = Math.max(0, quotes + (closes ? -1 : 1));
    if (name && LINES.includes(name)) writer.endLine(match.index);
    if (name && CELLS.includes(name)) writer.put(' ', match.index, from, quotes > 0);
    if (name) hidden.push(...valuesIn(match[0], match.index));
  }
  writer.copy(source.slice(from), from, quotes > 0);
  const shown = writer.text;
  for (const { value, at } of hidden.filter((one) => !shown.includes(one.value))) {
    writer.endLine(at);
    writer.copy(value, at, false);
  }
  return writer;
}

class TextWriter implements PlainText {
  text = '';
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  copy(characters: string, from: number, isQuoted: boolean): void {
    for (let at = 0; at < characters.length; at += 1) this.put(characters[at], from + at, from + at + 1, isQuoted);
  }

  put(characters: string, start: number, end: number, isQuoted: boolean): void {
    const isLineStart = this.text === '' || this.text.endsWith('\n');
    const written = isQuoted && isLineStart && characters.trim() ? `> ${characters}` : characters;
    this.text += written;
    for (let at = 0; at < written.length; at += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  endLine(at: number): void {
    if (this.text && !this.text.endsWith('\n')) this.put('\n', at, at, false);
  }

  placeOf(start: number, end: number): { start: number; end: number } {
    return { start: this.starts[start] ?? 0, end: this.ends[end - 1] ?? 0 };
  }
}

function characterOf(entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()];
  const code = /^#x/iu.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

const valuesIn = (tag: string, at: number): { value: string; at: number }[] =>
  [...tag.matchAll(ADDRESSES)].flatMap(({ 0: whole, index, groups }) => {
    const value = groups?.double ?? groups?.single ?? '';
    return value ? [{ value, at: at + index + whole.indexOf(value) }] : [];
  });
