import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stalePages } from '../build-reference.mjs';
import { englishOf, table } from '../reference/markdown.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const reference = (name) => fs.readFileSync(path.join(root, 'docs/reference', name), 'utf8');

describe('the generated reference', () => {
  it('says what the code says (npm run docs:reference writes it anew)', async () => {
    expect(await stalePages(root)).toEqual([]);
  });

  it('has every collection file', () => {
    const files = fs.globSync?.('packages/plugins/@ticketing/*/src/server/collections/*.ts', { cwd: root }) ?? [];
    const names = files.map((file) => path.basename(file, '.ts').replace(/-(\w)/g, (_match, letter) => letter.toUpperCase()));
    expect(names.filter((name) => !reference('collections.md').includes(`## ${name}`))).toEqual([]);
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
