import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { referencePages, stalePages } from '../build-reference.mjs';
import { englishOf, table } from '../reference/markdown.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('the generated reference', () => {
  it('says what the code says (npm run docs:reference writes it anew)', async () => {
    expect(await stalePages(root)).toEqual([]);
  });

  it('a page that somebody edited, or that is missing, is stale', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reference-'));
    try {
      const pages = await referencePages(root);
      for (const [name, text] of pages) fs.writeFileSync(path.join(folder, name), text);
      expect(await stalePages(root, folder)).toEqual([]);
      fs.appendFileSync(path.join(folder, 'errors.md'), 'more');
      fs.rmSync(path.join(folder, 'events.md'));
      expect(await stalePages(root, folder)).toEqual(['docs/reference/errors.md', 'docs/reference/events.md']);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});

describe('a page', () => {
  it('shows the English text of a title', () => {
    expect(englishOf('{{t("Say \\"hello\\"", { ns: "@ticketing/plugin-tickets" })}}')).toBe('Say "hello"');
    expect(englishOf('Plain')).toBe('Plain');
    expect(englishOf(undefined)).toBe('');
  });

  it('keeps a bar inside of a table cell', () => {
    expect(table(['a'], [['x | y']])).toBe('| a |\n| --- |\n| x \\| y |');
  });
});
