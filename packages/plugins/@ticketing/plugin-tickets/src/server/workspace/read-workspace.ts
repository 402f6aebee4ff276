import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { allowedActions } from '../../domain/lifecycle/decide-transition';
import { lifecycleTable } from '../../domain/lifecycle/lifecycle-table';
import { statusesOf } from '../../domain/status/choose-status';
import { isEnded } from '../../domain/status/status-category';
import { callerOf } from '../access/caller';
import { hasRightOn, permissionFor, WORK_ON_TICKETS } from '../access/ticket-access';
import type { Desk } from '../services/desk';
import { readSettings } from '../services/settings';
import { readStatuses, type StoredStatus } from '../services/statuses';
import { factsOf } from '../services/ticket-facts';
import { describeDetailsFields } from './describe-fields';
import { publicFile } from './read-timeline';

type Json = Record<string, unknown>;
const OTHER_TICKETS = 10;

/** Everything one screen about one ticket needs, as docs/reference/http-api.md describes it; only what the caller may see. */
export async function readWorkspace(desk: Desk, ctx: Context, ticketId: string): Promise<Json> {
  const { db } = desk;
  const ticket = (await db.getRepository('ticketingTickets').findOne({
    filterByTk: ticketId,
    appends: ['businessType', 'category', 'customer', 'contact', 'assignee', 'attachments'],
  })) as Model;
  const statuses = await readStatuses(db);
  const status = statuses.find((one) => one.code === ticket.get('status'));
  const mayWork = await hasRightOn(ctx, ticketId, WORK_ON_TICKETS);
  const mergedInto = await readMergedInto(desk, ctx, ticket);
  return {
    ticket: publicTicket(ticket),
    status: status ? statusFacts(status) : { code: ticket.get('status'), title: ticket.get('status'), category: ticket.get('statusCategory'), color: 'default' },
    actions: mayWork ? await possibleActions(desk, ctx, ticket, statuses) : [],
    may: {
      reply: mayWork && !isEnded(factsOf(ticket).statusCategory),
      note: mayWork && !mergedInto,
      edit: await hasRightOn(ctx, ticketId, 'update'),
      split: mayWork && !mergedInto,
    },
    mergedInto,
    details: await readDetails(desk, ctx, ticket),
    otherTickets: await otherTickets(desk, ctx, ticket, statuses),
  };
}

const statusFacts = ({ code, title, category, color }: StoredStatus) => ({ code, title, category, color });
const pick = (row: unknown, columns: string[]): Json | null => {
  const model = row as Model | null;
  if (!model) return null;
  return Object.fromEntries(columns.map((column) => [column, column === 'id' ? String(model.get('id')) : model.get(column) ?? null]));
};

function publicTicket(ticket: Model): Json {
  const { businessType, category, customer, contact, assignee, dedupeKey: _dedupeKey, ...columns } = ticket.toJSON() as Json;
  const ids = ['id', 'assigneeId', 'customerId', 'contactId', 'mergedIntoId'].filter((name) => columns[name] != null);
  return {
    ...columns,
    ...Object.fromEntries(ids.map((name) => [name, String(columns[name])])),
    businessType: businessType ? pick(ticket.get('businessType'), ['code', 'title', 'icon']) : null,
    category: category ? pick(ticket.get('category'), ['code', 'title']) : null,
    customer: customer ? pick(ticket.get('customer'), ['id', 'name', 'level', 'phone', 'remark']) : null,
    contact: contact ? pick(ticket.get('contact'), ['id', 'name', 'email', 'phone', 'position', 'languageCode']) : null,
    attachments: ((ticket.get('attachments') as Model[] | null) ?? []).map(publicFile),
    assignee: assignee ? pick(ticket.get('assignee'), ['id', 'nickname', 'username']) : null,
  };
}

async function possibleActions(desk: Desk, ctx: Context, ticket: Model, statuses: StoredStatus[]): Promise<Json[]> {
  const { reopenWindowDays } = await readSettings(desk.db);
  const { actor } = await callerOf(ctx, ticket.get('id') as string);
  return allowedActions(factsOf(ticket), { now: desk.clock.now(), actor, reopenWindowDays }).map((action) => ({
    action,
    needs: lifecycleTable[action].needs.map((need) => need.replace('?', '')),
    statuses: statusesOf(statuses, lifecycleTable[action].to).map((one) => ({ code: one.code, title: (one as StoredStatus).title })),
  }));
}

/** Where a merged ticket goes on; without an id for those who may not see that one. */
async function readMergedInto({ db }: Desk, ctx: Context, ticket: Model): Promise<Json | null> {
  const intoId = ticket.get('mergedIntoId') as string | null;
  if (!intoId) return null;
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  const into = view && ((await db.getRepository('ticketingTickets').findOne({ filterByTk: intoId, filter: view.filter, fields: ['id', 'ticketNo', 'title'] })) as Model | null);
  return into ? { id: String(into.get('id')), ticketNo: into.get('ticketNo'), title: into.get('title') } : { id: null, ticketNo: null, title: null };
}

async function readDetails(desk: Desk, ctx: Context, ticket: Model): Promise<Json | null> {
  const type = (await desk.db.getRepository('ticketingBusinessTypes').findOne({
    filter: { code: (ticket.get('businessTypeCode') as string) ?? '' },
  })) as Model | null;
  const collection = type?.get('detailsCollection') as string | null | undefined;
  if (!type || !collection || !desk.db.hasCollection(collection) || !(await permissionFor(ctx, collection, 'view'))) return null;
  const fields = await describeDetailsFields(desk.db, collection);
  const row = (await desk.db.getRepository(collection).findOne({ filter: { ticketId: ticket.get('id') as string } })) as Model | null;
  return {
    association: type.get('association'),
    collection,
    title: type.get('title'),
    values: Object.fromEntries(fields.map(({ name }) => [name, row?.get(name) ?? null])),
    fields,
  };
}

async function otherTickets(desk: Desk, ctx: Context, ticket: Model, statuses: StoredStatus[]): Promise<Json[]> {
  const links = ['contactId', 'customerId'].filter((column) => ticket.get(column)).map((column) => ({ [column]: ticket.get(column) }));
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  if (!links.length || !view) return [];
  const tickets = (await desk.db.getRepository('ticketingTickets').find({
    filter: { $and: [{ $or: links }, { id: { $ne: ticket.get('id') as string } }, view.filter] },
    fields: ['id', 'ticketNo', 'title', 'status', 'createdAt'],
    sort: ['-createdAt'],
    limit: OTHER_TICKETS,
  } as never)) as Model[];
  return tickets.map((other) => {
    const status = statuses.find((one) => one.code === other.get('status'));
    return {
      ...pick(other, ['id', 'ticketNo', 'title', 'status', 'createdAt']),
      statusTitle: status?.title ?? other.get('status'),
      statusColor: status?.color ?? 'default',
    };
  });
}
