// Runs a helper program without letting it chatter: its output goes to a log file, whose end is shown when it fails.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.mjs';

const SHOWN_LINES = 15;
const SHOWN_WIDTH = 300;

/** Resolves when the program ends well; throws a StartError with the last lines of its output when not. */
export async function runQuietly(command, args, { cwd, logFile, stop, env = process.env }) {
  const log = fs.openSync(logFile, 'w');
  // A process group of its own: an interrupted npm must take its children along.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log], shell: process.platform === 'win32' });
  fs.closeSync(log);
  const kill = () => killGroup(child.pid);
  stop?.addEventListener('abort', kill, { once: true });
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
    stop?.throwIfAborted();
    if (code !== 0) {
      const name = [path.basename(command), ...args].join(' ');
      throw new StartError(`"${name}" failed, its last words (all of them: ${path.relative(cwd, logFile)}):\n${lastLines(logFile)}`);
    }
  } finally {
    stop?.removeEventListener('abort', kill);
  }
}

/** The end of a log file, long lines cut, without the warnings NocoBase prints in hundreds while it stops. */
export function lastLines(file) {
  if (!fs.existsSync(file)) return '';
  const told = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() && !line.startsWith('[winston] Attempt to write logs'));
  return told.slice(-SHOWN_LINES).map((line) => line.slice(0, SHOWN_WIDTH)).join('\n');
}

function killGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
