import type { Context, Next } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { permissionFor, TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { encryptSecret, readSecret } from './secrets';

/**
 * Sets the secret of a source; the one before it counts until it is removed, so that the sender can be changed after the desk. Nothing reads it back.
 * Throws webhook.secretInvalid, webhook.sourceUnknown.
 */
export const setSecret = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const values = (ctx.action.params.values ?? {}) as { secret?: unknown };
  const { secret } = values;
  // The host logs the values of an action when it is over.
  delete values.secret;
  const cipher = await encryptSecret(desk, readSecret(secret));
  await changeSource(desk, ctx, (source) => ({ secret: cipher, hasSecret: true, ...(source.get('secret') ? { previousSecret: source.get('secret'), hasPreviousSecret: true } : {}) }));
  await next();
};

/** From now on only the current secret counts. */
export const forgetPreviousSecret = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  await changeSource(desk, ctx, () => ({ previousSecret: null, hasPreviousSecret: false }));
  await next();
};

/** The row is locked: two people who set a secret at once leave both of theirs. */
async function changeSource(desk: IntakeDesk, ctx: Context, changes: (source: Model) => Record<string, unknown>): Promise<void> {
  const { filterByTk } = ctx.action.params;
  ctx.body = await writeTransaction(desk.db, async (transaction) => {
    const source = await sourceForCaller(desk, ctx, String(filterByTk ?? ''), transaction);
    await source.update(changes(source), { hooks: false, transaction });
    return { id: String(source.get('id')), hasSecret: source.get('hasSecret'), hasPreviousSecret: source.get('hasPreviousSecret') };
  });
}

async function sourceForCaller({ db }: IntakeDesk, ctx: Context, id: string, transaction: Transaction): Promise<Model> {
  const permission = await permissionFor(ctx, 'ticketingWebhookSources', 'update');
  if (!permission) throw new TicketingError('webhook.notAllowed');
  const isTheirs = /^\d+$/.test(id) && (await db.getRepository('ticketingWebhookSources').count({ filter: { $and: [{ id }, permission.filter] }, transaction })) > 0;
  const source = isTheirs ? ((await db.getCollection('ticketingWebhookSources').model.findByPk(id, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null) : null;
  if (!source) throw new TicketingError('webhook.sourceUnknown');
  return source;
}
