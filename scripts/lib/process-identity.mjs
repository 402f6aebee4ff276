// Is the process that once wrote its name into a file still the same one? A bare process id is not enough:
// after a crash or a container restart the id may belong to somebody else.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** A text that names one run of one process: "<pid> <start time>". Null when no such process runs. */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const startedAt = readStartTime(pid);
  return startedAt ? `${pid} ${startedAt}` : null;
}

/** The process id inside an identity, when that very process still runs; otherwise null. */
export function pidIfAlive(identity) {
  const pid = Number.parseInt(identity, 10);
  return identity && identityOf(pid) === identity.trim() ? pid : null;
}

/** Claims `file` for this process. Returns null, or the id of the living process that holds it. */
export function claim(file, attempts = 3) {
  const holder = fs.existsSync(file) ? pidIfAlive(fs.readFileSync(file, 'utf8')) : null;
  if (holder) return holder === process.pid ? null : holder;
  fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, identityOf(process.pid), { flag: 'wx' });
    return null;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (attempts === 1) throw new Error(`${file} changes hands all the time`);
    return claim(file, attempts - 1); // somebody else claimed it in between
  }
}

/** Gives up a claim made by this process; a claim of another process stays. */
export function release(file) {
  if (fs.existsSync(file) && Number.parseInt(fs.readFileSync(file, 'utf8'), 10) === process.pid) fs.rmSync(file);
}

function readStartTime(pid) {
  if (fs.existsSync('/proc/self/stat')) {
    try {
      // proc(5): after the command name in parentheses, the state is field 3 and the start time is field 22.
      const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return fields[0] === 'Z' ? null : fields[19];
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') {
    try {
      process.kill(pid, 0);
      return 'running';
    } catch (error) {
      return error.code === 'EPERM' ? 'running' : null;
    }
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null;
}
