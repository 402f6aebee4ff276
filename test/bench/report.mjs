import os from 'node:os';
import pg from 'pg';

/** @param {number} load the load average before the benchmark began: another busy program makes the numbers worth little */
export async function describeMachine(connection, load) {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query('SHOW server_version');
  await client.end();
  const [cpu] = os.cpus();
  return `${os.availableParallelism()} × ${cpu.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, PostgreSQL ${rows[0].server_version}, load before: ${load.toFixed(1)}`;
}

/** A Markdown table; rates and ratios are medians over the rounds; a ratio is how many times as long the ticket takes. */
export function renderReport(rows, machine, { CONNECTIONS, REQUESTS_PER_ROUND, ROUNDS }) {
  const lines = rows.map(({ size, scenario, plain, ticket }) => {
    const ratios = plain.rates.map((rate, round) => rate / ticket.rates[round]);
    const ratio = median(ratios);
    const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
    const verdict = ratio <= scenario.goal ? 'met' : 'missed';
    return `| ${scenario.name} | ${size.toLocaleString('en-US')} | ${summary(plain)} | ${summary(ticket)} | ${ratio.toFixed(2)} (${spread}) | ≤ ${scenario.goal}: ${verdict} |`;
  });
  return `${[
    `${new Date().toISOString().slice(0, 10)} · ${machine}`,
    `One app process in production mode; load generator, app and database share the machine. ${CONNECTIONS} connections, ${ROUNDS} rounds of ${REQUESTS_PER_ROUND} requests in turn.`,
    '',
    '| | rows | plain /s | p50 ms | p95 ms | ticket /s | p50 ms | p95 ms | ratio | goal |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')}\n`;
}

function summary({ latencies, rates }) {
  const sorted = [...latencies].sort((a, b) => a - b);
  const percentile = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)].toFixed(0);
  return `${median(rates).toFixed(0)} | ${percentile(0.5)} | ${percentile(0.95)}`;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
