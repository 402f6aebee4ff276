import { MERGED_STATUS } from '../status/choose-status';
import type { StatusCategory } from '../status/status-category';
import { checkLifecycleTable } from './check-lifecycle-table';

export const LIFECYCLE_ACTIONS = [
  'assign',
  'accept',
  'pause',
  'resume',
  'transfer',
  'return',
  'resolve',
  'reopen',
  'close',
  'cancel',
  'merge',
] as const;
export type LifecycleAction = (typeof LIFECYCLE_ACTIONS)[number];

/** What a person must (or, with `?`, may) say along with an action. */
export type Need = 'assignee' | 'reason' | 'resolution' | 'pendingUntil?' | 'target';

/** Moments an action sets to now. */
export type Stamp = 'assignedAt' | 'acceptedAt' | 'resolvedAt' | 'closedAt';
export type Counter = 'transferCount' | 'returnCount' | 'reopenCount';
/** Columns an action empties. */
export type Clearable = 'assigneeId' | 'pendingUntil' | Stamp;

export interface LifecycleRule {
  from: readonly StatusCategory[];
  to: StatusCategory;
  /** The one status the action leads to; otherwise the desk chooses among those of the category. */
  status?: string;
  needs: readonly Need[];
  stamps: readonly Stamp[];
  clears: readonly Clearable[];
  counts?: Counter;
  /** Only the assignee may do it; a supervisor may act for others. */
  isForAssignee?: true;
  /** From `closed` only while the reopen window lasts. */
  hasReopenWindow?: true;
}

/**
 * The lifecycle of a ticket. Server actions, rights, buttons, the diagram in the docs and the tests all come from this table.
 * Transfer, return and reopen are events with a reason, not statuses.
 */
export const lifecycleTable: Record<LifecycleAction, LifecycleRule> = checkLifecycleTable({
  assign: { from: ['new', 'assigned'], to: 'assigned', needs: ['assignee'], stamps: ['assignedAt'], clears: ['acceptedAt'] },
  accept: { from: ['assigned'], to: 'processing', needs: [], stamps: ['acceptedAt'], clears: [], isForAssignee: true },
  pause: { from: ['processing'], to: 'pending', needs: ['reason', 'pendingUntil?'], stamps: [], clears: [] },
  resume: { from: ['pending'], to: 'processing', needs: [], stamps: [], clears: ['pendingUntil'] },
  transfer: {
    from: ['assigned', 'processing', 'pending'],
    to: 'assigned',
    needs: ['assignee', 'reason'],
    stamps: ['assignedAt'],
    clears: ['acceptedAt', 'pendingUntil'],
    counts: 'transferCount',
  },
  return: {
    from: ['assigned', 'processing', 'pending'],
    to: 'new',
    needs: ['reason'],
    stamps: [],
    clears: ['assigneeId', 'assignedAt', 'acceptedAt', 'pendingUntil'],
    counts: 'returnCount',
  },
  resolve: {
    from: ['processing', 'pending'],
    to: 'resolved',
    needs: ['resolution'],
    stamps: ['resolvedAt'],
    clears: ['pendingUntil'],
  },
  reopen: {
    from: ['resolved', 'closed'],
    to: 'processing',
    needs: ['reason'],
    stamps: [],
    clears: ['resolvedAt', 'closedAt'],
    counts: 'reopenCount',
    hasReopenWindow: true,
  },
  close: { from: ['resolved'], to: 'closed', needs: [], stamps: ['closedAt'], clears: [] },
  cancel: {
    from: ['new', 'assigned', 'processing', 'pending'],
    to: 'cancelled',
    needs: ['reason'],
    stamps: ['closedAt'],
    clears: ['pendingUntil'],
  },
  // Ends without a solution: what is promised to the customer goes on in the other ticket.
  merge: {
    from: ['new', 'assigned', 'processing', 'pending', 'resolved'],
    to: 'cancelled',
    status: MERGED_STATUS,
    needs: ['target'],
    stamps: ['closedAt'],
    clears: ['pendingUntil', 'resolvedAt'],
  },
});

export const isLifecycleAction = (value: unknown): value is LifecycleAction =>
  LIFECYCLE_ACTIONS.includes(value as LifecycleAction);
