// npm run bench:intake [-- --quick]: what a submission through the API costs beside a row of a plain NocoBase collection with the columns of a ticket.
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
const REQUESTS_PER_ROUND = 250;
const ROUNDS = 8;
const TICKETS = 'ticketingTickets';
/** Half as many a second as plain rows. */
const GOAL = 2;

let number = 0;
const SUBMISSIONS = {
  'submit title and text': (baseUrl, headers) => submissions(baseUrl, () => ({}), () => headers),
  // Three in four come from somebody the desk knows.
  'submit with contact, reference and Idempotency-Key': (baseUrl, headers) =>
    submissions(
      baseUrl,
      (n) => ({ contact: { name: `Customer ${n}`, email: `customer${n - (n % 4)}@example.org` }, sourceSystem: 'bench', externalRefId: String(n) }),
      (n) => ({ ...headers, 'Idempotency-Key': `bench-${n}` }),
    ),
};

const [loadBefore] = os.loadavg();
const folder = path.join(root, 'storage/bench');
const database = 'ticketing_intakebench_run';
const progress = (line) => process.stderr.write(`${line}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const built = spawnSync(process.execPath, ['scripts/build.mjs', '--server-only'], { cwd: root, stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(1);
fs.mkdirSync(folder, { recursive: true });
const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), port: 0 });
let app;
try {
  const connection = { dialect: 'postgres', host: server.host, port: server.port, user: server.user, password: server.password };
  const template = await prepareTemplates(connection, { folder, prefix: 'ticketing_intakebench_' }, progress, ['@ticketing/plugin-tickets', '@ticketing/plugin-intake']);
  await postgres.dropDatabase(connection, database);
  await postgres.copyDatabase(connection, template, database);
  app = await startProductionApp(folder, postgres.environment(connection, database), 'intake');
  const headers = { ...(await signIn(app.baseUrl)), 'Content-Type': 'application/json' };
  const plain = await createPlainTwin(app.baseUrl, headers, { ...connection, database }, TICKETS);
  const rows = [];
  for (const size of SIZES) {
    await fillTables({ ...connection, database }, [TICKETS, plain], size);
    progress(`${size} rows in each table`);
    for (const [name, submission] of Object.entries(SUBMISSIONS)) {
      const scenario = { name, goal: GOAL };
      const requests = { [plain]: plainRow(app.baseUrl, headers, plain), [TICKETS]: submission(app.baseUrl, headers) };
      const measured = await compareInRounds({
        ...scenario, request: (side) => requests[side], collections: [plain, TICKETS], connections: CONNECTIONS, amount: REQUESTS_PER_ROUND, rounds: ROUNDS, progress, warmUp: WARM_UP_OF_CREATES,
      });
      rows.push({ size, scenario, plain: measured[plain], ticket: measured[TICKETS] });
    }
  }
  process.stdout.write(renderReport(rows, await describeMachine({ ...connection, database }, loadBefore), { CONNECTIONS, REQUESTS_PER_ROUND, ROUNDS }));
} finally {
  await app?.stop();
  await server.stop();
}

/** Every submission is another one: the same would be answered with the first ticket. */
function submissions(baseUrl, bodyOf, headersOf) {
  const setupRequest = (request) => {
    number += 1;
    return { ...request, headers: headersOf(number), body: JSON.stringify({ title: `The printer on floor ${number} is out of paper`, description: 'It blinks and says PC LOAD LETTER.', ...bodyOf(number) }) };
  };
  return { url: baseUrl, requests: [{ method: 'POST', path: '/api/ticketingIntake:submit', setupRequest }] };
}

/** What a ticket holds in the end is given to the plain row, so that both tables hold the same. */
function plainRow(baseUrl, headers, name) {
  const body = {
    title: 'The printer on the third floor is out of paper', description: 'It blinks and says PC LOAD LETTER.', priority: 'P2', sourceChannel: 'api', contactName: 'Customer 1', contactEmail: 'customer1@example.org',
    sourceSystem: 'bench', status: 'new', statusCategory: 'new', transferCount: 0, returnCount: 0, reopenCount: 0, version: 1, submittedAt: new Date().toISOString(),
  };
  return { url: `${baseUrl}/api/${name}:create`, method: 'POST', body: JSON.stringify(body), headers };
}
