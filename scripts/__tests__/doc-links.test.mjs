import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
// Not yet committed pages count, too: they are about to be.
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root });
const pages = listed.toString().split('\0').filter((file) => file && fs.existsSync(path.join(root, file)));

const LINK = /\]\(([^)\s]+)\)/g;
const isElsewhere = (link) => /^[a-z][a-z+.-]*:/i.test(link);
const withoutCode = (text) => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** The address a heading gets when the page is shown: `## Reading for the workspace` is #reading-for-the-workspace. */
function anchorsOf(text) {
  const headings = [...text.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ +(.*)$/gm)].map(([, heading]) => heading);
  return headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'));
}

/** Links of one page that lead nowhere inside the repository. `read` answers the text of a file, '' for a folder, null when absent. */
function brokenLinks(page, text, read) {
  const links = [...withoutCode(text).matchAll(LINK)].map(([, link]) => link).filter((link) => !isElsewhere(link));
  return links.filter((link) => {
    const [file, anchor] = decodeURIComponent(link).split('#');
    const target = file ? read(path.posix.join(path.posix.dirname(page), file)) : text;
    return target === null || (anchor && !anchorsOf(target).includes(anchor));
  });
}

function readFromRepository(file) {
  const absolute = path.join(root, file);
  if (file.startsWith('..') || !fs.existsSync(absolute)) return null;
  return fs.statSync(absolute).isDirectory() ? '' : fs.readFileSync(absolute, 'utf8');
}

describe('the links of the documentation', () => {
  it('lead to files and headings that exist', () => {
    const broken = pages.flatMap((page) =>
      brokenLinks(page, readFromRepository(page), readFromRepository).map((link) => `${page}: ${link}`));
    expect(broken).toEqual([]);
  });

  it('are found in the README', () => {
    expect(pages).toContain('README.md');
    expect([...readFromRepository('README.md').matchAll(LINK)].length).toBeGreaterThan(5);
  });
});

describe('a link', () => {
  const files = new Map([['docs/there.md', '# There\n\n## What it does, and why\n'], ['docs/adr', '']]);
  const read = (file) => files.get(file) ?? null;
  const broken = (text) => brokenLinks('docs/here.md', text, read);

  it('is broken when its file or its heading is not there', () => {
    expect(broken('[a](gone.md) and [b](there.md#gone), but [c](there.md) and [d](adr)')).toEqual(['gone.md', 'there.md#gone']);
  });

  it('names a heading in small letters, without its marks', () => {
    expect(broken('[a](there.md#what-it-does-and-why)')).toEqual([]);
  });

  it('may lead to its own page', () => {
    expect(broken('# Here\n\n[a](#here) [b](#nowhere)')).toEqual(['#nowhere']);
  });

  it('is not looked for on the web or inside of code', () => {
    expect(broken('[a](https://example.com/x.md) `[b](gone.md)`\n\n```md\n[c](gone.md)\n```\n')).toEqual([]);
  });
});
