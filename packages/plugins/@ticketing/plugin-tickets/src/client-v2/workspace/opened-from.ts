import type { Listing } from './api/ticket-types';

/** What we look at of the host's context; everything may be missing on another kind of page. */
interface ViewContext {
  view?: { inputArgs?: { viewUid?: string } };
  engine: { getModel(uid: string, searchOpenViews?: boolean): unknown };
}

interface ListResource {
  getFilter?(): Record<string, unknown> | undefined;
  getSort?(): string[] | string | undefined;
}

interface OpeningModel {
  context?: { blockModel?: { resource?: ListResource; collection?: { name: string } } };
}

/**
 * The list whose row opened this view: its filter and order, so that "next" means what the person saw. Undefined when the view was
 * opened by address alone, or from something that is no list of tickets.
 */
export function listingOf(context: ViewContext): Listing | undefined {
  const viewUid = context.view?.inputArgs?.viewUid;
  if (!viewUid) return undefined;
  const opener = context.engine.getModel(viewUid, true) as OpeningModel | undefined;
  const block = opener?.context?.blockModel;
  if (!block?.resource?.getSort || block.collection?.name !== 'ticketingTickets') return undefined;
  const sort = [block.resource.getSort() ?? []].flat();
  const filter = block.resource.getFilter?.();
  return {
    ...(filter ? { filter } : {}),
    sort: sort.length > 0 ? sort : ['-createdAt'],
  };
}
