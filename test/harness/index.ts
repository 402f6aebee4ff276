// A real NocoBase with our plugins for integration tests: `const t = await startApp()` in beforeAll, `await t.stop()` in afterAll.
// See test/harness/README.md.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Database } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import { inject } from 'vitest';
import { createUser, signIn, signInRoot, type CreatedUser, type NewUser } from './accounts';
import { createApplication, destroyApplication } from './application.mjs';
import { Client } from './client';
import { databaseKind } from './databases/index.mjs';
import { setHostEnvironment } from './host-environment.mjs';
import { startSecondNode } from './second-node';

export { saidIn, startFakeModelService, type Chat, type FakeMode, type FakeModelService, type FakeReply } from './fake-model-service';
export { Client, type Reply, type Upload } from './client';
export type { CreatedUser, NewUser } from './accounts';
export { startMailServer, type MailServer, type ReceivedMail } from './mail-server';

export interface TestApp {
  app: Application;
  db: Database;
  dialect: 'postgres' | 'mariadb' | 'sqlite';
  /** Where the app listens, e.g. http://127.0.0.1:40123 */
  baseUrl: string;
  admin: Client;
  anonymous: Client;
  signIn(usernameOrEmail: string, password: string): Promise<Client>;
  createUser(user: NewUser): Promise<CreatedUser>;
  plugin<T>(name: string): T;
  /** A second app process on the same database. Its `app`, `db` and `plugin` live in that process: using them here throws. */
  secondNode(): Promise<SecondNode>;
  stop(): Promise<void>;
}

export interface SecondNode extends TestApp {
  /** Calls a method of a plugin over there, without arguments, as the time does that comes round; what it answers must be JSON. */
  run(plugin: string, method: string): Promise<unknown>;
  /** Shows the clock of a plugin over there this moment. */
  setTime(plugin: string, now: Date): Promise<void>;
  /** Ends the process at once, as kill -9 or a power cut does. */
  kill(): Promise<void>;
}

/** Starts the app on its own copy of the template database. One app at a time in a test file. */
export async function startApp(): Promise<TestApp> {
  const { connection, template, prefix, folder } = inject('testDatabases');
  const kind = databaseKind(connection.dialect);
  const name = `${prefix}run_${process.pid}_${randomBytes(3).toString('hex')}`;
  const storage = path.join(folder, name);
  await kind.copyDatabase(connection, template, name);
  const environment = kind.environment(connection, name);
  setHostEnvironment(environment, storage);
  const app: Application = await createApplication();
  await app.runCommandThrowError('start');
  const server = await listen(app);
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const admin = await signInRoot(baseUrl);
  const nodes: SecondNode[] = [];
  return {
    app,
    // Enabling a plugin in a test makes another one.
    get db() {
      return app.db;
    },
    dialect: connection.dialect,
    baseUrl,
    admin,
    anonymous: new Client(baseUrl),
    signIn: (account, password) => signIn(baseUrl, account, password),
    createUser: (user) => createUser(baseUrl, admin, user),
    plugin: <T>(pluginName: string) => app.pm.get(pluginName) as unknown as T,
    async secondNode() {
      const node = await startSecondNode(environment, storage, connection.dialect);
      nodes.push(node);
      return node;
    },
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await destroyApplication(app);
      await kind.dropDatabase(connection, name);
      fs.rmSync(storage, { recursive: true, force: true });
    },
  };
}

async function listen(app: Application): Promise<http.Server> {
  // callback() is asked anew each time: enabling a plugin in a test reloads the app and with it the middleware.
  const server = http.createServer((req, res) => void app.callback()(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
