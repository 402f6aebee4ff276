const LONGEST = 60;

/**
 * How an article is called in its address: its number, then its title in lower case with dashes, so that people and search engines see what it is about.
 * Only the number counts, so a link lives on when the title changes.
 */
export function addressWords(articleNo: string, title: string): string {
  const words = title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, LONGEST).replace(/^-+|-+$/g, '');
  return [articleNo, words].filter(Boolean).join('-');
}

/** The number in an address; null when there is none. */
export const numberInAddress = (address: string): string | null => address.match(/^KB-\d{1,15}(?=-|$)/)?.[0] ?? null;
