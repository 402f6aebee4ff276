// npm run bench:ai: what a new ticket costs when AI reads it afterwards, with the built-in models. Two apps on two databases of one server, without and with
// plugin-ai-team; creates in alternating rounds, then how fast what waits is read. Prints a Markdown report.
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
import { startProductionApp } from './production-app.mjs';
import { describeMachine } from './report.mjs';
import { signIn } from './sign-in.mjs';

const AI = '@ticketing/plugin-ai-team';
const WITHOUT = ['@ticketing/plugin-tickets'];
const ROUNDS = 12;
const REQUESTS_PER_ROUND = 200;
/** One after the other, as a desk is written to; and as many at once as keep the app busy, when what is read competes with what is written. */
const CONNECTIONS = [1, 10];

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
  const withAi = await start('with', [...WITHOUT, AI]);
  const creates = [];
  for (const connections of CONNECTIONS) creates.push({ connections, measured: await compareCreates({ without, with: withAi }, connections) });
  const reading = await timeReading(withAi);
  process.stdout.write(report(creates, reading, await describeMachine({ ...connection, database: withAi.database }, loadBefore)));
} finally {
  for (const app of apps) await app.stop();
  await server.stop();
}

async function start(name, plugins) {
  const database = `ticketing_aibench_${name}_run`;
  const template = await prepareTemplates(connection, { folder, prefix: `ticketing_aibench_${name}_` }, progress, plugins);
  await postgres.dropDatabase(connection, database);
  await postgres.copyDatabase(connection, template, database);
  const app = await startProductionApp(folder, postgres.environment(connection, database), `ai-${name}`);
  apps.push(app);
  const headers = await signIn(app.baseUrl);
  // A category is told only where there are some to choose from.
  for (const [code, title] of [['printer', 'Printers'], ['network', 'Network'], ['access', 'Access']]) {
    const answer = await fetch(`${app.baseUrl}/api/ticketingCategories:create`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ code, title, isEnabled: true }) });
    if (!answer.ok) throw new Error(`no category: ${answer.status}`);
  }
  return { ...app, database, headers };
}

async function compareCreates(byName, connections) {
  const body = JSON.stringify({ title: 'The printer on the third floor is out of paper', description: 'It blinks and says PC LOAD LETTER. We need it today, please send somebody.', priority: 'P2', sourceChannel: 'agent' });
  const request = (name) => ({ url: `${byName[name].baseUrl}/api/ticketingTickets:create`, method: 'POST', body, headers: { ...byName[name].headers, 'Content-Type': 'application/json' } });
  return compareInRounds({ name: `create, ${connections} at once`, request, collections: Object.keys(byName), connections, amount: REQUESTS_PER_ROUND, rounds: ROUNDS, progress, warmUp: WARM_UP_OF_CREATES });
}

/** How many tickets waited after all that, and the milliseconds until all were read. */
async function timeReading(app) {
  const client = new pg.Client({ ...connection, database: app.database });
  await client.connect();
  const waiting = async () => Number((await client.query('SELECT count(*) FROM "ticketingAiJobs"')).rows[0].count);
  try {
    const tickets = await waiting();
    const startedAt = performance.now();
    while ((await waiting()) > 0) await app.order({ plugin: AI, method: 'analyseWaiting' });
    const { rows: [{ read, unread }] } = await client.query('SELECT count(*) FILTER (WHERE "aiAnalysedAt" IS NOT NULL) AS read, count(*) FILTER (WHERE "aiAnalysedAt" IS NULL) AS unread FROM "ticketingTickets"');
    if (Number(unread) > 0) throw new Error(`${unread} tickets were not read`);
    return { tickets, ms: performance.now() - startedAt, read: Number(read) };
  } finally {
    await client.end();
  }
}

const middle = (sorted) => (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;

function report(creates, reading, machine) {
  const lines = creates.map(({ connections, measured }) => {
    const ratios = measured.without.rates.map((rate, round) => rate / measured.with.rates[round]).sort((a, b) => a - b);
    const p50 = (side) => middle([...measured[side].latencies].sort((a, b) => a - b)).toFixed(1);
    return `| ${connections} | ${p50('without')} | ${p50('with')} | ${middle(ratios).toFixed(2)} (${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)}) |`;
  });
  return `${[
    `${new Date().toISOString().slice(0, 10)} · ${machine}`,
    '',
    '| creates at once | p50 ms without AI | with AI | ratio of time |',
    '|---|---|---|---|',
    ...lines,
    '',
    `Of ${reading.read} tickets ${reading.tickets} still waited then, and were read in ${(reading.ms / 1000).toFixed(1)} s${reading.tickets ? `, ${(reading.ms / reading.tickets).toFixed(1)} ms each` : ''}.`,
  ].join('\n')}\n`;
}
