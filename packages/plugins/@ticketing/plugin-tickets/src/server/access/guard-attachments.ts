import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';

const HOLDERS = ['ticketingTickets', 'ticketingComments'];
const RELATION = /^(ticketingTickets|ticketingComments)\.attachments$/;

/**
 * A person attaches only files he uploaded, whichever relation or form he uses: an attached file can be read by all who may read
 * the ticket, so a guessed id would open somebody else's. Files that hang there already may stay in a list that is sent again.
 */
export const guardAttachments = () => async (ctx: Context, next: Next) => {
  const ids = attachedIds(ctx);
  if (ids.length && !(await mayAttach(ctx, ids))) throw new TicketingError('comment.attachmentUnknown', { field: 'attachments' });
  await next();
};

function attachedIds(ctx: Context): string[] {
  const { resourceName, actionName, params } = ctx.action;
  if (HOLDERS.includes(resourceName) && ['create', 'update', 'firstOrCreate', 'updateOrCreate'].includes(actionName)) {
    return idsIn((params.values as { attachments?: unknown } | undefined)?.attachments);
  }
  if (!RELATION.test(resourceName) || !['add', 'set', 'toggle', 'create', 'update'].includes(actionName)) return [];
  return [...idsIn(params.values), ...idsIn(params.filterByTk), ...idsIn(params.filterByTks)];
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value && typeof value === 'object') return idsIn((value as { id?: unknown }).id ?? Object.values(value).filter((one) => typeof one !== 'object' || Array.isArray(one)));
  return value === undefined || value === null || !/^\d+$/.test(String(value)) ? [] : [String(value)];
}

async function mayAttach(ctx: Context, ids: string[]): Promise<boolean> {
  const userId = String(ctx.state.currentUser?.id ?? '');
  const files = (await ctx.db.getRepository('ticketingFiles').find({ filter: { id: { $in: ids } }, fields: ['id', 'createdById'] })) as Model[];
  const foreign = ids.filter((id) => !files.some((file) => String(file.get('id')) === id && String(file.get('createdById')) === userId));
  return foreign.length === 0 || (await hangThereAlready(ctx, foreign));
}

async function hangThereAlready(ctx: Context, ids: string[]): Promise<boolean> {
  const { resourceName, sourceId, params } = ctx.action;
  const holder = resourceName.split('.')[0];
  const key = resourceName === holder ? params.filterByTk : sourceId;
  if (!key || Array.isArray(key)) return false;
  const record = (await ctx.db.getRepository(holder).findOne({ filterByTk: key, appends: ['attachments'] })) as Model | null;
  const present = ((record?.get('attachments') as Model[] | undefined) ?? []).map((file) => String(file.get('id')));
  return ids.every((id) => present.includes(id));
}
