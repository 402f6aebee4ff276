import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { permissionFor } from '../access/ticket-access';

/** Whether the caller uploaded this file or may read a ticket it belongs to. */
export async function mayReadFile(ctx: Context, file: Model): Promise<boolean> {
  const user = ctx.state.currentUser as { id: number | string } | undefined;
  if (!user) return false;
  if (String(file.get('createdById')) === String(user.id)) return true;
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  if (!view) return false;
  const fileId = file.get('id') as string;
  const tickets = ctx.db.getRepository('ticketingTickets');
  const isOn = (place: Record<string, unknown>) => tickets.count({ filter: { $and: [place, view.filter] } } as never);
  return (await isOn({ 'attachments.id': fileId })) > 0 || (await isOn({ 'comments.attachments.id': fileId })) > 0;
}
