// Compiles everything that runs in Node: one file per source file, because NocoBase scans folders such as server/collections.
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { externalVersions } from './build-external-versions.mjs';
import { sourceFiles } from './build-plugins.mjs';

export const isServerSource = (file) => !/^src\/client(-v2)?\//.test(file);

/** Writes the server, common, locale, ui and ai folders into `staging`: TypeScript compiled, all other files copied. */
export async function buildServer(plugin, staging) {
  const files = sourceFiles(plugin).filter(isServerSource);
  const isCode = (file) => /\.tsx?$/.test(file);
  await esbuild.build({
    entryPoints: files.filter(isCode).map((file) => path.join(plugin.folder, file)),
    outdir: staging, outbase: plugin.src, bundle: false, format: 'cjs', platform: 'node', target: 'node20',
    // Class fields must not overwrite what the constructors of NocoBase's base classes have set.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, experimentalDecorators: true, jsx: 'react' } },
  });
  for (const file of files.filter((name) => !isCode(name))) {
    const target = path.join(staging, path.relative('src', file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(plugin.folder, file), target);
  }
  // NocoBase's plugin manager compares these with its own versions; without the file it calls the plugin incompatible.
  fs.writeFileSync(path.join(staging, 'externalVersion.js'), `module.exports = ${JSON.stringify(externalVersions(plugin), null, 2)};\n`);
}
