// Did anything change that a part of a plugin is built from? One hash per part, kept in dist/.build-hash.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { sourceFiles } from './build-plugins.mjs';

const scripts = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/**
 * A hash over the source files that `reads` accepts, the manifest, the build scripts and the versions built against; and over `foreign`,
 * files of other plugins that go in.
 */
export function fingerprintOf(plugin, reads, foreign = []) {
  const hash = createHash('sha256');
  for (const file of ['package.json', ...sourceFiles(plugin)].filter((name) => name === 'package.json' || reads(name))) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(plugin.folder, file))).update('\0');
  }
  for (const file of foreign) hash.update(`${path.relative(plugin.folder, file)}\0`).update(fs.readFileSync(file)).update('\0');
  hash.update(toolchain());
  return hash.digest('hex').slice(0, 16);
}

export function readFingerprints(plugin) {
  try {
    return JSON.parse(fs.readFileSync(fingerprintFile(plugin), 'utf8'));
  } catch {
    return {};
  }
}

export function writeFingerprints(plugin, fingerprints) {
  fs.writeFileSync(fingerprintFile(plugin), `${JSON.stringify(fingerprints, null, 2)}\n`);
}

function fingerprintFile(plugin) {
  return path.join(plugin.dist, '.build-hash');
}

let toolchainHash;
function toolchain() {
  if (toolchainHash) return toolchainHash;
  const hash = createHash('sha256');
  const files = ['build.mjs', ...fs.readdirSync(path.join(scripts, 'lib')).filter((name) => name.startsWith('build-')).map((name) => `lib/${name}`)];
  for (const file of files.sort()) hash.update(fs.readFileSync(path.join(scripts, file)));
  // Whatever was installed anew may have changed a bundled dependency or a compiler.
  for (const name of ['@nocobase/server', 'esbuild', '@rspack/core']) hash.update(require(`${name}/package.json`).version);
  const lock = path.join(scripts, '../package-lock.json');
  if (fs.existsSync(lock)) hash.update(fs.readFileSync(lock));
  toolchainHash = hash.digest('hex');
  return toolchainHash;
}
