import type { Database, Model, Transaction } from '@nocobase/database';
import { checkCalendar, checkPolicy, type PolicyInput } from '../../domain';
import { rulesRevision } from './rules-revision';
import type { SlaRules, StoredCalendar, StoredPolicy } from './sla-rules';
import { FACT_NAMES } from './ticket-facts';

const known = new WeakMap<Database, { revision: string | null; rules: SlaRules }>();

/**
 * The desk's policies and calendars. Read and checked once per revision: looking for the revision costs one row, so a change on another
 * node counts at once. What was stored and cannot be read any more is left out; saving refuses such things.
 */
export async function readRules(db: Database, transaction?: Transaction): Promise<SlaRules> {
  const revision = await rulesRevision.read(db, transaction);
  const kept = known.get(db);
  if (kept && kept.revision === revision) return kept.rules;
  const rules = { policies: await readPolicies(db, transaction), calendars: await readCalendars(db, transaction) };
  if (revision !== null) known.set(db, { revision, rules });
  return rules;
}

async function readPolicies(db: Database, transaction: Transaction | undefined): Promise<StoredPolicy[]> {
  const rows = (await db.getCollection('ticketingSlaPolicies').model.findAll({ order: [['sort', 'ASC'], ['id', 'ASC']], transaction })) as Model[];
  return rows.flatMap((row): StoredPolicy[] => {
    const policy = checkPolicy(policyInput(row), FACT_NAMES);
    return policy.ok ? [{ id: String(row.get('id')), policy: policy.value, calendarId: idOf(row.get('calendarId')) }] : [];
  });
}

async function readCalendars(db: Database, transaction: Transaction | undefined): Promise<Map<string, StoredCalendar>> {
  const rows = (await db.getCollection('ticketingSlaCalendars').model.findAll({ transaction })) as Model[];
  const calendars = new Map<string, StoredCalendar>();
  for (const row of rows) {
    const calendar = checkCalendar(row.toJSON());
    const id = String(row.get('id'));
    if (calendar.ok) calendars.set(id, { id, name: String(row.get('name') ?? ''), calendar: calendar.value });
  }
  return calendars;
}

/** A stored policy as domain/policy/check-policy.ts reads it. */
export function policyInput(row: Model): Record<keyof PolicyInput, unknown> {
  const read = (name: keyof PolicyInput) => row.get(name) ?? undefined;
  return {
    key: read('key'), name: read('name'), isEnabled: row.get('isEnabled') !== false, conditions: row.get('conditions') ?? null,
    targets: read('targets'), warnAtPercent: row.get('warnAtPercent') ?? null, escalation: row.get('escalation') ?? [],
  };
}

const idOf = (value: unknown) => (value === null || value === undefined ? null : String(value));
