import { describe, expect, it } from 'vitest';
import { imageTypeOf } from '../image-type';

const bytes = (...parts: (string | number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((character) => character.charCodeAt(0)) : part)));
const zeros = (length: number) => new Array<number>(length).fill(0);
const PNG = bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
const GIF = bytes('GIF89a', [1, 0, 1, 0], zeros(20));
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0], zeros(30));
const WEBP = bytes('RIFF', [26, 0, 0, 0], 'WEBPVP8L', zeros(20));

describe('the type of an image', () => {
  it('is read from its content', () => {
    expect([PNG, JPEG, GIF, WEBP].map(imageTypeOf)).toEqual(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
  });

  it.each([
    ['nothing', bytes('')],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['SVG behind a declaration', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['HTML', bytes('<!doctype html><script>alert(1)</script>')],
    ['a PDF', bytes('%PDF-1.7', zeros(30))],
    ['a bitmap', bytes('BM', zeros(40))],
    ['a sound in the same container as WebP', bytes('RIFF', [26, 0, 0, 0], 'WAVEfmt ', zeros(20))],
    ['text behind the mark of a GIF', bytes('GIF89a', [0, 0, 0, 0], '<script>alert(1)</script>')],
    ['the mark of a PNG and nothing of one', bytes([0x89], 'PNG\r\n', [0x1a], '\n<script>alert(1)</script>')],
    ['a cut-off PNG', PNG.slice(0, 12)],
  ])('%s is none', (_name, given) => {
    expect(imageTypeOf(given)).toBeNull();
  });
});
