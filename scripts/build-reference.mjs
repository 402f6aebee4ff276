// npm run docs:reference: writes the pages of docs/reference that follow from the code. With --check it only says which are stale.
import fs from 'node:fs';
import path from 'node:path';
import { findPlugins } from './lib/build-plugins.mjs';
import { collectionReference } from './reference/collections.mjs';
import { errorReference } from './reference/errors.mjs';
import { eventReference } from './reference/events.mjs';
import { lifecycleReference } from './reference/lifecycle.mjs';

const FOLDER = 'docs/reference';

/** @returns {Promise<Map<string, string>>} file name → what it should contain */
export async function referencePages(root) {
  const plugins = findPlugins(root).map((plugin) => plugin.folder);
  const tickets = plugins.find((folder) => path.basename(folder) === 'plugin-tickets');
  return new Map([
    ['lifecycle.md', await lifecycleReference(tickets)],
    ['errors.md', await errorReference(tickets, plugins)],
    ['events.md', await eventReference(tickets)],
    ['collections.md', await collectionReference(plugins, tickets)],
  ]);
}

/** The pages whose file does not say what the code says. */
export async function stalePages(root, folder = path.join(root, FOLDER)) {
  const read = (name) => (fs.existsSync(path.join(folder, name)) ? fs.readFileSync(path.join(folder, name), 'utf8') : null);
  return [...(await referencePages(root))].filter(([name, text]) => read(name) !== text).map(([name]) => `${FOLDER}/${name}`);
}

async function main(root, isCheck) {
  const stale = await stalePages(root);
  if (!isCheck) for (const [name, text] of await referencePages(root)) fs.writeFileSync(path.join(root, FOLDER, name), text);
  for (const file of stale) console.log(`${file} ${isCheck ? 'is stale: run npm run docs:reference' : 'written'}`);
  return isCheck && stale.length > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await main(path.resolve(import.meta.dirname, '..'), process.argv.includes('--check'));
}
