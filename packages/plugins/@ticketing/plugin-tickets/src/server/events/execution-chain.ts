import { AsyncLocalStorage } from 'node:async_hooks';

export type ExecutionId = string | number;

/** The workflow executions that led to what happens now, oldest first; null when no workflow may follow from it. */
export type ExecutionChain = readonly ExecutionId[] | null;

const chains = new AsyncLocalStorage<ExecutionChain>();

/**
 * The chain we are in; empty when a person or the clock began it. It follows the calls, also through the listeners of an event: a
 * workflow returns a ticket, a plugin assigns it again, which starts the workflow again – it would run for ever.
 */
export function currentChain(): ExecutionChain {
  const chain = chains.getStore();
  return chain === undefined ? [] : chain;
}

/** Does `work` as a consequence of these executions. */
export const withinChain = <T>(chain: ExecutionChain, work: () => T): T => chains.run(chain, work);

/** The chain a write belongs to. Stock workflow nodes name it in the options of the write, as `context.stack`. */
export function chainOf(context: { stack?: readonly ExecutionId[]; skipWorkflow?: boolean } | undefined): ExecutionChain {
  return context?.skipWorkflow ? null : context?.stack ?? currentChain();
}
