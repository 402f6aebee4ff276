// Which plugins are there, and which source files do they have?
import fs from 'node:fs';
import path from 'node:path';

const SCOPE_FOLDER = 'packages/plugins/@ticketing';

/** The plugins with these package or folder names (none named = all), in dependency order: a plugin after its peers. */
export function findPlugins(root, names = []) {
  const scope = path.join(root, SCOPE_FOLDER);
  const all = fs.readdirSync(scope).filter((entry) => fs.existsSync(path.join(scope, entry, 'package.json'))).map((entry) => {
    const folder = path.join(scope, entry);
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { name: manifest.name, folder, manifest, src: path.join(folder, 'src'), dist: path.join(folder, 'dist') };
  });
  const unknown = names.find((name) => !all.some((plugin) => isCalled(plugin, name)));
  if (unknown) throw new Error(`there is no plugin ${unknown} (there are ${all.map((plugin) => plugin.name).join(', ')})`);
  return sortByPeers(all).filter((plugin) => names.length === 0 || names.some((name) => isCalled(plugin, name)));
}

/** All files of a plugin's sources, without tests and type declarations, as paths relative to the plugin with "/". */
export function sourceFiles(plugin) {
  if (!fs.existsSync(plugin.src)) return [];
  return fs.readdirSync(plugin.src, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(plugin.folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/__(tests|e2e|benchmarks)__\/|\.(test|spec)\.tsx?$|\.d\.ts$/.test(file))
    .sort();
}

function isCalled(plugin, name) {
  return plugin.name === name || path.basename(plugin.folder) === name;
}

function sortByPeers(plugins) {
  const sorted = [];
  const visit = (plugin) => {
    if (sorted.includes(plugin)) return;
    plugins.filter((other) => other !== plugin && plugin.manifest.peerDependencies?.[other.name]).forEach(visit);
    sorted.push(plugin);
  };
  plugins.forEach(visit);
  return sorted;
}
