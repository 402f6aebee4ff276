// A service desk of its own for the scenarios: embedded PostgreSQL and app in a temporary folder, switched on as `npm start` does it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { launchApp } from '../../../scripts/lib/app-server.mjs';
import { chooseDatabase } from '../../../scripts/lib/database-choice.mjs';
import { enableBundle } from '../../../scripts/lib/enable-bundle.mjs';
import { prepareNocobase } from '../../../scripts/lib/nocobase-env.mjs';

export const ADMIN = { account: 'admin@nocobase.com', password: 'admin123' };

export async function startServiceDesk(print = console.log) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'ticketing-e2e-'));
  // PostgreSQL refuses to run as root; the other user must be able to enter.
  fs.chmodSync(home, 0o755);
  const settings = {
    APP_ENV: 'production',
    NODE_ENV: 'production',
    APP_KEY: randomBytes(24).toString('hex'),
    APP_PORT: String(await freePort()),
    STORAGE_PATH: path.join(home, 'storage'),
    TZ: 'UTC',
    DB_TIMEZONE: '+00:00',
    INIT_APP_LANG: 'en-US',
    INIT_ROOT_EMAIL: ADMIN.account,
    INIT_ROOT_PASSWORD: ADMIN.password,
    INIT_ROOT_NICKNAME: 'Admin',
    TICKETING_DEMO: 'on',
  };
  fs.mkdirSync(settings.STORAGE_PATH, { recursive: true });
  const place = (name) => path.join(home, name);
  let app;
  let database;
  const stop = async () => {
    await app?.stop();
    await database?.stop();
    fs.rmSync(home, { recursive: true, force: true });
  };
  try {
    print('starting the database');
    database = await chooseDatabase({}, place('postgres'), () => {});
    const env = await prepareNocobase({ ...settings, ...database.env });
    const launch = async () => {
      app = launchApp({ env, logFile: place('app.log'), pidFile: place('app.pid'), restartFile: place('restart') });
      await app.untilHealthy();
    };
    print('starting the app');
    await launch();
    print('switching on the service desk');
    await enableBundle(app, settings, () => {});
    const restart = async () => {
      await app.stop();
      await launch();
    };
    return { url: app.url, logFile: place('app.log'), restart, stop };
  } catch (error) {
    if (fs.existsSync(place('app.log'))) print(fs.readFileSync(place('app.log'), 'utf8').split('\n').slice(-30).join('\n'));
    await stop();
    throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
