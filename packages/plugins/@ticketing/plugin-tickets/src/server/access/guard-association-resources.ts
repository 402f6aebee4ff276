import type { Context, Next } from '@nocobase/actions';
import type { Collection } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import { permissionFor } from './ticket-access';

const READS = ['list', 'get', 'query', 'export', 'exportAttachments'];
/** What a write through a relation does to the row behind it; every other action may change it. */
const RIGHT_ON_TARGET: Record<string, readonly string[]> = { create: ['create'], destroy: ['destroy'], firstOrCreate: ['create', 'update'], updateOrCreate: ['create', 'update'] };
/** Files have no rights of their own: they are read with their ticket, and guard-attachments.ts looks whose they are. */
const FILES = 'ticketingFiles';

/**
 * Stock permissions let whoever may update a contact write through `ticketingContacts/1/tickets:add`, with any ticket, and whoever may
 * see details read those of any ticket. Here a request along a relation of ours needs the right on the row it starts from, and a write
 * the right on all rows it may reach: a scope cannot be kept there, so with one it is refused. A relation that is a column of the row
 * itself is written there.
 */
export const guardAssociationResources = () => async (ctx: Context, next: Next) => {
  const [first, relation] = String(ctx.action.resourceName).split('.');
  const source = relation ? ctx.db.getCollection(first) : undefined;
  const field = source?.getField(relation);
  const target = field?.options.target ? ctx.db.getCollection(field.options.target as string) : undefined;
  if (source && field && target && (isOurs(source) || isOurs(target)) && !isUnrestricted(ctx)) {
    const isRead = READS.includes(ctx.action.actionName);
    const isOpen = isRead ? await mayOnSource(ctx, source, 'view') : field.type !== 'belongsTo' && (await mayWrite(ctx, source, target));
    if (!isOpen) throw new TicketingError(isRead ? 'ticket.pathNotAllowed' : 'ticket.notAllowed', { path: `${first}.${relation}` });
  }
  await next();
};

const isOurs = ({ name }: Collection) => name.startsWith('ticketing');

const isUnrestricted = (ctx: Context): boolean => (ctx.state.currentRoles ?? [ctx.state.currentRole]).includes('root');

async function mayWrite(ctx: Context, source: Collection, target: Collection): Promise<boolean> {
  if (!(await mayOnSource(ctx, source, 'update'))) return false;
  if (!isOurs(target) || target.name === FILES) return true;
  for (const right of RIGHT_ON_TARGET[ctx.action.actionName] ?? ['update']) {
    const permission = await permissionFor(ctx, target.name, right);
    if (!permission || Object.keys(permission.filter).length) return false;
  }
  return true;
}

/** Whether the caller has the right on the row a relation starts from. Rows of other collections than ours are the host's to guard. */
async function mayOnSource(ctx: Context, source: Collection, right: 'view' | 'update'): Promise<boolean> {
  if (!isOurs(source)) return true;
  const permission = await permissionFor(ctx, source.name, right);
  if (!permission) return false;
  if (!Object.keys(permission.filter).length) return true;
  const { sourceId } = ctx.action;
  if (typeof sourceId !== 'string' && typeof sourceId !== 'number') return false;
  return (await ctx.db.getRepository(source.name).count({ filterByTk: sourceId, filter: permission.filter })) > 0;
}
