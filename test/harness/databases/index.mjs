// What the harness needs of a database server, for each kind of it. A connection is plain data, so that workers can get it:
//   { dialect, host, port, user, password, folder }
import * as mariadb from './mariadb.mjs';
import * as postgres from './postgres.mjs';
import * as sqlite from './sqlite.mjs';

const KINDS = { postgres, mariadb, sqlite };

/**
 * @param {string} dialect
 * @returns {{
 *   startServer(folder: string): Promise<{ connection: object, stop(): Promise<void> }>,
 *   environment(connection: object, name: string): Record<string, string>,
 *   listDatabases(connection: object, prefix: string): Promise<string[]>,
 *   createDatabase(connection: object, name: string): Promise<void>,
 *   copyDatabase(connection: object, from: string, to: string): Promise<void>,
 *   dropDatabase(connection: object, name: string): Promise<void>,
 * }}
 */
export function databaseKind(dialect) {
  const kind = KINDS[dialect];
  if (!kind) throw new Error(`TEST_DB=${dialect} is not known: use ${Object.keys(KINDS).join(', ')}.`);
  return kind;
}
