/** Where a picture of a message comes from: `host` is the other host that would learn of its being read, null for none. */
export interface PictureSource {
  src: string;
  host: string | null;
}

const INLINE = /^data:image\/(png|jpe?g|gif|webp);/i;

/**
 * The source of a picture as the browser would read it, seen from the page at `pageAddress`; null for addresses that show no
 * picture here (scripts, parts of a mail, anything unreadable).
 */
export function pictureSource(src: string, pageAddress: string): PictureSource | null {
  const address = src.trim();
  if (INLINE.test(address)) return { src: address, host: null };
  const url = address ? urlOf(address, pageAddress) : null;
  if (!url) return null;
  // Compared by origin, not by spelling: browsers read "/\host" and "//host" as another host, too.
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return { src: url.href, host: url.origin === new URL(pageAddress).origin ? null : url.host };
}

function urlOf(address: string, pageAddress: string): URL | null {
  try {
    return new URL(address, pageAddress);
  } catch {
    return null;
  }
}
