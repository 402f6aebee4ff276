// npm run check:borders: what a reviewer should not have to look for. The rules are in scripts/borders/, one file per question.
import path from 'node:path';
import { committedTextViolations } from './borders/committed-text.mjs';
import { importViolations } from './borders/imports.mjs';
import { localeViolations } from './borders/locale.mjs';
import { filesToCommit, readPlugins } from './borders/sources.mjs';

const RULES = [importViolations, localeViolations, committedTextViolations];

/**
 * @param {string} root of the checkout
 * @param {string[]} files that are or will be committed, relative to root
 * @returns {{ file: string, line: number, message: string }[]}
 */
export function checkBorders(root, files) {
  const repository = { root, files, plugins: readPlugins(root, files) };
  return RULES.flatMap((rule) => rule(repository))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

if (process.argv[1] === import.meta.filename) {
  const root = path.resolve(import.meta.dirname, '..');
  const files = filesToCommit(root);
  const violations = checkBorders(root, files);
  for (const { file, line, message } of violations) console.log(`${file}:${line}  ${message}`);
  console.log(`check:borders: ${files.length} files, ${violations.length} violations`);
  process.exit(violations.length > 0 ? 1 : 0);
}
