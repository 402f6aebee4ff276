import type { Database, Transaction } from '@nocobase/database';
import type { StatusRow } from '../../domain/status/choose-status';
import { rememberRevisions, revisionKeys, type Revisions } from './revision';
import { DEFAULT_SETTINGS, SETTINGS_KEY } from './settings';
import { sqlNames } from './sql-names';

/**
 * What every new ticket asks of the desk. A class, so that it is handed along with the options of a write as it is: the ORM copies plain
 * objects in them, several times for each row.
 */
export class NewTicketSetup {
  constructor(
    readonly statuses: readonly StatusRow[],
    readonly timeZone: string,
    /** Of what other plugins keep in memory, see revision.ts. */
    readonly revisions: Revisions,
  ) {}
}

type Row = StatusRow & { timeZone: string | null } & Record<string, unknown>;

const STATUS_COLUMNS: readonly (keyof StatusRow)[] = ['code', 'category', 'sort'];

/** All of it in one statement. Read for each ticket: another node may have changed it. */
export async function readNewTicketSetup(db: Database, transaction?: Transaction): Promise<NewTicketSetup> {
  const keys = revisionKeys();
  const [rows] = await db.sequelize.query(statementFor(db, keys), { transaction });
  const statuses = rows as Row[];
  const [first] = statuses;
  const numberOf = (key: string) => (first?.[key] === null || first?.[key] === undefined ? null : String(first[key]));
  const revisions = new Map(keys.map((key) => [key, numberOf(key)]));
  if (transaction) rememberRevisions(transaction, revisions);
  return new NewTicketSetup(statuses, first?.timeZone || DEFAULT_SETTINGS.timeZone, revisions);
}

interface Made {
  statement: string;
  parts: readonly unknown[];
}

const made = new WeakMap<Database, Made>();

// Made once: building it costs more than PostgreSQL needs to answer it. Another model is made when an administrator changes a collection.
function statementFor(db: Database, keys: readonly string[]): string {
  const parts = [...['ticketingStatuses', 'ticketingSettings', 'ticketingCounters'].map((name) => db.getCollection(name).model), ...keys];
  const before = made.get(db);
  if (before && before.parts.length === parts.length && before.parts.every((part, index) => part === parts[index])) return before.statement;
  const statement = makeStatement(db, keys);
  made.set(db, { statement, parts });
  return statement;
}

function makeStatement(db: Database, keys: readonly string[]): string {
  const [statuses, settings, counters] = ['ticketingStatuses', 'ticketingSettings', 'ticketingCounters'].map((name) => sqlNames(db, db.getCollection(name)));
  const text = (value: string): string => db.sequelize.escape(value);
  const quote = (name: string): string => db.sequelize.getQueryInterface().quoteIdentifier(name);
  const revisions = keys.map((key) => `(SELECT ${counters.column('value')} FROM ${counters.table} WHERE ${counters.column('key')} = ${text(key)}) AS ${quote(key)}`);
  return `SELECT ${[statuses.list(STATUS_COLUMNS), settings.list(['timeZone']), ...revisions].join(', ')} FROM ${statuses.table}
    LEFT JOIN ${settings.table} ON ${settings.column('key')} = ${text(SETTINGS_KEY)} ORDER BY ${statuses.column('sort')}`;
}
