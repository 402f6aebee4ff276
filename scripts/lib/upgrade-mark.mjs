// Has this database been brought up to this code already? Then the app may start without NocoBase's upgrade, in half the time.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A mark in `file` for the code in `root` on the embedded database; other databases may change without our knowledge. */
export function upgradeMark(file, root, database) {
  const wanted = database.isEmbedded ? codeVersions(root) : null;
  return {
    isCurrent: Boolean(wanted) && !database.isNew && fs.existsSync(file) && fs.readFileSync(file, 'utf8') === wanted,
    remove: () => fs.rmSync(file, { force: true }),
    set: () => wanted && fs.writeFileSync(file, wanted),
  };
}

/** One hash over what an upgrade depends on: NocoBase's version, our plugins' builds, the manifests of uploaded plugins. */
function codeVersions(root) {
  const files = [path.join(root, 'node_modules/@nocobase/server/package.json')];
  for (const [folder, file] of [['packages/plugins', 'dist/.build-hash'], ['storage/plugins', 'package.json']]) {
    for (const scope of entries(path.join(root, folder))) {
      for (const name of [scope, ...entries(scope)]) files.push(path.join(name, file));
    }
  }
  const hash = createHash('sha256');
  for (const file of files.filter((name) => fs.existsSync(name))) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

function entries(folder) {
  return fs.existsSync(folder) ? fs.readdirSync(folder).sort().map((name) => path.join(folder, name)) : [];
}
