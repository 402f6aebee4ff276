// PostgreSQL refuses to run as root. Which other user runs it, and can that user get at the files?
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.mjs';

const CANDIDATES = ['postgres', 'nobody'];

/**
 * The user that shall own and run a database in `dataDir`: `{ uid, gid, name }`, or null when the current user will do.
 * A folder that already belongs to an ordinary user keeps that user.
 */
export function databaseUserFor(dataDir) {
  if (process.getuid?.() !== 0) return null;
  const owner = fs.existsSync(dataDir) ? fs.statSync(dataDir) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `number ${owner.uid}` };
  const found = CANDIDATES.map(lookUp).find(Boolean);
  if (!found) {
    throw new StartError(`PostgreSQL refuses to run as root and neither of the users ${CANDIDATES.join(', ')} exists here: ` +
      'start as an ordinary user, or set DB_DIALECT and DB_HOST in .env to use a database server.');
  }
  return found;
}

/** Throws one clear sentence when `user` cannot enter `folder` because of it or a folder above it. */
export function assertCanEnter(user, folder) {
  if (!user) return;
  const parts = folder.split(path.sep);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const above = parts.slice(0, depth).join(path.sep) || path.sep;
    const entered = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', above], { uid: user.uid, gid: user.gid, cwd: '/' });
    if (entered.status !== 0) {
      throw new StartError(`The database runs as user ${user.name} (PostgreSQL refuses root), who may not enter ${above}: ` +
        `allow it (chmod o+x ${above}), move this folder elsewhere, or start as an ordinary user.`);
    }
  }
}

function lookUp(name) {
  const idOf = (kind) => Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g'), name };
  } catch {
    return null;
  }
}
