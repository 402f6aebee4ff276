// Puts a plugin's own runtime dependencies into its dist/node_modules, each as one self-contained file, with the WebAssembly it loads beside it:
// an uploaded plugin is unpacked into a foreign app, where nobody runs `npm install` for it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { importedModules, packageOf } from './build-external-versions.mjs';
import { isServerSource } from './build-server.mjs';

export async function bundleDependencies(plugin, staging) {
  const require = createRequire(path.join(plugin.folder, 'package.json'));
  const imported = importedModules(plugin, isServerSource);
  for (const name of Object.keys(plugin.manifest.dependencies ?? {})) {
    if (/^@(nocobase|ticketing)\//.test(name)) throw new Error(`${plugin.name}: ${name} belongs to the host, list it in peerDependencies`);
    const modules = imported.filter((module) => packageOf(module) === name);
    if (modules.length === 0) continue; // a dependency of the browser code only, bundled there
    const target = path.join(staging, 'node_modules', name);
    const usedPackages = new Set();
    for (const module of modules) {
      const file = module === name ? 'index.js' : `${module.slice(name.length + 1).replace(/\.js$/, '')}.js`;
      const entry = require.resolve(module);
      for (const folder of await bundle(plugin, entry, path.join(target, file))) usedPackages.add(folder);
      copyWebAssembly(path.dirname(entry), path.dirname(path.join(target, file)));
    }
    const own = [...usedPackages].map(readManifest).find((manifest) => manifest.name === name);
    const { version, license } = own;
    fs.writeFileSync(path.join(target, 'package.json'), `${JSON.stringify({ name, version, license, main: 'index.js' }, null, 2)}\n`);
    fs.writeFileSync(path.join(target, 'LICENSE'), [...usedPackages].map(licenceText).join(`\n${'-'.repeat(80)}\n\n`));
  }
}

/** Bundles one module and returns the folders of all packages that went into it. */
async function bundle(plugin, entry, outfile) {
  const { metafile } = await esbuild.build({
    entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', metafile: true,
    minifyWhitespace: true, // also leaves out the comments that name the source files' paths
    legalComments: 'inline', external: ['@nocobase/*'], absWorkingDir: plugin.folder, logLevel: 'warning',
  });
  return new Set(Object.keys(metafile.inputs).map((file) => packageFolder(path.resolve(plugin.folder, file))));
}

/** Compiled code is looked up beside the module that loads it. */
function copyWebAssembly(from, to) {
  for (const file of fs.readdirSync(from).filter((name) => name.endsWith('.wasm'))) fs.copyFileSync(path.join(from, file), path.join(to, file));
}

function packageFolder(file) {
  let folder = path.dirname(file);
  // Nested package.json files without a name only set the module type.
  while (!fs.existsSync(path.join(folder, 'package.json')) || !readManifest(folder).name) folder = path.dirname(folder);
  return folder;
}

function readManifest(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function licenceText(folder) {
  const { name, version, license } = readManifest(folder);
  const textOf = (pattern) => fs.readdirSync(folder).filter((entry) => pattern.test(entry)).slice(0, 1).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const [text = `Licence: ${license}\n`] = textOf(/^licen[cs]e/i);
  // Apache-2.0, section 4(d): who passes a work on passes its NOTICE on, too.
  return [`${name} ${version}\n`, text, ...textOf(/^notice/i)].join('\n');
}
