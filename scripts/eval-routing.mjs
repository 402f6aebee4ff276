// npm run eval:routing -- FOLDER_OR_FILE: assignment cases of other projects through our routing rules, as built.
// A file is {cases: [{id, given, when, then}]}; see docs/routing-vectors.md.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { reportCases, vectorFiles } from './lib/vector-cases.mjs';
import { answerOfCase } from './routing-vectors/case-answers.mjs';

const root = path.resolve(import.meta.dirname, '..');
const PLUGIN = 'packages/plugins/@ticketing/plugin-routing';

function main(source) {
  if (!source) throw new Error('usage: npm run eval:routing -- FOLDER_OR_FILE');
  const files = vectorFiles(path.resolve(source)).map((file) => ({ file: path.basename(file), ...JSON.parse(fs.readFileSync(file, 'utf8')) }));
  const routing = builtDomain();
  const cases = files.flatMap(({ file, cases: told = [] }) =>
    told.map((one) => ({ id: one.id, title: one.source?.test ?? one.when, file, expected: one.then, answer: () => answerOfCase(one, routing) })));
  if (cases.length === 0) throw new Error(`no cases in ${source}`);
  return reportCases(cases);
}

function builtDomain() {
  execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', '@ticketing/plugin-tickets', '@ticketing/plugin-routing'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return createRequire(import.meta.url)(path.join(root, PLUGIN, 'dist/domain/index.js'));
}

try {
  process.exitCode = main(process.argv[2]) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
