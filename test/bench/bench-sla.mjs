// npm run bench:sla: what promised times cost. Three apps on three databases of one server: without plugin-sla, without it but with as many
// plain columns (the control), and with it; creates in alternating rounds, then sweeps over many open tickets of which few are due. Prints
// a Markdown report.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import * as postgres from '../harness/databases/postgres.mjs';
import { root } from '../harness/paths.mjs';
import { prepareTemplates } from '../harness/templates.mjs';
import { compareInRounds, WARM_UP_OF_CREATES } from './compare.mjs';
import { addPlainColumns } from './plain-columns.mjs';
import { startProductionApp } from './production-app.mjs';
import { describeMachine } from './report.mjs';
import { signIn } from './sign-in.mjs';

const SLA = '@ticketing/plugin-sla';
const WITHOUT = ['@ticketing/plugin-tickets'];
/** What a new ticket with a policy is given; the other columns of plugin-sla are empty at first. */
const WRITTEN = ['slaState', 'slaDueAt', 'slaResponseDueAt', 'slaResolveDueAt', 'slaPausedMinutes', 'isSlaResponseBreached', 'isSlaResolveBreached', 'slaNextCheckAt'];
const ROUNDS = 16;
const REQUESTS_PER_ROUND = 250;
// Each case: open tickets, and how many of them are due.
const SWEEPS = [[10_000, 1000], [200_000, 1000], [200_000, 100]];
const NOW = new Date('2026-06-01T12:00:00Z');

const [loadBefore] = os.loadavg();
const folder = path.join(root, 'storage/bench');
const progress = (line) => process.stderr.write(`${line}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
if (spawnSync(process.execPath, ['scripts/build.mjs', '--server-only'], { cwd: root, stdio: ['ignore', 2, 2] }).status !== 0) process.exit(1);
fs.mkdirSync(folder, { recursive: true });
const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), port: 0 });
const connection = { dialect: 'postgres', host: server.host, port: server.port, user: server.user, password: server.password };
const apps = [];
try {
  const without = await start('without', WITHOUT);
  const withSla = await start('with', [...WITHOUT, SLA]);
  const withColumns = await start('columns', WITHOUT);
  const columns = await addPlainColumns(withColumns, withSla, /^(is)?sla/i, WRITTEN);
  const measured = await compareCreates({ without, columns: withColumns, with: withSla });
  const sweeps = [];
  for (const [open, due] of SWEEPS) sweeps.push({ open, due, ...(await timeSweep(withSla, open, due)) });
  process.stdout.write(report(measured, columns, sweeps, await describeMachine({ ...connection, database: withSla.database }, loadBefore)));
} finally {
  for (const app of apps) await app.stop();
  await server.stop();
}

async function start(name, plugins) {
  const database = `ticketing_slabench_${name}_run`;
  const template = await prepareTemplates(connection, { folder, prefix: `ticketing_slabench_${name}_` }, progress, plugins);
  await postgres.dropDatabase(connection, database);
  await postgres.copyDatabase(connection, template, database);
  const app = await startProductionApp(folder, postgres.environment(connection, database), `sla-${name}`);
  apps.push(app);
  return { ...app, database, headers: await signIn(app.baseUrl) };
}

async function compareCreates(byName) {
  const body = JSON.stringify({ title: 'The printer on the third floor is out of paper', priority: 'P2', sourceChannel: 'agent' });
  const request = (name) => ({ url: `${byName[name].baseUrl}/api/ticketingTickets:create`, method: 'POST', body, headers: { ...byName[name].headers, 'Content-Type': 'application/json' } });
  return compareInRounds({ name: 'create', request, collections: Object.keys(byName), connections: 10, amount: REQUESTS_PER_ROUND, rounds: ROUNDS, progress, warmUp: WARM_UP_OF_CREATES });
}

/** Milliseconds of one sweep that finds `due` of `open` tickets, and of telling people afterwards. */
async function timeSweep(app, open, due) {
  for (const plugin of [...WITHOUT, SLA]) await app.order({ plugin, now: NOW.toISOString() });
  const client = new pg.Client({ ...connection, database: app.database });
  await client.connect();
  try {
    await client.query('TRUNCATE "ticketingTickets", "ticketingSlaAlerts", "ticketingActivities" CASCADE');
    await client.query(`UPDATE "ticketingCounters" SET value = $1 WHERE key = 'sla:startedAt'`, [NOW.getTime() - 86_400_000]);
    // A P1 ticket warns after 48 minutes; none of them is breached yet.
    await client.query(`
      INSERT INTO "ticketingTickets" (id, "ticketNo", title, priority, status, "statusCategory", "sourceChannel", version, "submittedAt", "createdAt", "updatedAt", "slaState", "slaNextCheckAt",
        "slaPolicyId", "slaDueAt", "slaResponseDueAt", "slaResolveDueAt")
      SELECT n, 'TKT-SWEEP-' || n, 'Ticket number ' || n, 'P1', 'new', 'new', 'agent', 1, at, at, at, 'ok', CASE WHEN n <= $2 THEN $3::timestamptz ELSE $3::timestamptz + interval '1 year' END,
        (SELECT id FROM "ticketingSlaPolicies" LIMIT 1), at + interval '1 hour', at + interval '1 hour', at + interval '8 hours'
      FROM generate_series(1, $1::int) AS n, LATERAL (SELECT $3::timestamptz - interval '50 minutes' AS at) AS moment`, [open, due, NOW]);
    await client.query('VACUUM ANALYZE "ticketingTickets"');
    const startedAt = performance.now();
    const swept = await app.order({ plugin: SLA, method: 'findDue' });
    const sweepMs = performance.now() - startedAt;
    if (swept !== due) throw new Error(`the sweep read ${swept} tickets, ${due} were due`);
    const told = performance.now();
    const delivered = await app.order({ plugin: SLA, method: 'tellDue' });
    progress(`${open} open, ${due} due: ${sweepMs.toFixed(0)} ms, then ${delivered} told in ${(performance.now() - told).toFixed(0)} ms`);
    return { sweepMs, deliverMs: performance.now() - told, delivered };
  } finally {
    await client.end();
  }
}

/** Time per create on one side to that on the side without, as the rounds had it: median, lowest and highest. */
function ratioOf(measured, side) {
  const ratios = measured.without.rates.map((rate, round) => rate / measured[side].rates[round]).sort((a, b) => a - b);
  const ratio = (ratios[ROUNDS / 2 - 1] + ratios[ROUNDS / 2]) / 2;
  return { ratio, text: `${ratio.toFixed(2)} (${ratios[0].toFixed(2)}–${ratios[ROUNDS - 1].toFixed(2)})` };
}

function report(measured, columns, sweeps, machine) {
  const [control, withSla] = [ratioOf(measured, 'columns'), ratioOf(measured, 'with')];
  return `${[
    `${new Date().toISOString().slice(0, 10)} · ${machine}`,
    `Time per create with plugin-sla to without it: ${withSla.text}, goal ≤ 1.15: ${withSla.ratio <= 1.15 ? 'met' : 'missed'}.`,
    `The control, without plugin-sla but with its ${columns} columns as plain ones: ${control.text}.`,
    '',
    '| open tickets | due | sweep ms | told | telling ms |',
    '|---|---|---|---|---|',
    ...sweeps.map(({ open, due, sweepMs, deliverMs, delivered }) => `| ${open.toLocaleString('en-US')} | ${due} | ${sweepMs.toFixed(0)} | ${delivered} | ${deliverMs.toFixed(0)} |`),
  ].join('\n')}\n`;
}
