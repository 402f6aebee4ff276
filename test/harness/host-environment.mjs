// The environment variables a NocoBase process reads when it starts.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { root } from './paths.mjs';

export const ROOT_ACCOUNT = { account: 'nocobase', password: 'admin123' };

/**
 * Points this process at one database and one storage folder. Must run before @nocobase/server is loaded.
 * @param {Record<string, string>} databaseEnvironment DB_* variables
 * @param {string} storage an own folder for uploads and logs
 */
export function setHostEnvironment(databaseEnvironment, storage) {
  fs.mkdirSync(storage, { recursive: true });
  // With VITEST set, @nocobase/utils loads plugins by import() and asks for a tsconfig.paths.json.
  delete process.env.VITEST;
  Object.assign(process.env, {
    APP_ENV: process.env.TEST_APP_ENV ?? 'test',
    // The same for all processes of a run: a token of one node must be good on the other.
    APP_KEY: 'test-key-of-the-harness',
    APP_ENV_PATH: path.join(storage, 'no-env-file'),
    API_BASE_PATH: '/api/',
    STORAGE_PATH: storage,
    TZ: 'UTC',
    INIT_APP_LANG: 'en-US',
    INIT_ROOT_EMAIL: 'admin@nocobase.com',
    INIT_ROOT_USERNAME: ROOT_ACCOUNT.account,
    INIT_ROOT_PASSWORD: ROOT_ACCOUNT.password,
    INIT_ROOT_NICKNAME: 'Admin',
    LOGGER_LEVEL: process.env.TEST_LOGGER_LEVEL ?? 'error',
    LOGGER_TRANSPORT: 'console',
    TICKETING_DEMO: 'off',
    ...databaseEnvironment,
  });
  createRequire(path.join(root, 'package.json'))('@nocobase/cli-v1').initEnv();
}
