import { Op, type Model, type Transaction } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { moveToQueue } from '../queueing/move-to-queue';
import { chooseRoute } from '../routing/choose-route';
import { readCustomerFacts } from '../routing/read-customer-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';

const BATCH = 100;

/**
 * Gives a queue to tickets that wait without one: filed before there was any, or while routing was switched off. Each is locked and decided
 * again in a transaction of its own. Answers how many found one.
 */
export async function routeHomeless(desk: RoutingDesk): Promise<number> {
  let found = 0;
  let after = '0';
  if (!(await readSetup(desk.db)).queues.length) return found;
  for (;;) {
    const ids = await findHomeless(desk, after);
    for (const id of ids) found += (await writeTransaction(desk.db, (transaction) => routeOne(desk, id, transaction))) ? 1 : 0;
    if (ids.length < BATCH) return found;
    after = ids[ids.length - 1];
  }
}

const homeless = { queueId: null, statusCategory: 'new', assigneeId: null };

async function findHomeless({ db }: RoutingDesk, afterId: string): Promise<string[]> {
  const rows = (await db.getCollection('ticketingTickets').model.findAll({
    attributes: ['id'], where: { ...homeless, id: { [Op.gt]: afterId } } as never, order: [['id', 'ASC']], limit: BATCH, raw: true,
  })) as unknown as { id: string | number }[];
  return rows.map(({ id }) => String(id));
}

async function routeOne(desk: RoutingDesk, ticketId: string, transaction: Transaction): Promise<boolean> {
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findOne({
    where: { id: ticketId, ...homeless } as never, transaction, lock: transaction.LOCK.UPDATE,
  })) as Model | null;
  if (!ticket) return false;
  const setup = await readSetup(desk.db, transaction);
  const read = (column: string) => ticket.get(column);
  const { queue, choice, requiredSkills } = chooseRoute(setup, read, await readCustomerFacts(desk.db, setup, ticket.get('customerId'), transaction));
  if (!queue) return false;
  const { id: ruleId = null, name: ruleName = null } = choice.rule ?? {};
  // Its priority stays: somebody may have set it meanwhile.
  const columns = { routingRuleId: ruleId, requiredSkills: requiredSkills.length ? requiredSkills : null };
  await moveToQueue(desk, ticket, queue, { type: 'queued', actor: null, data: { ruleId, ruleName }, columns }, transaction);
  return true;
}
