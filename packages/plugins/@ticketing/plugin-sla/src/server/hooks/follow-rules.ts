import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import { TicketingError, isOpen, STATUS_CATEGORIES } from '@ticketing/plugin-tickets';
import type { Decision } from '@ticketing/plugin-tickets/domain';
import { checkCalendar, checkPolicy } from '../../domain';
import { policyInput } from '../rules/read-rules';
import { QUEUES } from '../rules/read-queue-calendars';
import { rulesRevision } from '../rules/rules-revision';
import { FACT_NAMES } from '../rules/ticket-facts';
import type { SlaDesk } from '../sla-desk';

interface HookOptions {
  transaction?: Transaction;
}

const OPEN = STATUS_CATEGORIES.filter(isOpen);

/** Policies, calendars and what customers and queues have of them are checked where they are saved, and open tickets follow with the next sweep. */
export function followRules(desk: SlaDesk): void {
  const { db } = desk;
  db.on('ticketingSlaPolicies.beforeSave', (policy: Model) => checkStoredPolicy(policy));
  db.on('ticketingSlaCalendars.beforeSave', (calendar: Model) => checkStoredCalendar(calendar));
  for (const collection of ['ticketingSlaPolicies', 'ticketingSlaCalendars']) {
    for (const event of ['afterSave', 'afterDestroy']) db.on(`${collection}.${event}`, (_row: Model, { transaction }: HookOptions) => rulesChanged(desk, transaction));
    // A bulk write would pass by the checks: each row goes through them.
    for (const event of ['beforeBulkUpdate', 'beforeBulkDestroy']) {
      db.on(`${collection}.${event}`, (options: { individualHooks?: boolean }) => {
        options.individualHooks = true;
      });
    }
  }
  db.on('ticketingCustomers.afterUpdate', (customer: Model, options: HookOptions) => customerChanged(desk, customer, options));
  // Queues come with another plugin; whoever has none never hears of them.
  db.on(`${QUEUES}.afterUpdate`, (queue: Model, options: HookOptions) => queueChanged(desk, queue, options));
}

/** Every node reads the rules again, and with the next sweep all open tickets. */
export async function rulesChanged(desk: SlaDesk, transaction: Transaction | undefined): Promise<void> {
  await rulesRevision.markChanged(desk.db, transaction);
  await checkSoon(desk, {}, transaction);
}

async function customerChanged(desk: SlaDesk, customer: Model, { transaction }: HookOptions): Promise<void> {
  if (customer.changed('level') || customer.changed('slaCalendarId')) await checkSoon(desk, { customerId: customer.get('id') }, transaction);
}

async function queueChanged(desk: SlaDesk, queue: Model, { transaction }: HookOptions): Promise<void> {
  if (queue.changed('calendarId')) await checkSoon(desk, { queueId: queue.get('id') }, transaction);
}

/** Lets the next sweep read open tickets anew. There may be many: too many for the request of the person who changed a rule. */
async function checkSoon({ db, now }: SlaDesk, where: Record<string, unknown>, transaction: Transaction | undefined): Promise<void> {
  await ticketsOf(db).update(
    { slaNextCheckAt: now(transaction) },
    { where: { ...where, statusCategory: { [Op.in]: OPEN } }, transaction, hooks: false, silent: true },
  );
}

const ticketsOf = (db: Database) => db.getCollection('ticketingTickets').model;

function checkStoredPolicy(policy: Model): void {
  if (!policy.get('key')) policy.set('key', keyFromName(policy));
  assertAccepted(checkPolicy(policyInput(policy), FACT_NAMES));
}

// An administrator names a policy; nobody should have to invent a key.
function keyFromName(policy: Model): string {
  const words = String(policy.get('name') ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return [words.slice(0, 40), policy.get('id') ?? Math.random().toString(36).slice(2, 8)].filter(Boolean).join('_');
}

function checkStoredCalendar(calendar: Model): void {
  if (!String(calendar.get('name') ?? '').trim()) throw new TicketingError('calendar.nameMissing', { field: 'name' });
  assertAccepted(checkCalendar(calendar.toJSON()));
}

function assertAccepted(decision: Decision<unknown>): void {
  if (!decision.ok) throw new TicketingError(decision.code, decision.params);
}
