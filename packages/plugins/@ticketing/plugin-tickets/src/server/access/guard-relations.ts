import type { Context, Next } from '@nocobase/actions';
import type { Collection, Database } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import { relationPathsIn } from './relation-paths';
import { permissionFor } from './ticket-access';

const READS = ['list', 'get', 'query', 'export', 'exportAttachments'];

/**
 * Stock permissions look at the first step of a path only, so `ticketingCustomers:list?appends=tickets.comments` would open the
 * tickets of everybody to whoever may see customers. Here each step into one of our collections is held against the caller's
 * rights there: without any, or with a scope, the step is refused. The parts of a ticket (comments, history, details, files) may
 * be read along with it, since the ticket itself is inside the scope.
 */
export const guardRelations = () => async (ctx: Context, next: Next) => {
  const { actionName, resourceName } = ctx.action;
  // What the caller asked for, without the filter of his own scope, which may walk where he may not.
  const params = (ctx.permission as { rawParams?: Record<string, unknown> } | undefined)?.rawParams ?? ctx.action.params;
  const start = READS.includes(actionName) && !isUnrestricted(ctx) ? collectionOf(ctx.db, resourceName) : undefined;
  if (start) {
    for (const path of relationPathsIn(params)) {
      if (await isClosed(ctx, start, path.split('.'))) throw new TicketingError('ticket.pathNotAllowed', { path });
    }
  }
  await next();
};

const isUnrestricted = (ctx: Context): boolean => (ctx.state.currentRoles ?? [ctx.state.currentRole]).includes('root');

/** `ticketingCustomers.tickets` reads the collection behind the last relation. */
function collectionOf(db: Database, resourceName: string): Collection | undefined {
  const [first, ...relations] = resourceName.split('.');
  return relations.reduce<Collection | undefined>((collection, relation) => collection && targetOf(db, collection, relation), db.getCollection(first));
}

const targetOf = (db: Database, collection: Collection, relation: string): Collection | undefined => {
  const target = collection.getField(relation)?.options.target as string | undefined;
  return target ? db.getCollection(target) : undefined;
};

async function isClosed(ctx: Context, start: Collection, steps: string[]): Promise<boolean> {
  let collection: Collection = start;
  for (const step of steps) {
    const target = targetOf(ctx.db, collection, step);
    if (!target) return false;
    if (isRestricted(target.name) && !isPartOfTicket(collection, target)) {
      const view = await permissionFor(ctx, target.name, 'view');
      if (!view || Object.keys(view.filter).length) return true;
    }
    collection = target;
  }
  return false;
}

const isRestricted = (name: string) => name.startsWith('ticketing');
const isPartOfTicket = (from: Collection, to: Collection) => from.name === 'ticketingTickets' && to.name !== 'ticketingTickets';
