// Are the npm packages there, and how do they get there?
import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run-quietly.mjs';

/** npm writes this file last, so a broken-off installation does not have it. */
export function isInstalled(root) {
  return fs.existsSync(path.join(root, 'node_modules/.package-lock.json'));
}

export async function installDependencies(root, logFile, stop) {
  const command = fs.existsSync(path.join(root, 'package-lock.json')) ? 'ci' : 'install';
  await runQuietly('npm', [command, '--no-audit', '--no-fund', '--include=dev'], { cwd: root, logFile, stop });
}
