// What routing costs on a real app: creates with and without it in alternating rounds, and a drain of many waiting tickets.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import * as postgres from '../harness/databases/postgres.mjs';
import { root } from '../harness/paths.mjs';
import { prepareTemplates } from '../harness/templates.mjs';
import { compareInRounds, WARM_UP_OF_CREATES } from './compare.mjs';
import { startProductionApp } from './production-app.mjs';
import { signIn } from './sign-in.mjs';

const ROUTING = '@ticketing/plugin-routing';
const WITHOUT = ['@ticketing/plugin-tickets'];
const ROUNDS = 16;
const REQUESTS_PER_ROUND = 250;
const FULL_AGENTS = 20;
const [DRAINED, DRAINING_AGENTS, CAPACITY] = [1000, 100, 20];

/** @returns {Promise<{ creates: object, drain: object, connection: object }>} rates of creates per side, and how long the drain took */
export async function measureOnApp(progress) {
  const folder = path.join(root, 'storage/bench');
  fs.mkdirSync(folder, { recursive: true });
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), port: 0 });
  const connection = { dialect: 'postgres', host: server.host, port: server.port, user: server.user, password: server.password };
  const apps = [];
  const start = async (name, plugins) => {
    const database = `ticketing_routingbench_${name}_run`;
    const template = await prepareTemplates(connection, { folder, prefix: `ticketing_routingbench_${name}_` }, progress, plugins);
    await postgres.dropDatabase(connection, database);
    await postgres.copyDatabase(connection, template, database);
    const app = await startProductionApp(folder, postgres.environment(connection, database), `routing-${name}`);
    apps.push(app);
    return { ...app, database, headers: await signIn(app.baseUrl) };
  };
  try {
    const without = await start('without', WITHOUT);
    const withRouting = await start('with', [...WITHOUT, ROUTING]);
    await fillDesk(connection, withRouting, FULL_AGENTS, 0);
    const creates = await compareCreates(without, withRouting, progress);
    const drain = await timeDrain(connection, withRouting, progress);
    return { creates, drain };
  } finally {
    for (const app of apps) await app.stop();
    await server.stop();
  }
}

const call = async ({ baseUrl, headers }, action, body) => {
  const answer = await fetch(`${baseUrl}/api/${action}`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(json)}`);
  return json.data;
};

/** A default queue whose members are all online; with a capacity of 0 they are all full. */
async function fillDesk(connection, app, agents, capacity) {
  const client = new pg.Client({ ...connection, database: app.database });
  await client.connect();
  try {
    await client.query(`INSERT INTO users (username, nickname, "createdAt", "updatedAt") SELECT 'bench' || n, 'Agent ' || n, now(), now() FROM generate_series(1, $1::int) AS n ON CONFLICT DO NOTHING`, [agents]);
    const { rows } = await client.query(`SELECT id FROM users WHERE username LIKE 'bench%' ORDER BY id LIMIT $1`, [agents]);
    for (const { id } of rows) {
      const { rowCount } = await client.query('SELECT 1 FROM "ticketingAgents" WHERE "userId" = $1', [id]);
      if (!rowCount) await call(app, 'ticketingAgents:create', { userId: id, availability: 'online', capacity });
    }
    await client.query('UPDATE "ticketingAgents" SET capacity = $1', [capacity]);
    const known = await client.query('SELECT id FROM "ticketingQueues" LIMIT 1');
    if (!known.rowCount) await call(app, 'ticketingQueues:create', { name: 'IT support', isDefault: true, members: rows.map(({ id }, index) => ({ userId: id, sort: index + 1 })) });
    else for (const [index, { id }] of rows.entries()) await addMember(client, app, known.rows[0].id, id, index + 1);
  } finally {
    await client.end();
  }
}

async function addMember(client, app, queueId, userId, sort) {
  const { rowCount } = await client.query('SELECT 1 FROM "ticketingQueueMembers" WHERE "queueId" = $1 AND "userId" = $2', [queueId, userId]);
  if (!rowCount) await call(app, 'ticketingQueueMembers:create', { queueId, userId, sort });
}

function compareCreates(without, withRouting, progress) {
  const body = JSON.stringify({ title: 'The printer on the third floor is out of paper', priority: 'P2', sourceChannel: 'agent' });
  const byName = { without, with: withRouting };
  const request = (name) => ({ url: `${byName[name].baseUrl}/api/ticketingTickets:create`, method: 'POST', body, headers: { ...byName[name].headers, 'Content-Type': 'application/json' } });
  return compareInRounds({ name: 'create', request, collections: ['without', 'with'], connections: 10, amount: REQUESTS_PER_ROUND, rounds: ROUNDS, progress, warmUp: WARM_UP_OF_CREATES });
}

/** Milliseconds of a sweep that gives away `DRAINED` waiting tickets to agents who have room for twice as many. */
async function timeDrain(connection, app, progress) {
  const client = new pg.Client({ ...connection, database: app.database });
  await client.connect();
  try {
    await fillDesk(connection, app, DRAINING_AGENTS, 0);
    await client.query('TRUNCATE "ticketingTickets", "ticketingAssignments", "ticketingActivities" CASCADE');
    await client.query('UPDATE "ticketingAgents" SET capacity = $1, "openTickets" = 0, "openP0" = 0, "openP1" = 0, "openP2" = 0, "openP3" = 0', [CAPACITY]);
    await client.query(`
      INSERT INTO "ticketingTickets" (id, "ticketNo", title, priority, status, "statusCategory", "sourceChannel", version, "transferCount", "returnCount", "reopenCount", "submittedAt", "createdAt", "updatedAt", "queueId", "queuedAt")
      SELECT n, 'TKT-DRAIN-' || n, 'Ticket number ' || n, 'P' || n % 4, 'new', 'new', 'agent', 1, 0, 0, 0, at, at, at, (SELECT id FROM "ticketingQueues" LIMIT 1), at
      FROM generate_series(1, $1::int) AS n, LATERAL (SELECT now() - n * interval '1 second' AS at) AS moment`, [DRAINED]);
    await client.query('VACUUM ANALYZE "ticketingTickets"');
    const startedAt = performance.now();
    await app.order({ plugin: ROUTING, method: 'sweep' });
    const ms = performance.now() - startedAt;
    const { rows: [{ count }] } = await client.query(`SELECT count(*)::int AS count FROM "ticketingTickets" WHERE "statusCategory" = 'assigned'`);
    if (count !== DRAINED) throw new Error(`${count} of ${DRAINED} tickets were assigned`);
    progress(`drained ${DRAINED} tickets in ${ms.toFixed(0)} ms`);
    return { tickets: DRAINED, agents: DRAINING_AGENTS, ms };
  } finally {
    await client.end();
  }
}

/** Lines of a report. */
export function describeOnApp({ creates: { without, with: withRouting }, drain }) {
  const ratios = without.rates.map((rate, round) => rate / withRouting.rates[round]).sort((a, b) => a - b);
  const ratio = (ratios[ROUNDS / 2 - 1] + ratios[ROUNDS / 2]) / 2;
  return [
    `Time per create with routing (one queue, ${FULL_AGENTS} agents who are all full) to without it: ${ratio.toFixed(2)} (${ratios[0].toFixed(2)}–${ratios[ROUNDS - 1].toFixed(2)}), goal ≤ 1.25: ${ratio <= 1.25 ? 'met' : 'missed'}.`,
    `Drain of ${drain.tickets.toLocaleString('en-US')} waiting tickets to ${drain.agents} agents: ${(drain.ms / 1000).toFixed(1)} s, ${(drain.tickets / drain.ms * 1000).toFixed(0)} assignments per second on one node.`,
  ];
}
