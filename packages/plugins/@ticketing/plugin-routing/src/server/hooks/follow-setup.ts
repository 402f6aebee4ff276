import { Op, type Model, type Transaction } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import { drainSoon } from '../drain/drain-soon';
import { waitingIn } from '../drain/waiting-tickets';
import type { RoutingDesk } from '../routing-desk';
import { setupRevision } from '../setup/setup-revision';
import { checkAskedSkills, checkStoredQueue, checkStoredRule, checkStoredSkill, type SaveOptions } from './check-setup';
import { saveRowByRow } from './save-row-by-row';

/** Queues, rules and skills are checked where they are saved; every node decides by them from the commit on, and waiting tickets are looked at again. */
export function followSetup(desk: RoutingDesk): void {
  const { db } = desk;
  const changed = (_row: Model, { transaction }: SaveOptions) => setupRevision.markChanged(db, transaction);
  db.on('ticketingQueues.beforeSave', (queue: Model, options: SaveOptions) => checkStoredQueue(db, queue, options));
  db.on('ticketingQueues.afterSave', (queue: Model, options: SaveOptions) => queueSaved(desk, queue, options));
  db.on('ticketingQueues.beforeDestroy', (queue: Model, options: SaveOptions) => refuseWhileUsed(desk, queue, options));
  db.on('ticketingRoutingRules.beforeSave', (rule: Model, options: SaveOptions) => checkStoredRule(db, rule, options));
  db.on('ticketingSkills.beforeSave', (skill: Model, options: SaveOptions) => checkStoredSkill(db, skill, options));
  for (const collection of ['ticketingQueues', 'ticketingRoutingRules', 'ticketingSkills']) {
    db.on(`${collection}.afterSave`, changed);
    db.on(`${collection}.afterDestroy`, changed);
    saveRowByRow(db, collection);
  }
  for (const collection of ['ticketingBusinessTypes', 'ticketingCategories']) {
    db.on(`${collection}.beforeSave`, (holder: Model, options: SaveOptions) => checkAskedSkills(db, holder, options));
    db.on(`${collection}.afterSave`, (holder: Model, options: SaveOptions) => (holder.changed('requiredSkills') ? changed(holder, options) : undefined));
  }
  // Queues name people.
  db.on('users.afterDestroy', changed);
}

async function queueSaved(desk: RoutingDesk, queue: Model, { transaction }: SaveOptions): Promise<void> {
  const queueId = String(queue.get('id'));
  if (queue.get('isDefault') === true) await beTheOnlyDefault(desk, queueId, transaction);
  await checkDeadlinesSoon(desk, queueId, transaction);
  drainSoon(desk, { queueId }, transaction);
}

const beTheOnlyDefault = async ({ db }: RoutingDesk, queueId: string, transaction: Transaction | undefined) =>
  db.getCollection('ticketingQueues').model.update({ isDefault: false }, { where: { id: { [Op.ne]: queueId }, isDefault: true }, transaction, hooks: false });

/** Other minutes count for tickets that wait already or have to be accepted: the next sweep reads their deadlines anew. There may be many. */
async function checkDeadlinesSoon({ db, now }: RoutingDesk, queueId: string, transaction: Transaction | undefined): Promise<void> {
  await db.getCollection('ticketingTickets').model.update(
    { routingDueAt: now(transaction) },
    { where: { [Op.or]: [waitingIn(queueId), { queueId, routingDueAt: { [Op.ne]: null } }] } as never, transaction, hooks: false, silent: true },
  );
}

/** Tickets would be lost, and rules lead nowhere. */
async function refuseWhileUsed({ db }: RoutingDesk, queue: Model, { transaction }: SaveOptions): Promise<void> {
  const [id, name] = [String(queue.get('id')), queue.get('name')];
  const waiting = await db.getCollection('ticketingTickets').model.count({ where: waitingIn(id), transaction });
  if (waiting) throw new TicketingError('queue.ticketsWait', { name, waiting });
  const rules = await db.getCollection('ticketingRoutingRules').model.count({ where: { queueId: id }, transaction });
  if (rules) throw new TicketingError('queue.rulesLead', { name, rules });
}
