// The steps of `npm start`, in order. Only Node's own modules may be imported here before the dependencies are installed.
import fs from 'node:fs';
import path from 'node:path';
import { launchApp, stopLeftOverApp } from './app-server.mjs';
import { chooseDatabase, usesEmbedded } from './database-choice.mjs';
import { installDependencies, isInstalled } from './dependencies.mjs';
import { loadSettings } from './env.mjs';
import { assertEnoughDisk, assertPortFree, assertWritable } from './preflight.mjs';
import { claim, release } from './process-identity.mjs';
import { createProgress } from './progress.mjs';
import { runQuietly } from './run-quietly.mjs';
import { StartError } from './start-error.mjs';
import { stopSignal } from './stop-signal.mjs';
import { assertCanEnter, databaseUserFor } from './unprivileged-user.mjs';
import { upgradeMark } from './upgrade-mark.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const storage = path.join(root, 'storage');
const dataDir = path.join(storage, 'postgres');
const logs = path.join(storage, 'logs');
const place = (name) => path.join(storage, 'run', name);

/** What must be undone at the end, last first. */
const cleanups = [];

export async function main(args) {
  process.chdir(root);
  const progress = createProgress();
  const stop = stopSignal();
  let exitCode = 0;
  try {
    await start(readArguments(args), progress, stop);
  } catch (error) {
    exitCode = stop.aborted ? 0 : 1;
    if (!stop.aborted) progress.fail(error instanceof StartError ? error.message : describeSurprise(error));
  }
  exitCode = Math.max(exitCode, await undo(progress));
  if (stop.aborted) progress.done('Service desk stopped.');
  process.exit(exitCode);
}

async function start({ withDemo }, progress, stop) {
  assertWritable(root);
  assertEnoughDisk(root, isInstalled(root) ? 300 : 3000);
  fs.mkdirSync(place(''), { recursive: true });
  fs.mkdirSync(logs, { recursive: true });
  const holder = claim(place('start'));
  if (holder) throw new StartError(`The service desk of this folder already runs (process ${holder}).`);
  cleanups.push(['', () => release(place('start'))]);

  const settings = loadSettings(root, { withDemo });
  await stopLeftOverApp(place('app'));
  await assertPortFree(settings.APP_PORT, settings.APP_HOST);
  if (usesEmbedded(settings)) assertCanEnter(databaseUserFor(dataDir), root); // before minutes are spent on installing

  if (!isInstalled(root)) {
    await progress.step('Installing the dependencies (once, some minutes)', () => installDependencies(root, path.join(logs, 'npm.log'), stop));
  }
  await progress.step('Building the plugins', () => runQuietly(process.execPath, ['scripts/build.mjs'], { cwd: root, logFile: path.join(logs, 'build.log'), stop }));

  const database = await progress.step('Starting the database', () => chooseDatabase(settings, dataDir, progress.note));
  cleanups.push(['Stopping the database', database.stop]);
  stop.throwIfAborted();

  const { prepareNocobase } = await import('./nocobase-env.mjs');
  const env = await prepareNocobase({ ...settings, ...database.env });
  const mark = upgradeMark(place('upgraded'), root, database);
  mark.remove(); // an upgrade that breaks off must be done again
  const app = launchApp({
    env, logFile: path.join(logs, 'console.log'), pidFile: place('app'), restartFile: place('restart-requested'), isUpgraded: mark.isCurrent,
  });
  cleanups.push(['Stopping the app', app.stop]);
  await progress.step('Starting the app', () => app.untilHealthy(stop));

  const { enableBundle } = await import('./enable-bundle.mjs');
  const login = await progress.step('Switching on the service desk', () => enableWithSecondTry(enableBundle, app, settings, stop));
  mark.set();
  progress.done(`Service desk is ready: ${app.url}  ${login}`);

  app.onRestart((restart) => {
    mark.remove();
    return progress.step('Restarting the app (a plugin was updated)', restart);
  });
  const ended = await Promise.race([stop.aborting, app.untilEnded(), database.ended]);
  if (!stop.aborted) throw new StartError(ended);
}

/**
 * On SQLite NocoBase 2.2.15 may close the database under its own background work when plugins are switched on, and ends.
 * What was switched on is on after a new start, and the rest is tried again.
 */
async function enableWithSecondTry(enableBundle, app, settings, stop) {
  try {
    return await enableBundle(app, settings);
  } catch (error) {
    if (stop.aborted || !(await app.hasEnded())) throw error;
    app.launchAnew();
    await app.untilHealthy(stop);
    return enableBundle(app, settings);
  }
}

async function undo(progress) {
  let failed = 0;
  for (const [label, act] of cleanups.reverse()) {
    try {
      await (label ? progress.step(label, act) : act());
    } catch (error) {
      failed = 1;
      progress.fail(error.message);
    }
  }
  return failed;
}

function readArguments(args) {
  const unknown = args.find((arg) => arg !== '--no-demo');
  if (unknown) throw new StartError(`Unknown option ${unknown}: npm start knows only --no-demo (npm start -- --no-demo).`);
  return { withDemo: !args.includes('--no-demo') };
}

function describeSurprise(error) {
  if (error.code === 'ENOSPC') return 'The disk is full.';
  if (error.code === 'EACCES' || error.code === 'EPERM') return `No permission for ${error.path ?? error.syscall}: this user must be allowed to write there.`;
  return error.stack ?? String(error);
}
