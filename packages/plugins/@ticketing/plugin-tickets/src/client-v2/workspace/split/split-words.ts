const LONGEST_TITLE = 80;
const LONGEST_EXCERPT = 160;

const textOf = (html: string): string => {
  const spaced = html.replace(/<(br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, '$&\n');
  return (new DOMParser().parseFromString(spaced, 'text/html').body.textContent ?? '').trim();
};

/** Cuts at the last blank before the limit where there is one near it; Chinese has none. */
function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const head = characters.slice(0, most - 1).join('');
  const blank = head.lastIndexOf(' ');
  return `${(blank > most / 2 ? head.slice(0, blank) : head).trimEnd()}…`;
}

/** A title to begin with: the first line of a message. */
export const titleOf = (html: string): string => cut(textOf(html).split(/\s*\n\s*/)[0] ?? '', LONGEST_TITLE);

/** The beginning of a message in one line. */
export const excerptOf = (html: string): string => cut(textOf(html).replace(/\s+/g, ' '), LONGEST_EXCERPT);
