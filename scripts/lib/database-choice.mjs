// Which database do the settings select? None named: the embedded PostgreSQL.
import net from 'node:net';
import { createRequire } from 'node:module';
import { StartError } from './start-error.mjs';

const require = createRequire(import.meta.url);
const DATABASE = 'nocobase';
const DEFAULT_PORT = { postgres: '5432', mysql: '3306', mariadb: '3306' };
const CONNECT_MS = 5000;
const nothing = async () => {};
const never = new Promise(() => {});

/** No server is named: the embedded PostgreSQL keeps the data. */
export function usesEmbedded(settings) {
  return (settings.DB_DIALECT || 'postgres') === 'postgres' && !settings.DB_HOST;
}

/**
 * @returns {Promise<{ env: Record<string, string>, isEmbedded?: boolean, isNew?: boolean, stop(): Promise<void>, ended: Promise<string> }>}
 *   `env` for NocoBase; `ended` resolves with a sentence when the embedded database ends by itself.
 */
export async function chooseDatabase(settings, dataDir, log) {
  const dialect = settings.DB_DIALECT || 'postgres';
  if (dialect === 'sqlite') return useSqlite();
  if (!DEFAULT_PORT[dialect]) throw new StartError(`DB_DIALECT is "${dialect}": it must be postgres, mysql, mariadb or sqlite.`);
  if (usesEmbedded(settings)) return startEmbedded(settings, dataDir, log);
  if (!settings.DB_HOST) throw new StartError(`DB_DIALECT=${dialect} needs DB_HOST, DB_DATABASE, DB_USER and DB_PASSWORD in .env.`);
  return useServer(dialect, settings);
}

function useSqlite() {
  try {
    require('sqlite3');
  } catch {
    throw new StartError('npm could not install the SQLite driver here (it needs a ready-made binary from the net or a C++ compiler): ' +
      'leave DB_DIALECT empty for the embedded PostgreSQL.');
  }
  return { env: { DB_DIALECT: 'sqlite' }, stop: nothing, ended: never };
}

async function startEmbedded(settings, dataDir, log) {
  const { startPostgres } = await import('./postgres.mjs');
  const server = await startPostgres({ dataDir, port: Number(settings.EMBEDDED_POSTGRES_PORT || 0), log });
  const isNew = await server.createDatabase(DATABASE);
  return { env: environmentFor(server), isEmbedded: true, isNew, stop: server.stop, ended: server.exited.then(() => 'The embedded database ended unexpectedly (see storage/postgres/server.log).') };
}

/** The environment to reach the embedded database that a running `npm start` has started; nothing for another database. */
export async function environmentOfRunning(settings, dataDir) {
  if (!usesEmbedded(settings)) return {};
  const { readConnection } = await import('./postgres-cluster.mjs');
  return environmentFor(readConnection(dataDir));
}

function environmentFor({ host, port, user, password }) {
  return { DB_DIALECT: 'postgres', DB_HOST: host, DB_PORT: String(port), DB_DATABASE: DATABASE, DB_USER: user, DB_PASSWORD: password };
}

async function useServer(dialect, settings) {
  const { DB_HOST: host, DB_PORT: port = DEFAULT_PORT[dialect], DB_DATABASE: database, DB_USER: user, DB_PASSWORD: password } = settings;
  if (!database || !user) throw new StartError('A database server needs DB_DATABASE and DB_USER (and mostly DB_PASSWORD) in .env.');
  const connection = { host, port: Number(port), database, user, password };
  await assertAnswers(connection);
  try {
    await signIn(dialect, connection);
  } catch (error) {
    throw new StartError(`The database server ${host}:${port} refuses ${user} for database ${database}: ${error.message}.`);
  }
  return { env: { DB_DIALECT: dialect, DB_PORT: port }, stop: nothing, ended: never };
}

function assertAnswers({ host, port }) {
  return new Promise((resolve, reject) => {
    const fail = (reason) => reject(new StartError(`The database server ${host}:${port} does not answer (${reason}): check DB_HOST and DB_PORT in .env.`));
    const socket = net.connect({ host, port, timeout: CONNECT_MS }, () => { socket.destroy(); resolve(); });
    socket.once('error', (error) => fail(error.code)).once('timeout', () => { socket.destroy(); fail('time is up'); });
  });
}

async function signIn(dialect, connection) {
  if (dialect === 'postgres') {
    const { Client } = require('pg');
    const client = new Client({ ...connection, connectionTimeoutMillis: CONNECT_MS });
    await client.connect();
    await client.end();
  } else {
    const client = await require('mysql2/promise').createConnection({ ...connection, connectTimeout: CONNECT_MS });
    await client.end();
  }
}
