// npm run bench:ai: what a new ticket costs when AI reads it afterwards, with the built-in models. Two apps on two databases of one server, without and with
// plugin-ai-team: creates at the pace of a busy desk, one side after the other; creates as many as the app takes, in alternating rounds, when what is read
// competes with what is written; then how fast what waits is read. Prints a Markdown report.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import * as postgres from '../harness/databases/postgres.mjs';
import { root } from '../harness/paths.mjs';
import { prepareTemplates } from '../harness/templates.mjs';
import { setTimeout as pause } from 'node:timers/promises';
import { compareInRounds } from './compare.mjs';
import { startProductionApp } from './production-app.mjs';
import { describeMachine } from './report.mjs';
import { signIn } from './sign-in.mjs';

const AI = '@ticketing/plugin-ai-team';
const WITHOUT = ['@ticketing/plugin-tickets'];
const BODY = JSON.stringify({ title: 'The printer on the third floor is out of paper', description: 'It blinks and says PC LOAD LETTER. We need it today, please send somebody.', priority: 'P2', sourceChannel: 'agent' });
const ROUNDS = 8;
const REQUESTS_PER_ROUND = 150;
const WARM_UP = 600;
/** Five tickets a second are 18,000 an hour. */
const PACED = 200;
const PACE_MS = 200;

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
  const busy = await compareCreates({ without, with: withAi });
  await timeReading(withAi);
  const paced = await paceCreates({ without, with: withAi });
  await compareCreates({ with: withAi }, 1);
  const reading = await timeReading(withAi);
  process.stdout.write(report({ paced, busy, reading }, await describeMachine({ ...connection, database: withAi.database }, loadBefore)));
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

const requestOf = ({ baseUrl, headers }) => ({ url: `${baseUrl}/api/ticketingTickets:create`, method: 'POST', body: BODY, headers: { ...headers, 'Content-Type': 'application/json' } });

async function compareCreates(byName, rounds = ROUNDS) {
  return compareInRounds({ name: 'create, 10 at once', request: (name) => requestOf(byName[name]), collections: Object.keys(byName), connections: 10, amount: REQUESTS_PER_ROUND, rounds, progress, warmUp: WARM_UP });
}

/** Milliseconds of each create, one side after the other, with a pause in which the ticket before is read. */
async function paceCreates(byName) {
  const latencies = Object.fromEntries(Object.keys(byName).map((name) => [name, []]));
  for (let number = 0; number < PACED; number += 1) {
    for (const [name, app] of Object.entries(byName)) {
      const { url, ...request } = requestOf(app);
      const startedAt = performance.now();
      const answer = await fetch(url, request);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`create: ${answer.status}`);
      latencies[name].push(performance.now() - startedAt);
      await pause(PACE_MS / 2);
    }
  }
  return latencies;
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

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const quantile = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

function report({ paced, busy, reading }, machine) {
  const line = (name, without, withAi, ratio) => `| ${name} | ${quantile(without, 0.5).toFixed(1)} | ${quantile(withAi, 0.5).toFixed(1)} | ${quantile(without, 0.95).toFixed(1)} | ${quantile(withAi, 0.95).toFixed(1)} | ${ratio} |`;
  const ratios = sorted(busy.without.rates.map((rate, round) => rate / busy.with.rates[round]));
  return `${[
    `${new Date().toISOString().slice(0, 10)} · ${machine}`,
    '',
    '| creates | p50 ms without AI | with AI | p95 ms without AI | with AI | ratio of time |',
    '|---|---|---|---|---|---|',
    line(`${1000 / PACE_MS} a second on each side`, paced.without, paced.with, (quantile(paced.with, 0.5) / quantile(paced.without, 0.5)).toFixed(2)),
    line('10 at once', busy.without.latencies, busy.with.latencies, `${quantile(ratios, 0.5).toFixed(2)} (${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)})`),
    '',
    `Of ${reading.read} tickets ${reading.tickets} still waited at the end, and were read in ${(reading.ms / 1000).toFixed(1)} s${reading.tickets ? `, ${(reading.ms / reading.tickets).toFixed(1)} ms each` : ''}.`,
  ].join('\n')}\n`;
}
