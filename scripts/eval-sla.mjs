// npm run eval:sla -- FOLDER_OR_FILE: working time and SLA clocks of other projects through ours, as built.
// A file is {vectors: [{id, op, calendar, input, expected}]} or {timelines: [{id, calendar, sla, events, expected}]}; see docs/sla-vectors.md.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { reportCases, vectorFiles } from './lib/vector-cases.mjs';
import { answerOfVector } from './sla-vectors/calendar-vectors.mjs';
import { answerOfTimeline } from './sla-vectors/timelines.mjs';

const root = path.resolve(import.meta.dirname, '..');
const PLUGIN = 'packages/plugins/@ticketing/plugin-sla';

function main(source) {
  if (!source) throw new Error('usage: npm run eval:sla -- FOLDER_OR_FILE');
  const files = vectorFiles(path.resolve(source)).map((file) => ({ file: path.basename(file), ...JSON.parse(fs.readFileSync(file, 'utf8')) }));
  const sla = builtDomain();
  const cases = files.flatMap(({ file, vectors = [], timelines = [] }) => [
    ...vectors.map((one) => ({ ...named(one, file), answer: () => answerOfVector(one, sla) })),
    ...timelines.map((one) => ({ ...named(one, file), answer: () => answerOfTimeline(one, sla) })),
  ]);
  if (cases.length === 0) throw new Error(`no vectors or timelines in ${source}`);
  return reportCases(cases);
}

const named = ({ id, op, source, expected }, file) => ({ id, title: `${op ?? 'timeline'}, ${source?.test ?? 'unnamed'}`, file, expected });

function builtDomain() {
  execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', '@ticketing/plugin-tickets', '@ticketing/plugin-sla'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return createRequire(import.meta.url)(path.join(root, PLUGIN, 'dist/domain/index.js'));
}

try {
  process.exitCode = main(process.argv[2]) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
