import fs from 'node:fs';
import path from 'node:path';
import type { PagePack } from '../../domain/page-pack/page-pack';

/** The page packs a plugin ships: every JSON document in its folder `ui`. */
export function readPagePacks(folder: string): PagePack[] {
  const documents = fs.readdirSync(folder).filter((file) => file.endsWith('.json')).sort();
  return documents.map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as PagePack);
}
