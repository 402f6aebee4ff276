import type { Database, Model, Transaction } from '@nocobase/database';
import { checkQueue, checkRule, readRequiredSkills, type QueueLink, type RequiredSkill, type RoutingQueue, type RoutingRule } from '../../domain';
import { FACT_NAMES } from '../routing/ticket-facts';
import type { RoutingSetup, StoredQueue } from './routing-setup';
import { setupRevision } from './setup-revision';
import { valuesOfRow } from './values-of-row';

const known = new WeakMap<Database, { revision: string | null; setup: RoutingSetup }>();

/**
 * Queues, rules and skills. Read and checked once per revision: looking for the revision costs one row, so a change on another node
 * counts at once. What was stored and cannot be read any more is left out; saving refuses such things.
 */
export async function readSetup(db: Database, transaction?: Transaction): Promise<RoutingSetup> {
  const revision = await setupRevision.read(db, transaction);
  const kept = known.get(db);
  if (kept && kept.revision === revision) return kept.setup;
  const setup = await readStored(db, transaction);
  if (revision !== null) known.set(db, { revision, setup });
  return setup;
}

async function readStored(db: Database, transaction: Transaction | undefined): Promise<RoutingSetup> {
  const skills = await rowsOf(db, 'ticketingSkills', transaction);
  const skillNames = new Map(skills.map((row) => [String(row.get('code')), String(row.get('name') ?? '')]));
  const queues = readQueues(await rowsOf(db, 'ticketingQueues', transaction));
  const readSkills = (stored: unknown) => skillsIn(stored, [...skillNames.keys()]);
  return {
    queues,
    rules: readRules(await rowsOf(db, 'ticketingRoutingRules', transaction), queues, [...skillNames.keys()]),
    skillNames,
    skillsOfTypes: skillsByCode(await rowsOf(db, 'ticketingBusinessTypes', transaction), readSkills),
    skillsOfCategories: skillsByCode(await rowsOf(db, 'ticketingCategories', transaction), readSkills),
  };
}

const rowsOf = async (db: Database, collection: string, transaction: Transaction | undefined): Promise<Model[]> =>
  db.getCollection(collection).model.findAll({ order: [['sort', 'ASC'], ['id', 'ASC']], transaction });

function readQueues(rows: readonly Model[]): StoredQueue[] {
  const links = rows.map(linkOf);
  return rows.flatMap((row): StoredQueue[] => {
    const id = String(row.get('id'));
    const queue = readQueue(valuesOfRow(row), links.filter((link) => link.id !== id));
    if (!queue) return [];
    return [{ id, code: String(row.get('code') ?? ''), sort: Number(row.get('sort') ?? 0), isDefault: row.get('isDefault') === true, queue }];
  });
}

/** A queue that names a supervisor or a queue that is gone works on, without the overflow that led there. */
function readQueue(values: Record<string, unknown>, otherQueues: readonly QueueLink[]): RoutingQueue | null {
  const withoutOverflow = { ...values, overflowTo: null, overflowAfterMinutes: null };
  for (const input of [values, withoutOverflow]) {
    // Whether it has members is a question of saving: without any, nobody is a candidate.
    const queue = checkQueue(input, { memberCount: 1, otherQueues });
    if (queue.ok) return queue.value;
  }
  return null;
}

/** A stored queue as a link of a chain of overflows. */
export const linkOf = (row: Model): QueueLink => ({
  id: String(row.get('id')),
  name: String(row.get('name') ?? ''),
  overflowQueueId: row.get('overflowTo') === 'queue' && row.get('overflowQueueId') ? String(row.get('overflowQueueId')) : null,
});

function readRules(rows: readonly Model[], queues: readonly StoredQueue[], skillCodes: readonly string[]): RoutingRule[] {
  const surroundings = { factNames: FACT_NAMES, queueIds: queues.map(({ id }) => id), skillCodes };
  return rows.flatMap((row): RoutingRule[] => {
    const rule = checkRule(valuesOfRow(row), surroundings);
    return rule.ok ? [rule.value] : [];
  });
}

function skillsByCode(rows: readonly Model[], read: (stored: unknown) => readonly RequiredSkill[]): Map<string, readonly RequiredSkill[]> {
  const asking = rows.map((row) => [String(row.get('code')), read(row.get('requiredSkills'))] as const);
  return new Map(asking.filter(([, skills]) => skills.length));
}

/** A skill somebody deleted asks for nothing any more. */
function skillsIn(stored: unknown, skillCodes: readonly string[]): readonly RequiredSkill[] {
  const kept = Array.isArray(stored) ? stored.filter((one: { skill?: string } | null) => skillCodes.includes(String(one?.skill))) : stored;
  const skills = readRequiredSkills(kept, skillCodes);
  return skills.ok ? skills.value : [];
}
