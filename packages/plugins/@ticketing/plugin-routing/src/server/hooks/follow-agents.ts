import type { Model, Transaction } from '@nocobase/database';
import { drainSoon } from '../drain/drain-soon';
import { agentsOf, OPEN_COLUMNS } from '../ledger/agent-counters';
import { recountOne } from '../ledger/recount-loads';
import { textOrNull } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { checkStoredAgent, checkStoredLevel, type SaveOptions } from './check-setup';
import { removeDetached } from './remove-detached';
import { saveRowByRow } from './save-row-by-row';

/** Whatever lets an agent take more, or other, tickets drains his queues. */
export function followAgents(desk: RoutingDesk): void {
  const { db } = desk;
  db.on('ticketingAgents.beforeSave', (agent: Model) => {
    keepCounters(agent);
    return checkStoredAgent(agent);
  });
  db.on('ticketingAgents.afterCreate', (agent: Model, options: SaveOptions) => countAnew(desk, agent, options));
  db.on('ticketingAgents.afterUpdate', (agent: Model, options: SaveOptions) => (agent.changed('userId') ? countAnew(desk, agent, options) : undefined));
  db.on('ticketingAgents.afterSave', (agent: Model, { transaction }: SaveOptions) => drainSoon(desk, { userIds: [String(agent.get('userId'))] }, transaction));
  db.on('ticketingAgentSkills.beforeSave', (row: Model) => checkStoredLevel(row));
  db.on('ticketingQueueMembers.afterCreate', (member: Model, options: SaveOptions) => giveProfile(desk, member, options));
  for (const event of ['afterSave', 'afterDestroy']) {
    db.on(`ticketingAgentSkills.${event}`, (row: Model, { transaction }: SaveOptions) => skillsChanged(desk, row, transaction));
    db.on(`ticketingQueueMembers.${event}`, (member: Model, { transaction }: SaveOptions) => membersChanged(desk, member, transaction));
  }
  for (const collection of ['ticketingAgents', 'ticketingAgentSkills', 'ticketingQueueMembers']) saveRowByRow(db, collection);
  removeDetached(db, 'ticketingAgentSkills', 'agentId');
  removeDetached(db, 'ticketingQueueMembers', 'queueId');
}

/** Forms send whole rows; the counters in them are left as they are. */
function keepCounters(agent: Model): void {
  for (const column of [...OPEN_COLUMNS, 'lastAssignedAt']) {
    if (agent.isNewRecord) agent.set(column, column === 'lastAssignedAt' ? null : 0);
    else if (agent.changed(column as never)) agent.set(column, agent.previous(column as never));
  }
}

/** Whoever becomes an agent may have tickets already. */
async function countAnew(desk: RoutingDesk, agent: Model, { transaction }: SaveOptions): Promise<void> {
  if (transaction) await recountOne(desk, String(agent.get('userId')), transaction);
}

/** A member without a profile would never get anything. */
async function giveProfile({ db }: RoutingDesk, member: Model, { transaction }: SaveOptions): Promise<void> {
  const userId = member.get('userId');
  if (!userId || (await agentsOf(db).count({ where: { userId: String(userId) }, transaction }))) return;
  await db.getRepository('ticketingAgents').create({ values: { userId }, transaction });
}

function membersChanged(desk: RoutingDesk, member: Model, transaction: Transaction | undefined): void {
  const queueId = textOrNull(member.get('queueId'));
  if (queueId) drainSoon(desk, { queueId }, transaction);
}

async function skillsChanged(desk: RoutingDesk, row: Model, transaction: Transaction | undefined): Promise<void> {
  const agentId = textOrNull(row.get('agentId'));
  const agent = agentId && ((await agentsOf(desk.db).findByPk(agentId, { attributes: ['userId'], transaction })) as Model | null);
  if (agent) drainSoon(desk, { userIds: [String(agent.get('userId'))] }, transaction);
}
