// A slot is a private working folder of one test run, so that two runs in one checkout do not meet; its template databases stay for the next run.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { claim, release } from '../../scripts/lib/process-identity.mjs';
import { root, storageFolder } from './paths.mjs';

const SLOTS = 8;

/** Takes the first free slot. `prefix` starts the name of every database made for it, also on a server shared with other checkouts. */
export function takeSlot() {
  for (let number = 0; number < SLOTS; number += 1) {
    const folder = path.join(storageFolder, `slot-${number}`);
    fs.mkdirSync(folder, { recursive: true });
    const owner = path.join(folder, 'owner');
    if (claim(owner) === null) {
      const checkout = createHash('sha256').update(root).digest('hex').slice(0, 6);
      const prefix = `ticketing_${checkout}_${number}_`;
      removeRestsOfCrashedRuns(folder, prefix);
      return { folder, prefix, giveBack: () => release(owner) };
    }
  }
  throw new Error(`${SLOTS} test runs are under way in this checkout already.`);
}

// Their databases are dropped with the outdated templates.
function removeRestsOfCrashedRuns(folder, prefix) {
  for (const name of fs.readdirSync(folder)) if (name.startsWith(prefix)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
}
