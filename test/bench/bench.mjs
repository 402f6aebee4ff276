// npm run bench [-- --quick]: what a ticket costs beside a row of a plain NocoBase collection with the same columns.
// One app process in production mode, one embedded PostgreSQL with its default settings, real HTTP. Prints a Markdown report.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import * as postgres from '../harness/databases/postgres.mjs';
import { root } from '../harness/paths.mjs';
import { prepareTemplates } from '../harness/templates.mjs';
import { compareInRounds, WARM_UP_OF_CREATES } from './compare.mjs';
import { fillTables } from './fill-tables.mjs';
import { createPlainTwin } from './plain-twin.mjs';
import { startProductionApp } from './production-app.mjs';
import { describeMachine, renderReport } from './report.mjs';
import { signIn } from './sign-in.mjs';

const SIZES = process.argv.includes('--quick') ? [10_000] : [10_000, 200_000];
const CONNECTIONS = 10;
// Many short rounds: a busy second of the machine spoils one of them, not the result.
const REQUESTS_PER_ROUND = 250;
const ROUNDS = 8;
const TICKETS = 'ticketingTickets';

const [loadBefore] = os.loadavg();
const folder = path.join(root, 'storage/bench');
const database = 'ticketing_bench_run';
const progress = (line) => process.stderr.write(`${line}\n`);

// An orderly exit on Ctrl-C, too: the database is stopped by an exit hook, the app when we are gone.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const built = spawnSync(process.execPath, ['scripts/build.mjs', '--server-only'], { cwd: root, stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(1);
fs.mkdirSync(folder, { recursive: true });
const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), port: 0 });
let app;
try {
  const connection = { dialect: 'postgres', host: server.host, port: server.port, user: server.user, password: server.password };
  // What other plugins add to a ticket is measured apart, see bench-sla.mjs.
  const template = await prepareTemplates(connection, { folder, prefix: 'ticketing_bench_' }, progress, ['@ticketing/plugin-tickets']);
  await postgres.dropDatabase(connection, database);
  await postgres.copyDatabase(connection, template, database);
  app = await startProductionApp(folder, postgres.environment(connection, database));
  const headers = await signIn(app.baseUrl);
  const plain = await createPlainTwin(app.baseUrl, headers, { ...connection, database }, TICKETS);
  const rows = [];
  for (const size of SIZES) {
    await fillTables({ ...connection, database }, [TICKETS, plain], size);
    progress(`${size} rows in each table`);
    for (const scenario of scenarios(app.baseUrl, headers)) {
      const measured = await compareInRounds({ ...scenario, collections: [plain, TICKETS], connections: CONNECTIONS, amount: REQUESTS_PER_ROUND, rounds: ROUNDS, progress });
      rows.push({ size, scenario, plain: measured[plain], ticket: measured[TICKETS] });
    }
  }
  process.stdout.write(renderReport(rows, await describeMachine({ ...connection, database }, loadBefore), { CONNECTIONS, REQUESTS_PER_ROUND, ROUNDS }));
} finally {
  await app?.stop();
  await server.stop();
}

function scenarios(baseUrl, headers) {
  const filter = JSON.stringify({ statusCategory: { $in: ['new', 'assigned', 'processing'] }, priority: { $in: ['P0', 'P1'] } });
  const query = new URLSearchParams({ page: '1', pageSize: '50', sort: '-createdAt', filter });
  const given = { title: 'The printer on the third floor is out of paper', description: 'It blinks and says PC LOAD LETTER.', priority: 'P2', sourceChannel: 'agent' };
  // What the rules fill in is given to the plain row, so that both tables hold the same and the planner sees the same.
  const filledIn = { status: 'new', statusCategory: 'new', transferCount: 0, returnCount: 0, reopenCount: 0, version: 1, submittedAt: new Date().toISOString() };
  const bodyFor = (name) => JSON.stringify(name === TICKETS ? given : { ...given, ...filledIn });
  return [
    { name: 'create', goal: 1.5, warmUp: WARM_UP_OF_CREATES, request: (name) => ({ url: `${baseUrl}/api/${name}:create`, method: 'POST', body: bodyFor(name), headers: { ...headers, 'Content-Type': 'application/json' } }) },
    { name: 'list 50, filtered, sorted, counted', goal: 1.2, request: (name) => ({ url: `${baseUrl}/api/${name}:list?${query}`, method: 'GET', headers }) },
  ];
}
