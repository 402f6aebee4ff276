// npm run nocobase -- <command>: NocoBase's own command line, which also the app itself calls (`yarn nocobase pm2-restart`).
// Two differences under `npm start`: a restart is asked of `npm start`, as no pm2 runs; and the embedded database is found.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pidIfAlive } from './lib/process-identity.mjs';

const root = path.resolve(import.meta.dirname, '..');
const run = path.join(root, 'storage/run');
const readIf = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);
const isSupervised = pidIfAlive(readIf(path.join(run, 'start'))) !== null;

if (process.argv[2] === 'pm2-restart' && isSupervised) {
  fs.writeFileSync(path.join(run, 'restart-requested'), '');
} else {
  const cli = path.join(root, 'node_modules/@nocobase/cli-v1/bin/index.js');
  const child = spawn(process.execPath, [cli, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
