import mysql from 'mysql2/promise';
import { serverFromEnvironment } from './server-from-environment.mjs';

export async function startServer() {
  const server = serverFromEnvironment({ port: 3306, user: 'root' }) ?? { host: '127.0.0.1', port: 3306, user: 'root', password: '' };
  return { connection: { dialect: 'mariadb', ...server }, stop: async () => undefined };
}

export function environment({ host, port, user, password }, name) {
  return { DB_DIALECT: 'mariadb', DB_HOST: host, DB_PORT: String(port), DB_USER: user, DB_PASSWORD: password, DB_DATABASE: name };
}

export async function listDatabases(connection, prefix) {
  return withClient(connection, async (run) => {
    const rows = await run('SELECT schema_name AS name FROM information_schema.schemata');
    return rows.map((row) => row.name).filter((name) => name.startsWith(prefix));
  });
}

export async function createDatabase(connection, name) {
  await withClient(connection, (run) => run(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`));
}

// MariaDB has no template databases. SHOW CREATE keeps what CREATE TABLE … LIKE would lose: foreign keys and counters.
export async function copyDatabase(connection, from, to) {
  await createDatabase(connection, to);
  await withClient(connection, async (run) => {
    await run(`USE \`${to}\``);
    await run('SET FOREIGN_KEY_CHECKS = 0, UNIQUE_CHECKS = 0');
    const relations = await run(`SHOW FULL TABLES FROM \`${from}\``);
    const named = relations.map((row) => ({ name: Object.values(row)[0], type: row.Table_type }));
    for (const { name } of named.filter(({ type }) => type === 'BASE TABLE')) {
      const [row] = await run(`SHOW CREATE TABLE \`${from}\`.\`${name}\``);
      await run(row['Create Table']);
      await run(`INSERT INTO \`${to}\`.\`${name}\` SELECT * FROM \`${from}\`.\`${name}\``);
    }
    for (const { name } of named.filter(({ type }) => type === 'VIEW')) {
      const [row] = await run(`SHOW CREATE VIEW \`${from}\`.\`${name}\``);
      await run(row['Create View'].replaceAll(`\`${from}\`.`, `\`${to}\`.`));
    }
  });
}

export async function dropDatabase(connection, name) {
  await withClient(connection, (run) => run(`DROP DATABASE IF EXISTS \`${name}\``));
}

async function withClient({ host, port, user, password }, work) {
  const client = await mysql.createConnection({ host, port, user, password });
  try {
    return await work(async (sql) => (await client.query(sql))[0]);
  } finally {
    await client.end();
  }
}
