// npm run eval:sanitizer -- FOLDER_OR_FILE: hostile markup of other projects through the sanitiser of our comments, as built.
// A file is {cases: [{id, input, zammad_output? | strip_dangerous? | strip_tags?}]}; what others made of the input tells which words must survive.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unsafeParts, visibleText } from '../test/markup/unsafe-parts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const PLUGIN = 'packages/plugins/@ticketing/plugin-tickets';

function main(source) {
  if (!source) throw new Error('usage: npm run eval:sanitizer -- FOLDER_OR_FILE');
  const cases = vectorFiles(path.resolve(source)).flatMap((file) => JSON.parse(fs.readFileSync(file, 'utf8')).cases ?? []).filter((one) => typeof one.input === 'string');
  if (cases.length === 0) throw new Error(`no cases with an input in ${source}`);
  const sanitize = builtSanitizer();
  const misses = cases.flatMap((one) => describeMiss(one, sanitize(one.input)));
  misses.forEach((miss) => console.log(miss));
  console.log(`${cases.length - misses.length}/${cases.length} passed`);
  return misses.length === 0;
}

function vectorFiles(source) {
  if (!fs.statSync(source).isDirectory()) return [source];
  return fs.readdirSync(source).filter((file) => /sanitiz.*\.json$/.test(file)).sort().map((file) => path.join(source, file));
}

function builtSanitizer() {
  execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', '@ticketing/plugin-tickets'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return createRequire(import.meta.url)(path.join(root, PLUGIN, 'dist/server/services/sanitize-comment.js')).sanitizeComment;
}

function describeMiss({ id, input, ...others }, output) {
  const reference = others.zammad_output ?? others.strip_dangerous ?? others.strip_tags ?? '';
  const lost = isPartOf(visibleText(reference), visibleText(output)) ? [] : [`lost words: ${JSON.stringify(visibleText(reference))}`];
  const problems = [...unsafeParts(output), ...lost];
  return problems.length === 0 ? [] : [`${id}: ${problems.join('; ')}\n  in:  ${JSON.stringify(input)}\n  out: ${JSON.stringify(output)}`];
}

const words = (text) => text.replace(/\s+/g, '');
const isPartOf = (expected, actual) => words(actual).includes(words(expected));

try {
  process.exitCode = main(process.argv[2]) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
