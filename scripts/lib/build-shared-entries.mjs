// Entries of our plugins that are no modules of the host: a browser client that imports one carries its own copy.
import path from 'node:path';
import { importedModules } from './build-external-versions.mjs';
import { sourceFiles } from './build-plugins.mjs';

/** Entry → folder of its sources. */
const SHARED_ENTRIES = { domain: 'src/domain', forms: 'src/client-v2/forms' };
const SHARED = new RegExp(`^@ticketing/([\\w-]+)/(${Object.keys(SHARED_ENTRIES).join('|')})$`);

/** The shared entries `plugin` imports, each with the folder of the plugin that has it and the one of its sources. */
function sharedEntries(plugin) {
  return importedModules(plugin).flatMap((name) => {
    const [, owner, entry] = SHARED.exec(name) ?? [];
    if (!owner) return [];
    const folder = path.join(path.dirname(plugin.folder), owner);
    return [{ name, folder, source: path.join(folder, SHARED_ENTRIES[entry]) }];
  });
}

/** Import name → folder, as `resolve.alias` wants it. */
export function sharedAliases(plugin) {
  return Object.fromEntries(sharedEntries(plugin).map(({ name, source }) => [`${name}$`, source]));
}

/** The files that may go into the browser clients of `plugin` along with what it imports. */
export function sharedSources(plugin) {
  const owners = new Set(sharedEntries(plugin).map(({ folder }) => folder));
  return [...owners].flatMap((folder) => sourceFiles({ folder, src: path.join(folder, 'src') })
    .filter((file) => !file.startsWith('src/server/')).map((file) => path.join(folder, file)));
}
