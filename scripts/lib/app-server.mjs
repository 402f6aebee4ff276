// Runs NocoBase's server as a child process: starts it, knows when it is ready, restarts it on request, stops it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, pidIfAlive } from './process-identity.mjs';
import { lastLines } from './run-quietly.mjs';
import { StartError } from './start-error.mjs';

/** NocoBase installs or upgrades the database first, then starts. */
const UPGRADE = '--quickstart';
const HEALTHY_SECONDS = 600; // a first start on a slow disk
const STOP_SECONDS = 30;
const END_DELAY_MS = 3000;

/**
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env as made by prepareNocobase
 * @param {string} options.logFile gets everything the app prints
 * @param {string} options.pidFile names the running app, for the next start after a crash
 * @param {boolean} options.isUpgraded the database needs no upgrade at the first launch; each later launch is for a change
 * @param {string} options.restartFile appears when the app asks to be restarted (see scripts/nocobase.mjs)
 */
export function launchApp({ env, logFile, pidFile, restartFile, isUpgraded }) {
  const url = `http://localhost:${env.APP_PORT}`;
  let child;
  let reportEnd;
  let ended;

  const launch = (...flags) => {
    fs.rmSync(restartFile, { force: true });
    const log = fs.openSync(logFile, 'a');
    // The process `nocobase start` runs, without the shells between, which swallow SIGTERM; and in a group of its own:
    // a Ctrl-C must not reach it twice, from the terminal and from stop(), for the second one kills it half-way.
    child = spawn(process.execPath, [path.join(env.APP_PACKAGE_ROOT, 'lib/index.js'), 'start', ...flags],
      { env, detached: true, stdio: ['ignore', log, log] });
    fs.closeSync(log);
    fs.writeFileSync(pidFile, identityOf(child.pid) ?? '');
    const launched = child;
    launched.once('exit', (code, signal) => {
      launched.hasEnded = true;
      if (!launched.isToStop) reportEnd(endSentence(code ?? signal, logFile));
    });
  };

  const stopChild = async () => {
    child.isToStop = true;
    await stopProcess(child.pid, identityOf(child.pid));
    fs.rmSync(pidFile, { force: true });
  };

  const untilHealthy = async (stop) => {
    const deadline = Date.now() + HEALTHY_SECONDS * 1000;
    while (Date.now() < deadline) {
      stop?.throwIfAborted();
      if (child.hasEnded) throw new StartError(await ended);
      if (await isHealthy(`http://127.0.0.1:${env.APP_PORT}${env.API_BASE_PATH}__health_check`)) return;
      await sleep(200);
    }
    throw new StartError(`The app is not ready after ${HEALTHY_SECONDS} s; it said last:\n${lastLines(logFile)}`);
  };

  /** Calls `announce` with a function that restarts the app, whenever the app asks for it. */
  const onRestart = (announce) => {
    const timer = setInterval(async () => {
      if (child.isToStop || !fs.existsSync(restartFile)) return;
      fs.rmSync(restartFile);
      try {
        await announce(async () => {
          await stopChild();
          launch(UPGRADE);
          await untilHealthy();
        });
      } catch (error) {
        reportEnd(error.message);
      }
    }, 500);
    timer.unref();
  };

  /** Starts the app, also after it has ended by itself. */
  const launchAnew = (...flags) => {
    ended = new Promise((resolve) => { reportEnd = resolve; });
    launch(...flags);
  };

  /** Asked after a lost connection: the process ends a moment later than its sockets. */
  const hasEnded = async () => {
    await Promise.race([ended, sleep(END_DELAY_MS)]);
    return Boolean(child.hasEnded);
  };

  if (fs.existsSync(logFile)) fs.renameSync(logFile, `${logFile}.previous`);
  launchAnew(...(isUpgraded ? [] : [UPGRADE]));
  return { url, untilEnded: () => ended, hasEnded, launchAnew: () => launchAnew(UPGRADE), untilHealthy, onRestart, stop: stopChild };
}

/** Stops an app that a killed `npm start` left behind, else it would keep the port. */
export async function stopLeftOverApp(pidFile) {
  if (!fs.existsSync(pidFile)) return;
  const identity = fs.readFileSync(pidFile, 'utf8');
  await stopProcess(pidIfAlive(identity), identity);
  fs.rmSync(pidFile);
}

async function stopProcess(pid, identity) {
  if (!pid || !identity) return;
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    if (identityOf(pid) !== identity) return;
    process.kill(pid, signal);
    const deadline = Date.now() + STOP_SECONDS * 1000;
    while (Date.now() < deadline && identityOf(pid) === identity) await sleep(50);
  }
}

async function isHealthy(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return answer.ok && (await answer.text()) === 'ok';
  } catch {
    return false;
  }
}

function endSentence(reason, logFile) {
  return `The app ended unexpectedly (${reason}); it said last (all of it: ${path.relative('.', logFile)}):\n${lastLines(logFile)}`;
}
