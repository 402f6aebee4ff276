import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { permissionFor, WORK_ON_TICKETS } from '../access/ticket-access';
import { TicketingError } from '../errors/ticketing-error';
import { mayReadFile } from '../files/file-access';
import { sendFile } from '../files/send-file';
import { publicFile } from '../workspace/read-timeline';

const WRITES = ['create', 'upload', 'update', 'updateOrCreate', 'firstOrCreate'];

/**
 * Only people of the desk upload, and only real uploads: a record made from JSON could point at somebody else's file. The answer
 * holds what a browser needs, not the path on the server.
 */
export const guardUpload = () => async (ctx: Context, next: Next) => {
  const { resourceName, actionName } = ctx.action;
  if (resourceName !== 'ticketingFiles' || !WRITES.includes(actionName)) return next();
  const mayFile = (await permissionFor(ctx, 'ticketingTickets', 'create')) ?? (await permissionFor(ctx, 'ticketingTickets', WORK_ON_TICKETS));
  if (!mayFile || !ctx.request.is('multipart/*')) throw new TicketingError('file.notAllowed');
  await next();
  const file = ctx.body as Model | null;
  if (file && typeof file.get === 'function') ctx.body = publicFile(file);
};

/** A file of a ticket, for those who may read it. */
export const download = () => async (ctx: Context, next: Next) => {
  const { filterByTk } = ctx.action.params;
  const file = /^\d+$/.test(String(filterByTk))
    ? ((await ctx.db.getRepository('ticketingFiles').findOne({ filterByTk })) as Model | null)
    : null;
  if (!file || !(await mayReadFile(ctx, file))) throw new TicketingError('file.notFound');
  await sendFile(ctx, file);
  await next();
};
