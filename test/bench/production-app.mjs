// An app as it runs in production, in a process of its own.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../harness/paths.mjs';

/**
 * @param {string} folder where its log and files go
 * @param {string} [name] of the log, when several apps run
 */
export async function startProductionApp(folder, databaseEnvironment, name = 'app') {
  const storage = path.join(folder, `${name}-storage`);
  // Logs as `npm start` writes them: they are part of what a request costs.
  const environment = { ...databaseEnvironment, APP_ENV: 'production', NODE_ENV: 'production', LOGGER_LEVEL: 'info', LOGGER_TRANSPORT: 'dailyRotateFile' };
  const output = fs.openSync(path.join(folder, `${name}.log`), 'w');
  const child = fork(path.join(root, 'test/harness/node-process.mjs'), [JSON.stringify({ environment, storage })],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, execArgv: ['--no-warnings'], stdio: ['ignore', output, output, 'ipc'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    ended.then((code) => { throw new Error(`The app did not start (exit ${code}), see ${name}.log in storage/bench.`); }),
  ]);
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    order: ordersTo(child),
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** Calls a method of a plugin over there, or shows its clock a moment; see test/harness/node-process.mjs. */
function ordersTo(child) {
  let last = 0;
  return (order) =>
    new Promise((resolve, reject) => {
      const number = ++last;
      const listen = (outcome) => {
        if (outcome.order !== number) return;
        child.off('message', listen);
        if (outcome.error === undefined) resolve(outcome.answer);
        else reject(new Error(outcome.error));
      };
      child.on('message', listen);
      child.send({ order: number, ...order });
    });
}
