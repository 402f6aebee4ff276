// Runs in a thread of its own: an expression that never ends, or takes all the memory, ends with the thread and not with the node.
import { parentPort } from 'node:worker_threads';
import { evaluateExpressions, type Evaluation, type ExpressionJob } from './evaluate-expressions';

/** What the thread tells: which field it is at, or what came out. */
export type FromWorker = { field: string } | { evaluation: Evaluation };

parentPort?.on('message', (job: ExpressionJob) => {
  const tell = (message: FromWorker) => parentPort?.postMessage(message);
  void evaluateExpressions(job, (field) => tell({ field })).then((evaluation) => tell({ evaluation }));
});
