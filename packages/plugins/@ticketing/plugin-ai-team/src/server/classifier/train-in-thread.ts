import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Example } from '../../domain';

const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
const LIMIT_MS = 180_000;

/** The classifier learned from `examples`, as JSON of a StoredClassifier. Throws when the thread fails, takes too long, or `signal` ends it. */
export function trainInThread(examples: readonly Example[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    // It sees no environment variables.
    const worker = new Worker(path.join(__dirname, 'train-worker.js'), { workerData: examples, env: {}, execArgv: [], resourceLimits: MEMORY });
    const limit = setTimeout(() => end(new Error('training takes too long')), LIMIT_MS);
    const stop = () => end(new Error('training was stopped'));
    const end = (error: Error) => {
      reject(error);
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.once('message', resolve);
    // Stays: an error nobody hears would end the node.
    worker.on('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      signal.removeEventListener('abort', stop);
      reject(new Error('training ended without a model'));
    });
  });
}
