import type { Transaction } from '@nocobase/database';
import type { ExecutionId } from '../events/execution-chain';
import type { NewTicketSetup } from './new-ticket-setup';

/**
 * Options of a database write. Only server code can set `ticketingWrite`: it tells the hooks that a write follows a rule of the
 * desk, or removes what the desk itself made up. Values that come over HTTP never get here.
 */
export interface WriteOptions {
  transaction?: Transaction;
  ticketingWrite?: 'rule' | 'removal';
  /** Drawn and read before the transaction, so that parallel creates do not wait for each other. */
  ticketingNumber?: string;
  ticketingSetup?: NewTicketSetup;
  /** Customer and contact were read in this transaction: nobody need look whether they are there. */
  ticketingPartiesKnown?: boolean;
  expectedVersion?: number | null;
  /** What is said along with the assignee of a new ticket, and whether the caller may override guards. */
  ticketingAssignment?: { reason?: string | null; isOverride?: boolean; isSupervisor?: boolean };
  /** What the desk acts by when no person is behind the write; shown in the history. Only server code can set it. */
  ticketingActorName?: string | null;
  context?: {
    /** The host's: the write starts no workflow. */
    skipWorkflow?: boolean;
    /** The host's: the workflow executions that led to this write. */
    stack?: readonly ExecutionId[];
    state?: { currentUser?: { id: number | string; nickname?: string; username?: string } };
  };
}

/** Options of a write by a rule: it may set ruled columns, raises the version, and leaves the history row to the rule. */
export const asRule = (transaction: Transaction): WriteOptions & { transaction: Transaction } => ({ transaction, ticketingWrite: 'rule' });

export const isRuleWrite = (options: WriteOptions | undefined): boolean => options?.ticketingWrite !== undefined;

/** The signed-in person behind a write, or with id null what the desk acts by, if any. */
export function actorOf(options: WriteOptions | undefined): { id: string | null; name: string } | null {
  const user = options?.context?.state?.currentUser;
  if (user?.id != null) return { id: String(user.id), name: user.nickname || user.username || String(user.id) };
  return options?.ticketingActorName ? { id: null, name: options.ticketingActorName } : null;
}
