// npm run build [plugin names] [-- --server-only] [-- --tar]
// Compiles the plugins below packages/plugins/@ticketing into their dist folders; what did not change is left alone.
//
//   server        dist/** without the client folders: one CommonJS file per source file (NocoBase scans folders), other files copied
//   dependencies  dist/node_modules/<name>: what an uploaded plugin cannot expect to find in a foreign app
//   client        dist/client: the legacy browser client     client-v2  dist/client-v2: the modern one
//   --tar         storage/tar/<name>-<version>.tgz, ready for upload
import fs from 'node:fs';
import path from 'node:path';
import { fingerprintOf, readFingerprints, writeFingerprints } from './lib/build-fingerprints.mjs';
import { packPlugin } from './lib/build-pack.mjs';
import { findPlugins } from './lib/build-plugins.mjs';
import { sharedSources } from './lib/build-shared-entries.mjs';
import { assertNoMachinePaths, replaceParts } from './lib/build-staging.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** What each part is made of (`bundles`: files of other plugins), which top-level entries of dist it owns, and how it is made.
 *  Compilers load only when needed. */
const PARTS = {
  server: {
    reads: (file) => !/^src\/client(-v2)?\//.test(file),
    owns: (entry) => !['client', 'client-v2', 'node_modules'].includes(entry) && !entry.startsWith('.'),
    make: async (...args) => (await import('./lib/build-server.mjs')).buildServer(...args),
  },
  dependencies: {
    reads: (file) => file === 'package.json' || (/^src\/(?!client(-v2)?\/).*\.tsx?$/.test(file)),
    owns: (entry) => entry === 'node_modules',
    make: async (...args) => (await import('./lib/build-dependencies.mjs')).bundleDependencies(...args),
  },
  client: clientPart('client'),
  'client-v2': clientPart('client-v2'),
};

function clientPart(lane) {
  return {
    reads: (file) => !file.startsWith('src/server/'), // a client may import shared folders
    bundles: sharedSources,
    owns: (entry) => entry === lane,
    make: async (...args) => (await import('./lib/build-client.mjs')).buildClient(...args, lane),
  };
}

async function buildPlugin(plugin, parts) {
  const known = readFingerprints(plugin);
  const wanted = Object.fromEntries(parts.map((part) => [part, fingerprintOf(plugin, PARTS[part].reads, PARTS[part].bundles?.(plugin))]));
  const changed = parts.filter((part) => known[part] !== wanted[part]);
  if (changed.length === 0) return [];
  const staging = fs.mkdtempSync(path.join(plugin.folder, '.build-'));
  try {
    for (const part of changed) await PARTS[part].make(plugin, staging);
    assertNoMachinePaths(staging, root);
    replaceParts(staging, plugin.dist, (entry) => changed.some((part) => PARTS[part].owns(entry)));
    writeFingerprints(plugin, { ...known, ...Object.fromEntries(changed.map((part) => [part, wanted[part]])) });
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
  return changed;
}

async function main(args) {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const unknown = flags.find((flag) => !['--server-only', '--tar'].includes(flag));
  if (unknown) throw new Error(`unknown option ${unknown} (there are --server-only and --tar)`);
  if (flags.length === 2) throw new Error('--tar needs the whole plugin: leave out --server-only');
  const parts = flags.includes('--server-only') ? ['server', 'dependencies'] : Object.keys(PARTS);
  for (const plugin of findPlugins(root, args.filter((arg) => !arg.startsWith('-')))) {
    const started = Date.now();
    const changed = await buildPlugin(plugin, parts);
    const what = changed.length ? `built (${changed.join(', ')}) in ${Date.now() - started} ms` : 'unchanged';
    console.log(`${plugin.name} ${what}`);
    if (flags.includes('--tar')) console.log(`  packed: ${path.relative(root, packPlugin(plugin, path.join(root, 'storage/tar')))}`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`Build failed: ${error.message}`);
  process.exit(1);
}
