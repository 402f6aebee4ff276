// The databases every test file starts from. Two layers, made once and kept until their contents would differ:
//   stock   NocoBase installed with its complete preset
//   desk    a copy of it in which our plugins were enabled, as an admin would do, and which was started once:
//           the first start writes pages, roles and other seeds with 13,000 statements, which no test file should wait for
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { databaseKind } from './databases/index.mjs';
import { pluginsFolder, root, ticketingPlugins } from './paths.mjs';

/**
 * Makes the templates that are missing, drops the outdated ones and what crashed runs left behind.
 * @param {string[]} [plugins] the package names to enable; all of ours when left out
 * @returns {Promise<string>} the name of the database test files copy
 */
export async function prepareTemplates(connection, slot, log, plugins = ticketingPlugins()) {
  const kind = databaseKind(connection.dialect);
  const stock = `${slot.prefix}stock_${stockFingerprint()}`;
  const desk = `${slot.prefix}desk_${deskFingerprint(plugins)}`;
  const existing = await kind.listDatabases(connection, slot.prefix);
  const isReady = (name) => existing.includes(name) && fs.existsSync(readyFile(connection, slot, name));
  for (const name of existing.filter((found) => ![stock, desk].includes(found) || !isReady(found))) {
    fs.rmSync(readyFile(connection, slot, name), { force: true });
    await kind.dropDatabase(connection, name);
  }
  if (isReady(desk)) return desk;
  if (!isReady(stock)) {
    await kind.createDatabase(connection, stock);
    await runStep('install-stock', connection, slot, stock, log, []);
    fs.writeFileSync(readyFile(connection, slot, stock), '');
  }
  await kind.copyDatabase(connection, stock, desk);
  await runStep('enable-plugins', connection, slot, desk, log, plugins);
  await runStep('first-start', connection, slot, desk, log, plugins);
  fs.writeFileSync(readyFile(connection, slot, desk), '');
  return desk;
}

async function runStep(step, connection, slot, name, log, plugins) {
  const startedAt = Date.now();
  const job = { environment: databaseKind(connection.dialect).environment(connection, name), storage: path.join(slot.folder, 'template-storage'), plugins };
  // A process of its own: the host's singletons and open handles end with it.
  const child = spawn(process.execPath, [path.join(root, 'test/harness/template-process.mjs'), step, JSON.stringify(job)],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0) throw new Error(`Test database: step ${step} failed (${code}).\n${Buffer.concat(said).toString()}`);
  log(`test database: ${step} took ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

// Written after the last step: a database without it was interrupted half-way.
function readyFile(connection, slot, name) {
  return path.join(slot.folder, `${connection.dialect}-${name}.ready`);
}

function stockFingerprint() {
  // The preset names the exact version of every stock plugin.
  const preset = createRequire(path.join(root, 'package.json')).resolve('@nocobase/preset-nocobase/package.json');
  return fingerprint([], [preset, ...filesBelow(path.join(root, 'test/harness')).filter((file) => file.endsWith('.mjs'))]);
}

function deskFingerprint(plugins) {
  const built = fs.readdirSync(pluginsFolder).flatMap((plugin) => [
    path.join(pluginsFolder, plugin, 'package.json'),
    ...filesBelow(path.join(pluginsFolder, plugin, 'dist')).filter((file) => !/[\\/]dist[\\/]client(-v2)?[\\/]/.test(file)),
  ]);
  return fingerprint([stockFingerprint(), ...plugins], built);
}

function fingerprint(words, files) {
  const hash = createHash('sha256').update(words.join('\n'));
  for (const file of files.sort()) hash.update(path.relative(root, file)).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 10);
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
