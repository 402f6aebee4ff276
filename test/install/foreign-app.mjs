// A stock NocoBase app that has never heard of this workspace: own folder, own packages, own database.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort, startPostgres } from '../../scripts/lib/postgres.mjs';

const ROOT_EMAIL = 'admin@example.com';
const ROOT_PASSWORD = randomBytes(9).toString('hex');

/**
 * Makes the folder, starts its database and the app; `folder`, `url` and what the steps need come back.
 * Whatever must be undone is told to `atEnd` as soon as it exists, so that an interrupted start leaves nothing behind either.
 */
export async function createForeignApp(workspace, atEnd) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'install-test-'));
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  fs.chmodSync(folder, 0o755); // as root the database runs as another user, who must get in
  copyPackages(workspace, folder);
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'foreign-app', private: true, scripts: { nocobase: 'nocobase-v1' } }));
  fs.writeFileSync(path.join(folder, '.env.e2e.example'), ''); // nocobase-v1 does not start without it
  const database = await startPostgres({ dataDir: path.join(folder, 'database'), port: Number(process.env.INSTALL_TEST_DB_PORT ?? 0), settings: { fsync: 'off' } });
  atEnd(database.stop);
  await database.createDatabase('foreign');
  const port = Number(process.env.INSTALL_TEST_PORT) || (await findFreePort());
  atEnd(() => killEverythingIn(folder));
  launch(folder, port, database);
  return { folder, url: `http://127.0.0.1:${port}`, email: ROOT_EMAIL, password: ROOT_PASSWORD, lastWords: () => lastWords(folder) };
}

/**
 * Hard links are quick and take no room. What NocoBase writes into while it runs is copied for real, and the links that lead
 * back to the workspace are left out: no upload can touch it.
 */
function copyPackages(workspace, folder) {
  const from = path.join(workspace, 'node_modules');
  const to = path.join(folder, 'node_modules');
  const linked = spawnSync('cp', ['-al', from, to], { encoding: 'utf8' });
  if (linked.status !== 0) {
    fs.rmSync(to, { recursive: true, force: true });
    const copied = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' }); // another file system
    if (copied.status !== 0) throw new Error(`node_modules cannot be copied: ${copied.stderr}`);
  }
  fs.rmSync(path.join(to, '@ticketing'), { recursive: true, force: true });
  const app = 'node_modules/@nocobase/app';
  fs.rmSync(path.join(folder, app), { recursive: true });
  fs.cpSync(path.join(workspace, app), path.join(folder, app), { recursive: true });
}

/** Started as its makers start it: their command line, their process manager. */
function launch(folder, port, database) {
  const log = fs.openSync(path.join(folder, 'app.log'), 'a');
  const env = {
    PATH: `${path.join(folder, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`, HOME: folder, LANG: 'C.UTF-8',
    APP_ENV: 'production', APP_PORT: String(port), APP_KEY: randomBytes(24).toString('hex'), TZ: 'UTC',
    DB_DIALECT: 'postgres', DB_HOST: database.host, DB_PORT: String(database.port), DB_DATABASE: 'foreign', DB_USER: database.user, DB_PASSWORD: database.password,
    INIT_ROOT_EMAIL: ROOT_EMAIL, INIT_ROOT_PASSWORD: ROOT_PASSWORD, INIT_ROOT_NICKNAME: 'Admin', INIT_ROOT_USERNAME: 'admin',
    LOGGER_TRANSPORT: 'dailyRotateFile', TICKETING_DEMO: 'off',
  };
  spawn('yarn', ['nocobase', 'start', '--quickstart'], { cwd: folder, env, detached: true, stdio: ['ignore', log, log] }).unref();
  fs.closeSync(log);
}

/** The process manager starts the app in a session of its own, so the children are found by the folder they run in. */
async function killEverythingIn(folder) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    for (let tries = 0; tries < 20; tries += 1) {
      const pids = processesIn(folder);
      if (pids.length === 0) return;
      if (tries === 0) pids.forEach((pid) => process.kill(pid, signal));
      await sleep(250);
    }
  }
}

function processesIn(folder) {
  const database = path.join(folder, 'database');
  const isInside = (pid) => {
    try {
      const cwd = fs.readlinkSync(`/proc/${pid}/cwd`);
      return (cwd === folder || cwd.startsWith(folder + path.sep)) && !cwd.startsWith(database);
    } catch {
      return false; // ended meanwhile, or another user's
    }
  };
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => pid !== process.pid && isInside(pid));
}

function lastWords(folder) {
  const logs = path.join(folder, 'storage/logs/main');
  const errors = fs.existsSync(logs) ? fs.readdirSync(logs).filter((name) => name.startsWith('system_error')).map((name) => path.join(logs, name)) : [];
  return [path.join(folder, 'app.log'), ...errors].filter((file) => fs.existsSync(file))
    .map((file) => fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).map((line) => line.slice(0, 500)).join('\n')).join('\n');
}
