import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Evaluation, ExpressionJob } from './evaluate-expressions';
import type { FromWorker } from './expression-worker';

/** For all expressions of one payload together. What the library does not watch, such as a regular expression, ends here. */
const LIMIT_MS = 2_000;
const START_MS = 10_000;
const MEMORY = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 };

let thread: Worker | null = null;
let lastInLine: Promise<unknown> = Promise.resolve();

/** Runs expressions in a thread beside the node, one job after the other. An expression that takes too long or too much is a problem of its field. */
export function runExpressions(job: ExpressionJob): Promise<Evaluation> {
  const result = lastInLine.then(() => runInThread(job));
  lastInLine = result.catch(() => undefined);
  return result;
}

async function runInThread(job: ExpressionJob): Promise<Evaluation> {
  const worker = (thread ??= await startThread());
  return new Promise((resolve, reject) => {
    let field = 'mapping';
    const hear = (told: FromWorker) => {
      if ('field' in told) field = told.field;
      else finish(() => resolve(told.evaluation));
    };
    const fail = (error: Error & { code?: string }) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp('webhook.expressionTooLarge') : finish(() => reject(error)));
    const limit = setTimeout(() => giveUp('webhook.expressionTooSlow'), LIMIT_MS);
    const finish = (settle: () => void) => {
      clearTimeout(limit);
      worker.off('message', hear).off('error', fail);
      settle();
    };
    const giveUp = (code: string) => {
      forget(worker);
      finish(() => resolve({ isAccepted: false, items: [], problems: [{ field, code, params: { field } }] }));
      void worker.terminate();
    };
    worker.on('message', hear).on('error', fail);
    worker.postMessage(job);
  });
}

/** A thread that is ready. It sees no environment variables, and does not keep the process alive. */
async function startThread(): Promise<Worker> {
  const worker = new Worker(path.join(__dirname, 'expression-worker.js'), { env: {}, execArgv: [], resourceLimits: MEMORY });
  worker.on('exit', () => forget(worker));
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the thread of expressions does not start')), START_MS);
    worker.once('online', () => {
      clearTimeout(limit);
      resolve();
    });
    // Stays: an error nobody hears would end the node.
    worker.on('error', reject);
  });
  worker.unref();
  return worker;
}

function forget(worker: Worker): void {
  if (thread === worker) thread = null;
}
