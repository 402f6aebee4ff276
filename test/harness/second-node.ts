// Another app process on the database of the test, reached over HTTP only.
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createUser, signIn, signInRoot } from './accounts';
import { Client } from './client';
import type { SecondNode, TestApp } from './index';
import { root } from './paths.mjs';

export async function startSecondNode(environment: Record<string, string>, storage: string, dialect: TestApp['dialect']): Promise<SecondNode> {
  const job = JSON.stringify({ environment, storage });
  const child = fork(path.join(root, 'test/harness/node-process.mjs'), [job], { cwd: root, execArgv: ['--no-warnings'], silent: true });
  // Through the console, so that vitest shows it with the test it belongs to.
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => console.log(`second node: ${text}`));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const baseUrl = `http://127.0.0.1:${await portOf(child)}`;
  const admin = await signInRoot(baseUrl);
  const order = ordersTo(child);
  return {
    run: (plugin, method) => order({ plugin, method }),
    setTime: async (plugin, now) => void (await order({ plugin, now: now.toISOString() })),
    get app(): never {
      return elsewhere('app');
    },
    get db(): never {
      return elsewhere('db');
    },
    plugin: () => elsewhere('plugin'),
    secondNode: () => elsewhere('secondNode'),
    dialect,
    baseUrl,
    admin,
    anonymous: new Client(baseUrl),
    signIn: (account, password) => signIn(baseUrl, account, password),
    createUser: (user) => createUser(baseUrl, admin, user),
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

interface Outcome {
  order: number;
  answer?: unknown;
  error?: string;
}

function ordersTo(child: ChildProcess): (order: { plugin: string; method?: string; now?: string }) => Promise<unknown> {
  let last = 0;
  return (order) =>
    new Promise((resolve, reject) => {
      const number = ++last;
      const gone = () => reject(new Error('The second node ended before it answered.'));
      const listen = (outcome: Outcome) => {
        if (outcome.order !== number) return;
        child.off('message', listen);
        child.off('exit', gone);
        if (outcome.error === undefined) resolve(outcome.answer);
        else reject(new Error(outcome.error));
      };
      child.on('message', listen);
      child.once('exit', gone);
      child.send({ order: number, ...order });
    });
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (port) => resolve(Number(port)));
    child.once('exit', (code) => reject(new Error(`The second node did not start (exit ${code}).`)));
  });
}

function elsewhere(what: string): never {
  throw new Error(`${what} of the second node lives in another process: talk to it over HTTP.`);
}
