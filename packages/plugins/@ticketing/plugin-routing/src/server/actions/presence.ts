import type { Context, Next } from '@nocobase/actions';
import { Op, type Model, type Transaction } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { presenceOf, readAbsence } from '../../domain';
import { callerId, subjectOf } from '../access/callers';
import { readAgent } from '../agents/read-agents';
import { drainSoon } from '../drain/drain-soon';
import { agentsOf } from '../ledger/agent-counters';
import type { RoutingDesk } from '../routing-desk';
import { describeAgent } from './me';
import { idIn, valuesOf } from './read-input';

/** How long "online" counts without a sign of life; pages give one every minute. */
const LEASE_MINUTES = 5;

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MINUTES * 60_000);

/** Online, away or offline. What a supervisor sets for somebody else stays until it is changed. */
export const setAvailability = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  const values = valuesOf(ctx);
  const { userId, isOwn } = await subjectOf(ctx, idIn(values, 'userId'));
  const leaseUntil = isOwn && values.availability === 'online' ? leaseFrom(desk.now()) : null;
  await updateAgent(desk, userId, { availability: values.availability, leaseUntil });
  ctx.body = await describeAgent(desk, userId);
  await next();
};

/** A page of the app is open: who chose to be online stays it. */
export const heartbeat = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  const userId = callerId(ctx);
  const now = desk.now();
  const before = await readAgent(desk.db, userId);
  const [count] = await agentsOf(desk.db).update(
    { leaseUntil: leaseFrom(now) },
    { where: { userId, availability: 'online', leaseUntil: { [Op.ne]: null } }, hooks: false, silent: true },
  );
  if (count && before && presenceOf(before, now) === 'away') drainSoon(desk, { userIds: [userId] }, undefined);
  ctx.body = await describeAgent(desk, userId);
  await next();
};

/** When somebody is away, and who stands in for him; `absentFrom` null: he is not. */
export const setAbsence = (desk: RoutingDesk) => async (ctx: Context, next: Next) => {
  const values = valuesOf(ctx);
  const { userId } = await subjectOf(ctx, idIn(values, 'userId'));
  const absence = readAbsence(values);
  if (!absence.ok) throw new TicketingError(absence.code, absence.params);
  const substituteId = idIn(values, 'substituteId');
  if (substituteId && !(await desk.db.getRepository('users').count({ filter: { id: substituteId } }))) {
    throw new TicketingError('agent.substituteUnknown', { field: 'substituteId' });
  }
  await updateAgent(desk, userId, { ...absence.value, substituteId });
  ctx.body = await describeAgent(desk, userId);
  await next();
};

const updateAgent = ({ db }: RoutingDesk, userId: string, values: Record<string, unknown>): Promise<void> =>
  writeTransaction(db, async (transaction: Transaction) => {
    const agent = (await agentsOf(db).findOne({ where: { userId }, transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
    if (!agent) throw new TicketingError('routing.agentUnknown');
    await agent.update(values, { transaction });
  });
