import type { Application } from '@nocobase/server';
import { randomInt } from 'node:crypto';
import { everyHalfMinute } from '../services/every-half-minute';
import { WORKER_IDS, WorkerIdLease } from './worker-id-lease';

interface Allocator {
  adapter?: unknown;
  setAdapter(adapter: { getWorkerId(): Promise<number>; release(): Promise<void> }): void;
}

/** One per application, however often it is loaded anew. */
const leases = new WeakMap<object, WorkerIdLease>();

/**
 * NocoBase draws a process's worker id by lot, of 32; two processes with the same one make the same ids within a second. Unless a plugin for
 * clusters hands worker ids out, they are leased in the database. Called before the host draws.
 */
export function offerWorkerId(app: Application): void {
  const [allocator, lease] = [allocatorOf(app), leaseOf(app)];
  if (!lease || allocator.adapter) return;
  allocator.setAdapter({
    getWorkerId: async () => (await lease.take()) ?? WORKER_IDS[randomInt(WORKER_IDS.length)],
    // It is given back while the database is still open, see below.
    release: async () => undefined,
  });
}

/** Keeps the lease as long as this process serves. */
export function keepWorkerId(app: Application): void {
  const lease = leaseOf(app);
  if (!lease) return;
  const keep = async () => {
    const id = Number(app.instanceId);
    if (await lease.keep(id)) return;
    app.log.error(`Worker id ${id} is in use by another process on this database. Restart this one, or new rows may be refused since their ids are taken.`);
  };
  app.on('afterStart', keep);
  everyHalfMinute(app, 'Keeping the worker id', keep);
  app.on('beforeStop', () => lease.release());
}

/** Null where somebody else hands worker ids out, and on SQLite, which serves one process. */
function leaseOf(app: Application): WorkerIdLease | null {
  const allocator = allocatorOf(app);
  const known = leases.get(allocator);
  if (known) return known;
  if (allocator.adapter || app.db.inDialect('sqlite')) return null;
  const lease = new WorkerIdLease(() => app.db);
  leases.set(allocator, lease);
  return lease;
}

// The host's type hides the adapter.
const allocatorOf = (app: Application) => app.workerIdAllocator as unknown as Allocator;
