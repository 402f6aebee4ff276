// Can it work at all? Each check refuses with one sentence, before anything is changed.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { StartError } from './start-error.mjs';

export function assertWritable(root) {
  for (const folder of [root, path.join(root, 'storage'), path.join(root, 'packages/plugins/@ticketing')]) {
    if (!fs.existsSync(folder)) continue;
    try {
      fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    } catch {
      throw new StartError(`No permission to write in ${folder}: start as the user who owns it.`);
    }
  }
}

export function assertEnoughDisk(root, neededMegabytes) {
  const { bavail, bsize } = fs.statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < neededMegabytes) throw new StartError(`The disk is (nearly) full: ${free} MB are free in ${root}, ${neededMegabytes} MB are needed.`);
}

export async function assertPortFree(port, host = '0.0.0.0') {
  await new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(new StartError(sentenceFor(error.code, port, host))));
    probe.listen(Number(port), host, () => probe.close(resolve));
  });
}

function sentenceFor(code, port, host) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop that one or set APP_PORT in .env to another number.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}: set APP_PORT in .env to a number above 1023.`;
  return `The app cannot listen on ${host}:${port} (${code}): check APP_HOST and APP_PORT in .env.`;
}
