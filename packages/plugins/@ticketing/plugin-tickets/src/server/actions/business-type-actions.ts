import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { permissionFor } from '../access/ticket-access';
import { categoryTreeOf, enabledCategories } from '../business-types/category-tree';
import { duplicateBusinessType } from '../business-types/duplicate-business-type';
import { TicketingError } from '../errors/ticketing-error';
import type { Desk } from '../services/desk';
import { describeDetailsFields } from '../workspace/describe-fields';
import { textIn, valuesOf } from './read-input';

/** The enabled business types with the fields their forms show; only for people who may file tickets. */
export const forms = (desk: Desk) => async (ctx: Context, next: Next) => {
  if (!(await permissionFor(ctx, 'ticketingTickets', 'create'))) throw new TicketingError('ticket.notAllowed');
  const types = (await desk.db.getRepository('ticketingBusinessTypes').find({
    filter: { isEnabled: true },
    appends: ['categories'],
    sort: ['sort', 'id'],
  })) as Model[];
  const all = await enabledCategories(desk.db);
  const describe = async (type: Model) => {
    const collection = type.get('detailsCollection') as string | null;
    return {
      ...Object.fromEntries(['code', 'title', 'icon', 'description', 'defaultPriority'].map((column) => [column, type.get(column) ?? null])),
      categories: categoryTreeOf(type, all),
      association: collection ? type.get('association') : null,
      fields: collection ? await describeDetailsFields(desk.db, collection) : [],
    };
  };
  ctx.body = await Promise.all(types.map(describe));
  await next();
};

/** Copies a business type with its details collection, so that a citizen developer starts from something that works. */
export const duplicate = (desk: Desk) => async (ctx: Context, next: Next) => {
  const values = valuesOf(ctx);
  const { filterByTk } = ctx.action.params;
  ctx.body = await duplicateBusinessType(desk.db, String(filterByTk ?? ''), {
    code: (textIn(values, 'code') ?? '').trim(),
    title: (textIn(values, 'title') ?? '').trim(),
  });
  await next();
};
