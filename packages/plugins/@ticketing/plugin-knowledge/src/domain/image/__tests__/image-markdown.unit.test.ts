import { describe, expect, it } from 'vitest';
import { imageWords, insertImage } from '../image-markdown';

describe('an image put into a text', () => {
  it.each([
    ['', 0, '![a](/x)'],
    ['Before', 6, 'Before![a](/x)'],
    ['Before\n', 7, 'Before\n\n![a](/x)'],
    ['Before\n\n', 8, 'Before\n\n![a](/x)'],
    ['Before\n\nAfter', 8, 'Before\n\n![a](/x)\n\nAfter'],
    ['Press  to go on', 6, 'Press ![a](/x) to go on'],
    ['One\n\nTwo', 3, 'One![a](/x)\n\nTwo'],
  ])('%j at %i is %j', (text, at, result) => {
    const made = insertImage(text, at, 'a', '/x');
    expect(made.text).toBe(result);
    expect(made.text.slice(made.wordsFrom, made.wordsTo)).toBe('a');
    expect(made.text.slice(0, made.end).endsWith('(/x)')).toBe(true);
  });

  it.each([
    ['Network settings.png', 'Network settings'], ['tray_[2](open).jpeg', 'tray 2 open'], ['打印机纸盒.webp', '打印机纸盒'], ['image.png', 'Image'], ['.png', 'Image'],
  ])('%s is described as %s', (name, words) => {
    expect(imageWords(name, 'Image')).toBe(words);
  });
});
