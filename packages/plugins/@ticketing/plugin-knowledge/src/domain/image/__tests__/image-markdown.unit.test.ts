import { describe, expect, it } from 'vitest';
import { imageWords, insertImage } from '../image-markdown';

describe('an image put into a text', () => {
  it.each([
    ['', 0, '![a](/x)'],
    ['Before', 6, 'Before\n\n![a](/x)'],
    ['Before\n', 7, 'Before\n\n![a](/x)'],
    ['Before\n\n', 8, 'Before\n\n![a](/x)'],
    ['Before\n\nAfter', 8, 'Before\n\n![a](/x)\n\nAfter'],
    ['Before\n\nAfter', 7, 'Before\n\n![a](/x)\n\nAfter'],
    ['Before\n\nAfter', 6, 'Before\n\n![a](/x)\n\nAfter'],
    ['After', 0, '![a](/x)\n\nAfter'],
    ['Press  to go on', 6, 'Press ![a](/x) to go on'],
    ['Press ', 6, 'Press ![a](/x)'],
    ['1. Open it\n2. Close it', 10, '1. Open it\n\n   ![a](/x)\n\n2. Close it'],
    ['- Open it', 9, '- Open it\n\n  ![a](/x)'],
    ['- Open it\n  slowly', 18, '- Open it\n  slowly\n\n  ![a](/x)'],
    ['| a |\n|---|\n| 1 |', 17, '| a |\n|---|\n| 1 |\n\n![a](/x)'],
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
