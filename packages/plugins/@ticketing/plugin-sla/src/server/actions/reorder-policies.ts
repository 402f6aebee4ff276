import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { rulesChanged } from '../hooks/follow-rules';
import type { SlaDesk } from '../sla-desk';
import { isRecord } from './read-preview-input';

/** Room between two places, so that a policy made over the API can stand between them. */
const STEP = 10;

/**
 * Puts all policies into the order of `ids`, in one transaction: open tickets are read again once, not for every policy that moved. Refuses
 * a list that is not that of the desk: somebody added or deleted a policy meanwhile.
 */
export const reorderPolicies = (desk: SlaDesk) => async (ctx: Context, next: Next) => {
  const { values } = ctx.action.params as { values?: unknown };
  const ids = isRecord(values) && Array.isArray(values.ids) ? values.ids.map(String) : [];
  await writeTransaction(desk.db, async (transaction) => {
    const { model } = desk.db.getCollection('ticketingSlaPolicies');
    const policies = (await model.findAll({ attributes: ['id', 'sort'], order: [['id', 'ASC']], transaction, lock: transaction.LOCK.UPDATE })) as Model[];
    const placeOf = new Map(ids.map((id, index) => [id, (index + 1) * STEP]));
    const isWhole = ids.length === policies.length && policies.every((policy) => placeOf.has(String(policy.get('id'))));
    if (!isWhole) throw new TicketingError('policy.orderStale');
    const moved = policies.filter((policy) => policy.get('sort') !== placeOf.get(String(policy.get('id'))));
    for (const policy of moved) {
      const id = String(policy.get('id'));
      await model.update({ sort: placeOf.get(id) }, { where: { id }, transaction, hooks: false });
    }
    if (moved.length) await rulesChanged(desk, transaction);
  });
  ctx.body = { ids };
  await next();
};
