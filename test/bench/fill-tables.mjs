// The same rows in both tables, written by SQL in seconds.
import pg from 'pg';

// Column → SQL of row number n. `statuses` and `type` are read from the desk itself.
const VALUES = {
  id: 'n',
  ticketNo: `'TKT-BENCH-' || n`,
  title: `'Ticket number ' || n`,
  description: `repeat('The machine stopped and shows an error. ', 8)`,
  businessTypeCode: '(SELECT code FROM "ticketingBusinessTypes" ORDER BY code LIMIT 1)',
  priority: `(ARRAY['P0', 'P1', 'P2', 'P3'])[1 + n % 4]`,
  status: `(SELECT codes[1 + n % cardinality(codes)] FROM statuses)`,
  statusCategory: `(SELECT categories[1 + n % cardinality(categories)] FROM statuses)`,
  sourceChannel: `'agent'`,
  contactName: `'Customer ' || n % 5000`,
  contactEmail: `'customer' || n % 5000 || '@example.org'`,
  languageCode: `'en-US'`,
  assigneeId: 'CASE WHEN n % 3 = 0 THEN 1 END',
  transferCount: '0',
  returnCount: '0',
  reopenCount: '0',
  version: '1',
  submittedAt: `now() - n * interval '1 minute'`,
  createdAt: `now() - n * interval '1 minute'`,
  updatedAt: `now() - n * interval '1 minute'`,
  createdById: '1',
  updatedById: '1',
};

/** Tops up each table to `size` bench rows (ids 1…size) and refreshes the planner's statistics. */
export async function fillTables(connection, tables, size) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await assertSameShape(client, tables);
    for (const table of tables) {
      const columns = (await columnsOf(client, table)).filter((column) => column in VALUES);
      await client.query(`
        WITH statuses AS (SELECT array_agg(code ORDER BY code) AS codes, array_agg(category ORDER BY code) AS categories FROM "ticketingStatuses")
        INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
        SELECT ${columns.map((column) => VALUES[column]).join(', ')}
        FROM generate_series((SELECT count(*) FROM "${table}" WHERE id <= 1000000) + 1, $1::int) AS n`, [size]);
      await client.query(`VACUUM ANALYZE "${table}"`);
    }
  } finally {
    await client.end();
  }
}

async function assertSameShape(client, tables) {
  for (const [what, read] of Object.entries({ columns: columnsOf, indexes: indexesOf })) {
    const [plain, tickets] = [await read(client, tables[0]), await read(client, tables[1])];
    const different = [...plain.filter((name) => !tickets.includes(name)), ...tickets.filter((name) => !plain.includes(name))];
    if (different.length > 0) throw new Error(`The ${what} of the tables differ, the comparison would not be fair: ${different.join('; ')}`);
  }
}

async function columnsOf(client, table) {
  const { rows } = await client.query('SELECT column_name FROM information_schema.columns WHERE table_name = $1 ORDER BY column_name', [table]);
  if (rows.length === 0) throw new Error(`There is no table ${table}.`);
  return rows.map((row) => row.column_name);
}

async function indexesOf(client, table) {
  const { rows } = await client.query('SELECT indexdef FROM pg_indexes WHERE tablename = $1 ORDER BY indexdef', [table]);
  return rows.map(({ indexdef }) => `${indexdef.includes('UNIQUE') ? 'unique ' : ''}${indexdef.slice(indexdef.indexOf('('))}`);
}
