// npm run eval:sla -- FOLDER_OR_FILE: working time and SLA clocks of other projects through ours, as built.
// A file is {vectors: [{id, op, calendar, input, expected}]} or {timelines: [{id, calendar, sla, events, expected}]}; see docs/sla-vectors.md.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { answerOfVector } from './sla-vectors/calendar-vectors.mjs';
import { answerOfTimeline } from './sla-vectors/timelines.mjs';

const root = path.resolve(import.meta.dirname, '..');
const PLUGIN = 'packages/plugins/@ticketing/plugin-sla';

function main(source) {
  if (!source) throw new Error('usage: npm run eval:sla -- FOLDER_OR_FILE');
  const cases = vectorFiles(path.resolve(source)).flatMap(casesIn);
  if (cases.length === 0) throw new Error(`no vectors or timelines in ${source}`);
  const sla = builtDomain();
  const results = cases.map((one) => ({ ...one, problems: problemsOf(one, sla) }));
  for (const { id, title, problems } of results) {
    if (problems.length > 0) console.log([`${id}: ${title}`, ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
  for (const file of new Set(results.map((one) => one.file))) console.log(`${file}: ${score(results.filter((one) => one.file === file))}`);
  console.log(`${score(results)} passed`);
  return results.every(({ problems }) => problems.length === 0);
}

function vectorFiles(source) {
  if (!fs.statSync(source).isDirectory()) return [source];
  return fs.readdirSync(source).filter((file) => file.endsWith('.json')).sort().map((file) => path.join(source, file));
}

function casesIn(file) {
  const { vectors = [], timelines = [] } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const named = (one, answerOf) => ({ id: one.id, title: `${one.op ?? 'timeline'}, ${one.source?.test ?? 'unnamed'}`, file: path.basename(file), one, answerOf });
  return [...vectors.map((one) => named(one, answerOfVector)), ...timelines.map((one) => named(one, answerOfTimeline))];
}

function builtDomain() {
  execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', '@ticketing/plugin-tickets', '@ticketing/plugin-sla'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return createRequire(import.meta.url)(path.join(root, PLUGIN, 'dist/domain/index.js'));
}

/** What differs from the expected values, one sentence each; a case we cannot take is one problem. */
function problemsOf({ one, answerOf }, sla) {
  try {
    const answer = answerOf(one, sla);
    return differences(one.expected, answer);
  } catch (error) {
    return [error.message];
  }
}

function differences(expected, actual, name = '') {
  if (expected !== null && typeof expected === 'object') {
    return Object.entries(expected).flatMap(([key, value]) => differences(value, actual?.[key], name ? `${name}.${key}` : key));
  }
  return plain(expected) === plain(actual) ? [] : [`${name}: expected ${plain(expected)}, ours ${plain(actual)}`];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** One spelling for instants, whatever their offset, and for numbers that went through minutes. */
function plain(value) {
  if (value instanceof Date || (typeof value === 'string' && INSTANT.test(value))) return new Date(value).toISOString();
  return String(typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
}

const score = (results) => `${results.filter(({ problems }) => problems.length === 0).length}/${results.length}`;

try {
  process.exitCode = main(process.argv[2]) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
