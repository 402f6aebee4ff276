// A collection such as an admin makes by hand, with the columns and indexes of another one and none of its logic.
import pg from 'pg';

const HAS_COLUMN = (field) => !['hasMany', 'hasOne', 'belongsToMany'].includes(field.type);
const BOOKKEEPING = ['key', 'collectionName', 'parentKey', 'reverseKey', '__sort'];

/** @returns {Promise<string>} the name of the new collection */
export async function createPlainTwin(baseUrl, headers, connection, original) {
  const { data: collections } = await call(`${baseUrl}/api/collections:listMeta`, { headers });
  const { fields, indexes = [], ...options } = collections.find((collection) => collection.name === original);
  const twin = {
    name: 'plainTickets',
    title: 'Plain tickets',
    autoGenId: false,
    filterTargetKey: options.filterTargetKey,
    createdAt: true,
    updatedAt: true,
    createdBy: true,
    updatedBy: true,
    indexes: indexes.map((index) => ({ fields: index.fields, ...(index.unique ? { unique: true } : {}) })),
    fields: fields.filter(HAS_COLUMN).map((field) => Object.fromEntries(Object.entries(field).filter(([name]) => !BOOKKEEPING.includes(name)))),
  };
  await call(`${baseUrl}/api/collections:create`, {
    method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(twin),
  });
  await copyMissingIndexes(connection, original, twin.name);
  return twin.name;
}

// A collection made over HTTP gets no index on createdById and updatedById. Both tables must pay for the same indexes.
async function copyMissingIndexes(connection, from, to) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT substring(indexdef FROM '\\(.*\\)$') AS columns FROM pg_indexes WHERE tablename = $1
      EXCEPT SELECT substring(indexdef FROM '\\(.*\\)$') FROM pg_indexes WHERE tablename = $2`, [from, to]);
    for (const { columns } of rows) await client.query(`CREATE INDEX ON "${to}" ${columns}`);
  } finally {
    await client.end();
  }
}

async function call(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}
