// Where things are in this checkout.
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const pluginsFolder = path.join(root, 'packages/plugins/@ticketing');
export const storageFolder = path.join(root, 'storage/test');

/** Package names of our plugins that have a server part, in the order of their folders (the host sorts by peerDependencies). */
export function ticketingPlugins() {
  return fs.readdirSync(pluginsFolder).sort()
    .filter((folder) => fs.existsSync(path.join(pluginsFolder, folder, 'src/server/index.ts')))
    .map((folder) => `@ticketing/${folder}`);
}
