import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import type { Readable } from 'node:stream';
import { permissionFor, WORK_ON_TICKETS } from '../access/ticket-access';
import { TicketingError } from '../errors/ticketing-error';
import { mayReadFile } from '../files/file-access';
import { publicFile } from '../workspace/read-timeline';

interface FileManager {
  getFileStream(file: unknown): Promise<{ stream: Readable; contentType?: string }>;
}

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

/** Streams a file as an attachment: a browser saves it and never runs it, whatever it claims to be. */
export const download = () => async (ctx: Context, next: Next) => {
  const { filterByTk } = ctx.action.params;
  const file = /^\d+$/.test(String(filterByTk))
    ? ((await ctx.db.getRepository('ticketingFiles').findOne({ filterByTk })) as Model | null)
    : null;
  if (!file || !(await mayReadFile(ctx, file))) throw new TicketingError('file.notFound');
  const { stream } = await (ctx.app.pm.get('file-manager') as unknown as FileManager).getFileStream(file);
  const name = `${file.get('title') ?? 'file'}${file.get('extname') ?? ''}`;
  ctx.withoutDataWrapping = true;
  ctx.set({
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  });
  ctx.body = stream;
  await next();
};
