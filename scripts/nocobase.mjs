// npm run nocobase -- <command>: NocoBase's own command line, which also the app itself calls (`yarn nocobase pm2-restart`).
// Two differences: under `npm start` a restart is asked of `npm start`, as no pm2 runs (other commands reach the running app
// through its socket); and without `npm start` the embedded database is started for as long as the command takes.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chooseDatabase, environmentOfRunning } from './lib/database-choice.mjs';
import { loadSettings } from './lib/env.mjs';
import { pidIfAlive } from './lib/process-identity.mjs';

const root = path.resolve(import.meta.dirname, '..');
const storage = path.join(root, 'storage');
const dataDir = path.join(storage, 'postgres');
const startFile = path.join(storage, 'run/start');
const isRunning = fs.existsSync(startFile) && pidIfAlive(fs.readFileSync(startFile, 'utf8')) !== null;

try {
  if (isRunning && process.argv[2] === 'pm2-restart') fs.writeFileSync(path.join(storage, 'run/restart-requested'), '');
  else process.exitCode = await (isRunning ? runBesideApp() : runWithDatabase());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function runBesideApp() {
  return runCommand(await environmentOfRunning(loadSettings(root, { withDemo: true }), dataDir));
}

async function runWithDatabase() {
  const database = await chooseDatabase(loadSettings(root, { withDemo: true }), dataDir, () => {});
  try {
    return await runCommand(database.env);
  } finally {
    await database.stop();
  }
}

function runCommand(env) {
  const cli = path.join(root, 'node_modules/@nocobase/cli-v1/bin/index.js');
  const child = spawn(process.execPath, [cli, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
