import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';

/** The subscription with this id, if the caller may change it; refuses with subscription.notAllowed or subscription.unknown. */
export async function subscriptionForCaller(ctx: Context, id: unknown): Promise<Model> {
  const permission = await permissionFor(ctx, 'ticketingWebhookSubscriptions', 'update');
  if (!permission) throw new TicketingError('subscription.notAllowed');
  if (!/^\d{1,19}$/.test(String(id))) throw new TicketingError('subscription.unknown');
  const row = (await ctx.db.getRepository('ticketingWebhookSubscriptions').findOne({ filterByTk: String(id), filter: permission.filter })) as Model | null;
  if (!row) throw new TicketingError('subscription.unknown');
  return row;
}
