// Packs a built plugin for upload in NocoBase's plugin manager.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ALWAYS = ['package.json', 'LICENSE'];

/**
 * Writes <folder>/<scope>-<name>-<version>.tgz and returns its path.
 * Not `npm pack`: that dates every file 1985, and NocoBase makes the browser's cache key (?hash=) from the file's date.
 */
export function packPlugin(plugin, folder) {
  const { name, version, main, files = [] } = plugin.manifest;
  const entries = [...new Set([...ALWAYS, ...files])].filter((entry) => fs.existsSync(path.join(plugin.folder, entry)));
  const isPacked = (file) => fs.existsSync(path.join(plugin.folder, file)) && entries.some((entry) => file === entry || file.startsWith(`${entry}/`));
  if (!isPacked(main)) throw new Error(`${name}: ${main} is missing or not listed in "files"`);
  if (!isPacked('README.md')) console.warn(`  ${name}: README.md is missing or not listed in "files"; the plugin manager would show an empty page`);
  fs.mkdirSync(folder, { recursive: true });
  const archive = path.join(folder, `${archiveName(name)}-${version}.tgz`);
  // Archives of other versions would be unpacked, too, by whoever takes all of the folder.
  for (const file of fs.readdirSync(folder)) {
    if (file.replace(/-\d[^-]*\.tgz$/, '') === archiveName(name)) fs.rmSync(path.join(folder, file));
  }
  // COPYFILE_DISABLE keeps macOS from adding its "._" companions.
  execFileSync('tar', ['--exclude=.build-hash', '-czf', archive, '-C', plugin.folder, ...entries], { env: { ...process.env, COPYFILE_DISABLE: '1' } });
  return archive;
}

/** `@ticketing/plugin-desk` → `ticketing-plugin-desk`, as npm names its archives. */
function archiveName(name) {
  return name.slice(1).replace('/', '-');
}
