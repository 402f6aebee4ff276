// npm run test:install: can the packed plugins be installed in a stock NocoBase by upload, updated, and switched off and on without loss?
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findPlugins } from '../../scripts/lib/build-plugins.mjs';
import { BUNDLE } from '../../scripts/lib/enable-bundle.mjs';
import { createForeignApp } from './foreign-app.mjs';
import { packNewerVersion } from './newer-version.mjs';
import { signIn, until } from './plugin-manager.mjs';

const workspace = path.resolve(import.meta.dirname, '../..');
const MINUTES_AT_MOST = 20;
const plugins = findPlugins(workspace).filter((plugin) => BUNDLE.includes(plugin.name));
const archiveOf = (name) => path.join(workspace, 'storage/tar', `${name.slice(1).replace('/', '-')}-${plugins.find((plugin) => plugin.name === name).manifest.version}.tgz`);

let passed = 0;
let failed = 0;
let app;
let desk;
let written;
const cleanups = [];

const limit = setTimeout(() => end(`not finished after ${MINUTES_AT_MOST} minutes`), MINUTES_AT_MOST * 60_000);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(`stopped by ${signal}`));
await run();
await end();

async function run() {
  await step('the plugins are packed', () => execFileSync(process.execPath, ['scripts/build.mjs', '--tar'], { cwd: workspace, stdio: 'pipe' }));
  const isUp = await step('a stock app starts in a folder of its own', async () => {
    app = await createForeignApp(workspace, (act) => cleanups.push(act));
    desk = await signIn(app);
    for (const name of BUNDLE) assert.equal(await desk.find(name), undefined, `${name} is there before its upload`);
  });
  if (!isUp) return; // nothing else could be asked

  for (const name of BUNDLE) {
    await step(`${name} is uploaded and fits this NocoBase`, async () => {
      await desk.add(name, archiveOf(name));
      assert.equal((await desk.find(name)).isCompatible, true, 'isCompatible');
    });
  }
  for (const name of BUNDLE) await step(`${name} is switched on`, () => desk.enable(name));
  await step('each plugin uses the dependencies it brings along', assertOwnDependencies);
  await step('both browser clients get the plugins\' code', assertClientCode);
  await step('a ticket with its business details and a comment is written', async () => {
    written = await writeTicket();
  });
  await step(`${BUNDLE[0]} is updated by upload, the app restarts itself`, async () => {
    const newer = packNewerVersion(archiveOf(BUNDLE[0]), app.folder);
    await desk.update(BUNDLE[0], newer.archive, newer.version);
    await until(() => fs.existsSync(path.join(app.folder, 'storage/plugins', BUNDLE[0], newer.mark)), 120, 'the new code runs');
    await desk.untilReady();
  });
  await step('after the update nothing is lost', assertNothingLost);
  for (const name of [...BUNDLE].reverse()) await step(`${name} is switched off`, () => desk.disable(name));
  for (const name of BUNDLE) await step(`${name} is switched on again`, () => desk.enable(name));
  await step('after switching off and on nothing is lost', assertNothingLost);
  await step('the switched-on plugins can still take a ticket', writeTicket);
  await step('the uploads did not touch the workspace', () => {
    for (const plugin of plugins) assert.equal(fs.realpathSync(path.join(workspace, 'node_modules', plugin.name)), plugin.folder);
  });
}

async function writeTicket() {
  const ticket = await desk.call('ticketingTickets:create', { body: { title: 'Laptop does not start', businessTypeCode: 'it_support', itSupportDetails: { assetNumber: 'A-7' } } });
  await desk.call(`ticketingTickets:reply?filterByTk=${ticket.id}`, { body: { content: '<p>Please try another <b>charger</b>.</p>' } });
  const read = await readTicket(ticket.id);
  assert.equal(read.assetNumber, 'A-7');
  assert.equal(read.comments.length, 1);
  return read;
}

async function readTicket(id) {
  const ticket = await desk.call(`ticketingTickets:get?filterByTk=${id}&appends=itSupportDetails`);
  const comments = await desk.call(`ticketingComments:list?filter=${encodeURIComponent(JSON.stringify({ ticketId: id }))}`);
  return { id, ticketNo: ticket.ticketNo, title: ticket.title, status: ticket.status, assetNumber: ticket.itSupportDetails?.assetNumber, comments: comments.map(({ content }) => content) };
}

async function assertNothingLost() {
  assert.ok(written, 'there is no ticket to look for');
  assert.deepEqual(await readTicket(written.id), written);
}

function assertOwnDependencies() {
  for (const { name, manifest } of plugins) {
    const home = path.join(app.folder, 'storage/plugins', name);
    const require = createRequire(path.join(home, 'dist/server/index.js'));
    for (const dependency of Object.keys(manifest.dependencies ?? {})) {
      assert.ok(require.resolve(dependency).startsWith(path.join(fs.realpathSync(home), 'dist/node_modules')), `${name} finds ${dependency} elsewhere`);
      require(dependency);
    }
  }
}

async function assertClientCode() {
  for (const list of ['pm:listEnabled', 'pm:listEnabledV2']) {
    const enabled = await desk.call(list);
    for (const name of BUNDLE) {
      const plugin = enabled.find((entry) => entry.packageName === name);
      assert.ok(plugin, `${list} lacks ${name}`);
      assert.equal(await desk.fetchStatus(plugin.url), 200, plugin.url);
    }
  }
}

/** Returns whether the step went well; says how long it took. */
async function step(sentence, act) {
  const started = Date.now();
  const seconds = () => `(${((Date.now() - started) / 1000).toFixed(1)} s)`;
  try {
    await act();
    passed += 1;
    console.log(`ok      ${sentence} ${seconds()}`);
    return true;
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${sentence} ${seconds()}\n        ${(error.stderr?.toString() || error.message).trim().replaceAll('\n', '\n        ')}`);
    return false;
  }
}

async function end(reason) {
  clearTimeout(limit);
  if (reason) {
    failed += 1;
    console.log(`FAILED  ${reason}`);
  }
  if (failed && app) console.log(`The app's last words:\n${app.lastWords()}`);
  for (const act of cleanups.splice(0).reverse()) await act();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
