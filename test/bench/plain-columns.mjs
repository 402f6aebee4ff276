// The control of bench:sla: the columns a plugin adds to tickets, without the plugin. They get constant values as defaults.
const BOOKKEEPING = ['key', 'collectionName', 'parentKey', 'reverseKey', '__sort'];
const CONSTANTS = { string: 'ok', date: '2026-06-01T12:00:00.000Z', datetimeTz: '2026-06-01T12:00:00.000Z', boolean: false, integer: 0 };

/**
 * Adds to the tickets of `app` a column for each column of `model`'s tickets whose name matches `pattern`, with the same type and index.
 * @param {string[]} written the columns a new ticket is given values for; the others stay empty
 * @returns {Promise<number>} how many columns
 */
export async function addPlainColumns(app, model, pattern, written) {
  const collections = await call(model, 'collections:listMeta');
  const { fields } = collections.find(({ name }) => name === 'ticketingTickets');
  const copied = fields.filter(({ name, type }) => pattern.test(name) && type !== 'belongsTo');
  for (const field of copied) {
    const options = Object.fromEntries(Object.entries(field).filter(([name]) => !BOOKKEEPING.includes(name)));
    const defaultValue = written.includes(field.name) ? CONSTANTS[field.type] ?? null : null;
    await call(app, 'collections/ticketingTickets/fields:create', { ...options, type: options.type === 'snowflakeId' ? 'bigInt' : options.type, name: `plain_${field.name}`, hidden: false, defaultValue });
  }
  return copied.length;
}

async function call({ baseUrl, headers }, action, body) {
  const answer = await fetch(`${baseUrl}/api/${action}`, body ? { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : { headers });
  if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).data;
}
