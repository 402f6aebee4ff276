import { randomInt } from 'node:crypto';
import type { Database } from '@nocobase/database';
import { UniqueConstraintError } from 'sequelize';
import countersOptions from '../collections/ticketing-counters';

/** As many as fit into a snowflake id of NocoBase (five bits), without 0, which the host takes for none. */
export const WORKER_IDS: readonly number[] = Array.from({ length: 31 }, (_, index) => index + 1);
export const LEASE_MS = 5 * 60_000;

interface Held {
  id: number;
  /** The stored mark: whoever knows it holds the lease. */
  mark: number;
}

/**
 * The number that makes the snowflake ids of this process its own. It is a row of ticketingCounters with an end, so that no two
 * processes on one database have the same and the one of a dead process becomes free. See docs/adr/0010-worker-ids-are-leased.md.
 */
export class WorkerIdLease {
  private held: Held | null = null;

  constructor(
    private readonly databaseOf: () => Database,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Leases any worker id that is free, and answers it. When all are taken, the one whose lease ends first: most likely that process is dead.
   * Null where leases cannot be kept, since the plugin's tables do not exist yet.
   */
  async take(): Promise<number | null> {
    if (this.held) return this.held.id;
    if (!(await this.collection().existsInDb())) return null;
    for (;;) {
      const marks = await this.readMarks();
      const ids = inRandomOrder(WORKER_IDS);
      const free = ids.filter((id) => !isLive(marks.get(id), this.now()));
      const wanted = free.length ? free : ids.sort((a, b) => (marks.get(a) as number) - (marks.get(b) as number));
      for (const id of wanted) if (await this.claim(id, marks.get(id))) return id;
    }
  }

  /** Leases this id, or makes the lease longer. Answers whether it is ours. */
  async keep(id: number): Promise<boolean> {
    if (this.held?.id === id) {
      const isOurs = await this.claim(id, this.held.mark);
      if (!isOurs) this.held = null;
      return isOurs;
    }
    const mark = (await this.readMarks()).get(id);
    return !isLive(mark, this.now()) && this.claim(id, mark);
  }

  /** Gives the id back at once, rather than when the lease ends. */
  async release(): Promise<void> {
    const { held } = this;
    this.held = null;
    if (held) await this.model().destroy({ where: { key: keyOf(held.id), value: held.mark } });
  }

  /** One conditional write; false when somebody else was faster. */
  private async claim(id: number, known: number | undefined): Promise<boolean> {
    // The end of the lease, and three digits nobody else writes at the same moment.
    const mark = (this.now() + LEASE_MS) * 1000 + randomInt(1000);
    const [key, value] = [keyOf(id), mark];
    const isOurs = known === undefined ? await this.insert(key, value) : (await this.model().update({ value }, { where: { key, value: known } }))[0] === 1;
    if (isOurs) this.held = { id, mark };
    return isOurs;
  }

  private async insert(key: string, value: number): Promise<boolean> {
    try {
      await this.model().create({ key, value });
      return true;
    } catch (error) {
      if (error instanceof UniqueConstraintError) return false;
      throw error;
    }
  }

  private async readMarks(): Promise<Map<number, number>> {
    const rows = (await this.model().findAll({ where: { key: WORKER_IDS.map(keyOf) }, raw: true })) as unknown as { key: string; value: string | number }[];
    return new Map(rows.map(({ key, value }) => [Number(key.slice(PREFIX.length)), Number(value)]));
  }

  // Asked before the host has loaded the collections of plugins.
  private collection() {
    const db = this.databaseOf();
    return db.getCollection('ticketingCounters') ?? db.collection(countersOptions as Parameters<Database['collection']>[0]);
  }

  private model() {
    return this.collection().model;
  }
}

const PREFIX = 'worker:';
const keyOf = (id: number): string => `${PREFIX}${id}`;
const isLive = (mark: number | undefined, now: number): boolean => mark !== undefined && mark / 1000 > now;

function inRandomOrder(ids: readonly number[]): number[] {
  const order = new Map(ids.map((id) => [id, randomInt(2 ** 40)]));
  return [...ids].sort((a, b) => (order.get(a) as number) - (order.get(b) as number));
}
