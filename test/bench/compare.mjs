// Measured rounds in turn (plain, ticket, plain, ticket …), so that the noise of the machine hits both alike.
import autocannon from 'autocannon';

const WARM_UP_REQUESTS = 100;
/** Until the runtime has compiled what a create runs: before, the first side of a round pays for the second. */
export const WARM_UP_OF_CREATES = 1500;

/**
 * @returns {Promise<Record<string, { latencies: number[], rates: number[] }>>} per collection: milliseconds of every request,
 *   requests per second of every round
 */
export async function compareInRounds({ name, request, collections, connections, amount, rounds, progress, warmUp = WARM_UP_REQUESTS }) {
  const measured = Object.fromEntries(collections.map((collection) => [collection, { latencies: [], rates: [] }]));
  for (const collection of collections) await fire(request(collection), connections, warmUp);
  for (let round = 1; round <= rounds; round += 1) {
    for (const collection of collections) {
      const { latencies, seconds } = await fire(request(collection), connections, amount);
      measured[collection].latencies.push(...latencies);
      measured[collection].rates.push(amount / seconds);
      progress(`${name}, round ${round}, ${collection}: ${(amount / seconds).toFixed(0)}/s`);
    }
  }
  return measured;
}

async function fire(request, connections, amount) {
  const latencies = [];
  const startedAt = performance.now();
  // autocannon itself ends at whole seconds, which would round every rate.
  let endedAt = startedAt;
  const run = autocannon({ ...request, connections, amount });
  run.on('response', (_client, _statusCode, _bytes, milliseconds) => {
    latencies.push(milliseconds);
    endedAt = performance.now();
  });
  const { non2xx, errors } = await run;
  if (non2xx > 0 || errors > 0) throw new Error(`${request.method} ${request.url}: ${non2xx} refused, ${errors} failed of ${amount}.`);
  return { latencies, seconds: (endedAt - startedAt) / 1000 };
}
