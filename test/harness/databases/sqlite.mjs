import fs from 'node:fs';
import path from 'node:path';

export async function startServer(folder) {
  const files = path.join(folder, 'sqlite');
  fs.mkdirSync(files, { recursive: true });
  return { connection: { dialect: 'sqlite', folder: files }, stop: async () => undefined };
}

export function environment(connection, name) {
  return { DB_DIALECT: 'sqlite', DB_STORAGE: fileOf(connection, name), DB_DATABASE: name };
}

export async function listDatabases({ folder }, prefix) {
  return fs.readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('.sqlite'))
    .map((file) => file.slice(0, -'.sqlite'.length));
}

export async function createDatabase(connection, name) {
  fs.writeFileSync(fileOf(connection, name), '');
}

// The template's process has ended by now, so its journal is merged and the main file is complete.
export async function copyDatabase(connection, from, to) {
  fs.copyFileSync(fileOf(connection, from), fileOf(connection, to));
}

export async function dropDatabase(connection, name) {
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${fileOf(connection, name)}${suffix}`, { force: true });
}

const fileOf = ({ folder }, name) => path.join(folder, `${name}.sqlite`);
