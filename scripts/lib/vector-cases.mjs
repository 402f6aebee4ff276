// Cases other projects wrote for themselves, put through our rules: reading the files, comparing answers, counting.
import fs from 'node:fs';
import path from 'node:path';

/** The JSON files of a folder, or the one file. */
export function vectorFiles(source) {
  if (!fs.statSync(source).isDirectory()) return [source];
  return fs.readdirSync(source).filter((file) => file.endsWith('.json')).sort().map((file) => path.join(source, file));
}

/**
 * Prints every miss with its sentences, and the score of each file and of all.
 * @param {{id: string, title: string, file: string, expected: unknown, answer: () => unknown}[]} cases
 * @returns {boolean} whether all passed
 */
export function reportCases(cases) {
  const results = cases.map((one) => ({ ...one, problems: problemsOf(one) }));
  for (const { id, title, problems } of results) {
    if (problems.length > 0) console.log([`${id}: ${title}`, ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
  for (const file of new Set(results.map((one) => one.file))) console.log(`${file}: ${score(results.filter((one) => one.file === file))}`);
  console.log(`${score(results)} passed`);
  return results.every(({ problems }) => problems.length === 0);
}

/** What differs from the expected values, one sentence each; a case we cannot take is one problem. */
function problemsOf({ expected, answer }) {
  try {
    return differences(expected, answer());
  } catch (error) {
    return [error.message];
  }
}

function differences(expected, actual, name = '') {
  if (Array.isArray(expected) && expected.length !== actual?.length) return [`${name}: expected ${expected.join(', ') || 'none'}, ours ${actual}`];
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
