import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { permissionFor } from '../access/ticket-access';
import { duplicateBusinessType } from '../business-types/duplicate-business-type';
import { TicketingError } from '../errors/ticketing-error';
import type { Desk } from '../services/desk';
import { describeDetailsFields } from '../workspace/describe-fields';
import { textIn, valuesOf } from './read-input';

interface CategoryNode {
  code: string;
  title: string;
  children: CategoryNode[];
}

/** The enabled business types with the fields their forms show; only for people who may file tickets. */
export const forms = (desk: Desk) => async (ctx: Context, next: Next) => {
  if (!(await permissionFor(ctx, 'ticketingTickets', 'create'))) throw new TicketingError('ticket.notAllowed');
  const types = (await desk.db.getRepository('ticketingBusinessTypes').find({
    filter: { isEnabled: true },
    appends: ['categories'],
    sort: ['sort', 'id'],
  })) as Model[];
  const all = (await desk.db.getCollection('ticketingCategories').model.findAll({ where: { isEnabled: true }, order: [['sort', 'ASC'], ['id', 'ASC']] })) as Model[];
  const describe = async (type: Model) => {
    const collection = type.get('detailsCollection') as string | null;
    const chosen = ((type.get('categories') as Model[] | null) ?? []).map((category) => String(category.get('id')));
    return {
      ...Object.fromEntries(['code', 'title', 'icon', 'description', 'defaultPriority'].map((column) => [column, type.get(column) ?? null])),
      // A type without chosen categories offers them all.
      categories: chosen.length ? all.filter((category) => chosen.includes(String(category.get('id')))).map((category) => nodeOf(category, all)) : rootsOf(all),
      association: collection ? type.get('association') : null,
      fields: collection ? await describeDetailsFields(desk.db, collection) : [],
    };
  };
  ctx.body = await Promise.all(types.map(describe));
  await next();
};

const rootsOf = (all: Model[]) => all.filter((category) => !category.get('parentId')).map((category) => nodeOf(category, all));

function nodeOf(category: Model, all: Model[]): CategoryNode {
  const children = all.filter((child) => String(child.get('parentId')) === String(category.get('id')));
  return {
    code: category.get('code') as string,
    title: category.get('title') as string,
    children: children.map((child) => nodeOf(child, all)),
  };
}

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
