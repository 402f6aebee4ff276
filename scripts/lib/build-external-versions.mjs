// Which packages does a plugin expect from its host, and against which versions was it built?
import fs from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { sourceFiles } from './build-plugins.mjs';

const IMPORT = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'".][^'"]*)['"]/g;

/** The module names that the files accepted by `reads` import, e.g. `antd`, `dayjs/plugin/utc`. */
export function importedModules(plugin, reads = () => true) {
  const code = sourceFiles(plugin).filter((file) => /\.tsx?$/.test(file) && reads(file));
  const found = code.flatMap((file) => [...fs.readFileSync(path.join(plugin.folder, file), 'utf8').matchAll(IMPORT)].map((match) => match[1]));
  return [...new Set(found)].filter((id) => !id.startsWith('node:') && !builtinModules.includes(id)).sort();
}

/** `dayjs/plugin/utc` → `dayjs`, `@nocobase/server/lib` → `@nocobase/server`. */
export function packageOf(moduleName) {
  return moduleName.split('/').slice(0, moduleName.startsWith('@') ? 2 : 1).join('/');
}

export function externalVersions(plugin) {
  const require = createRequire(path.join(plugin.folder, 'package.json'));
  const nocobase = require('@nocobase/server/package.json').version;
  const bundled = Object.keys(plugin.manifest.dependencies ?? {});
  const packages = new Set(importedModules(plugin).map(packageOf).filter((name) => !bundled.includes(name)));
  return Object.fromEntries([...packages].map((name) => [name, name.startsWith('@nocobase/') ? nocobase : versionOf(require, name)])
    .filter(([, version]) => version));
}

function versionOf(require, name) {
  try {
    return require(`${name}/package.json`).version;
  } catch {
    return null; // bundled into the client, or supplied by the browser client only
  }
}
