// A build is made beside dist and moved in when it is complete: a failed build leaves the last good one in place.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Replaces the entries of `dist` that `isOwned` names by those of `staging`; entries without a successor go. */
export function replaceParts(staging, dist, isOwned) {
  fs.mkdirSync(dist, { recursive: true });
  for (const entry of fs.readdirSync(dist).filter(isOwned)) fs.rmSync(path.join(dist, entry), { recursive: true, force: true });
  for (const entry of fs.readdirSync(staging)) fs.renameSync(path.join(staging, entry), path.join(dist, entry));
}

/** Throws when a built text names this machine's folders: it would be published with the plugin. */
export function assertNoMachinePaths(staging, root) {
  const secrets = [root, os.homedir()].filter((folder) => folder !== path.parse(folder).root); // a home of "/" says nothing
  for (const entry of fs.readdirSync(staging, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || /\.(png|jpe?g|gif)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const text = fs.readFileSync(file, 'utf8');
    const leaked = secrets.find((folder) => text.includes(`${folder}${path.sep}`));
    if (leaked) throw new Error(`${path.relative(staging, file)} contains the path ${leaked}`);
  }
}
