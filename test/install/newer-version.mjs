// The next version of a packed plugin, as its makers would release it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const MARK = 'dist/new-code-runs';

/**
 * Repacks `archive` in `folder` with the last number of the version raised. Returns the new archive, its version, and the name
 * of the file its code writes when it is loaded: the listed version alone would not prove that the old code has gone.
 */
export function packNewerVersion(archive, folder) {
  const content = fs.mkdtempSync(path.join(folder, 'newer-'));
  execFileSync('tar', ['-xzf', archive, '-C', content]);
  const file = path.join(content, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  const [major, minor, patch] = manifest.version.split('.').map(Number);
  manifest.version = `${major}.${minor}.${patch + 1}`;
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
  const main = path.join(content, manifest.main);
  fs.appendFileSync(main, `\nrequire('node:fs').writeFileSync(require('node:path').join(__dirname, '../..', '${MARK}'), '');\n`);
  const newer = path.join(folder, `${path.basename(archive, '.tgz').replace(/-[\d.]+$/, '')}-${manifest.version}.tgz`);
  execFileSync('tar', ['-czf', newer, '-C', content, ...fs.readdirSync(content)]);
  return { archive: newer, version: manifest.version, mark: MARK };
}
