import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../../scripts/lib/postgres.mjs';
import { serverFromEnvironment } from './server-from-environment.mjs';

// Nothing here needs to survive a power cut.
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

export async function startServer(folder) {
  const given = serverFromEnvironment({ port: 5432, user: 'postgres' });
  if (given) return { connection: { dialect: 'postgres', ...given }, stop: async () => undefined };
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), port: 0, settings: THROW_AWAY });
  const { host, port, user, password } = server;
  return { connection: { dialect: 'postgres', host, port, user, password }, stop: () => server.stop() };
}

export function environment({ host, port, user, password }, name) {
  return { DB_DIALECT: 'postgres', DB_HOST: host, DB_PORT: String(port), DB_USER: user, DB_PASSWORD: password, DB_DATABASE: name };
}

export async function listDatabases(connection, prefix) {
  const rows = await query(connection, 'SELECT datname FROM pg_database WHERE starts_with(datname::text, $1)', [prefix]);
  return rows.map((row) => row.datname);
}

export async function createDatabase(connection, name) {
  await query(connection, `CREATE DATABASE "${name}"`);
}

export async function copyDatabase(connection, from, to) {
  await query(connection, `CREATE DATABASE "${to}" TEMPLATE "${from}"`);
}

export async function dropDatabase(connection, name) {
  await query(connection, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function query({ host, port, user, password }, sql, values) {
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
