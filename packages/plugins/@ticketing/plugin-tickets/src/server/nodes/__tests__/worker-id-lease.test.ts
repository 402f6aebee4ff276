import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { LEASE_MS, WORKER_IDS, WorkerIdLease } from '../worker-id-lease';

let t: TestApp;
let now = Date.parse('2032-05-03T08:00:00Z');
const lease = () => new WorkerIdLease(() => t.db, () => now);
const stored = async () => (await t.db.getModel('ticketingCounters').findAll({ raw: true })).map((row) => (row as unknown as { key: string }).key).filter((key) => key.startsWith('worker:'));

beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

describe('the worker id of a process', () => {
  // The rows of before, that of the app itself included, have ended.
  beforeEach(() => {
    now += 2 * LEASE_MS;
  });

  it('is the app\'s own from its start on', async () => {
    if (t.dialect === 'sqlite') expect(await stored()).toEqual([]);
    else expect(await stored()).toContain(`worker:${t.app.instanceId}`);
  });

  it('is another one for each, as many as there are, also when all start at once', async () => {
    // SQLite takes one writer at a time.
    const leases = WORKER_IDS.map(lease);
    const ids = t.dialect === 'sqlite' ? await inTurn(leases) : await Promise.all(leases.map((one) => one.take()));
    expect([...ids].sort((a, b) => Number(a) - Number(b))).toEqual([...WORKER_IDS]);
  });

  it('is that of the process that has been silent longest when none is free', async () => {
    const leases = WORKER_IDS.map(lease);
    const ids = await inTurn(leases);
    now += 1000;
    const silent = ids[7];
    for (const [index, id] of ids.entries()) if (id !== silent) expect(await leases[index].keep(id as number)).toBe(true);
    expect(await lease().take()).toBe(silent);
    expect(await leases[7].keep(silent as number)).toBe(false);
  });

  it('stays the same as long as it is kept, and is free after the end of the lease', async () => {
    const [one, other] = [lease(), lease()];
    const id = (await one.take()) as number;
    for (let i = 0; i < 5; i += 1) {
      now += LEASE_MS - 1000;
      expect(await one.keep(id)).toBe(true);
      expect(await other.keep(id)).toBe(false);
    }
    now += LEASE_MS + 1000;
    expect(await other.keep(id)).toBe(true);
    expect(await one.keep(id)).toBe(false);
  });

  it('is given back when the process stops, and then another may have it', async () => {
    const [one, other] = [lease(), lease()];
    const id = (await one.take()) as number;
    await one.release();
    expect(await other.keep(id)).toBe(true);
    // What is not ours any more is not given back.
    await one.release();
    expect(await lease().keep(id)).toBe(false);
  });
});

async function inTurn(leases: readonly WorkerIdLease[]) {
  const ids: (number | null)[] = [];
  for (const one of leases) ids.push(await one.take());
  return ids;
}
