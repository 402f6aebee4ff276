/** Kinds of images that can stand in an article: none of them can run anything. `ending` is that of a file. */
export const IMAGE_TYPES = {
  'image/png': { ending: 'png' },
  'image/jpeg': { ending: 'jpg' },
  'image/gif': { ending: 'gif' },
  'image/webp': { ending: 'webp' },
} as const;
export type ImageType = keyof typeof IMAGE_TYPES;

/** What one image may weigh. */
export const IMAGE_LIMIT_MB = 5;
export const IMAGE_LIMIT_BYTES = IMAGE_LIMIT_MB * 1024 * 1024;

type Bytes = Uint8Array;

const textAt = (bytes: Bytes, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
const numberAt = (bytes: Bytes, from: number, length: number): number => bytes.subarray(from, from + length).reduce((sum, byte) => sum * 256 + byte, 0);
const littleNumberAt = (bytes: Bytes, from: number, length: number): number => numberAt(bytes.slice(from, from + length).reverse(), 0, length);

/** The first bytes of each format, and what must follow: a file that only begins like an image is none. Sources: PNG 1.2 (5.2, 11.2), JFIF 1.02, GIF89a (17, 18), the WebP container of RFC 9649. */
const SIGNS: Record<ImageType, (bytes: Bytes) => boolean> = {
  'image/png': (bytes) => textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' && numberAt(bytes, 8, 4) === 13 && textAt(bytes, 12, 4) === 'IHDR' && numberAt(bytes, 16, 4) > 0 && numberAt(bytes, 20, 4) > 0,
  'image/jpeg': (bytes) => numberAt(bytes, 0, 3) === 0xffd8ff && bytes[3] >= 0xc0 && bytes[3] !== 0xff,
  'image/gif': (bytes) => ['GIF87a', 'GIF89a'].includes(textAt(bytes, 0, 6)) && littleNumberAt(bytes, 6, 2) > 0 && littleNumberAt(bytes, 8, 2) > 0,
  'image/webp': (bytes) => textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP' && ['VP8 ', 'VP8L', 'VP8X'].includes(textAt(bytes, 12, 4)),
};
const SMALLEST_BYTES = 26;

/** What kind of image these bytes are, whatever the file is called; null for everything else. */
export function imageTypeOf(bytes: Bytes): ImageType | null {
  if (bytes.length < SMALLEST_BYTES) return null;
  return (Object.keys(IMAGE_TYPES) as ImageType[]).find((type) => SIGNS[type](bytes)) ?? null;
}
